import type { SupportPoint } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'

/** A support point that waits for a coordinator. */
export const ToReview = ({ point }: { point: SupportPoint }) => {
  const say = useText()
  const isNew = point.keeping?.status === 'proposed'
  return (
    <li>
      <div className="kept-about">
        <h3>{point.name}</h3>
        <div className="kept-tags">
          <Tag tone={isNew ? 'info' : 'waiting'}>{say(isNew ? 'pointKeeping.isNew' : 'pointKeeping.isChanged')}</Tag>
          <span className="kept-facts">{[point.organisation, point.address].filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <ButtonLink to={`/steunpunten/${point.id}`} size="sm" look="secondary">
        {say('pointKeeping.look', { name: point.name })}
      </ButtonLink>
    </li>
  )
}
