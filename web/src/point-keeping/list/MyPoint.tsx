import { Link } from 'react-router'
import type { SupportPoint } from '../../../../services/contracts/api/support-points.ts'
import { useActOnPoint } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { LastConfirmed } from './LastConfirmed.tsx'
import { StatusTag } from './StatusTag.tsx'

/** A support point somebody keeps: how it stands, and 'still so' with one tap. */
export const MyPoint = ({ point }: { point: SupportPoint }) => {
  const say = useText()
  const act = useActOnPoint(point.id)
  const announce = useAnnounce()
  const { name, keeping } = point
  const confirm = () =>
    act.mutate({ verb: 'confirm' }, { onSuccess: () => announce(say('pointKeeping.confirmedNow', { name })) })
  return (
    <li>
      <div className="kept-about">
        <h3>
          <Link to={`/steunpunten/${point.id}`}>{name}</Link>
        </h3>
        {point.address && <p className="kept-facts">{point.address}</p>}
        {keeping && (
          <div className="kept-tags">
            <StatusTag status={keeping.status} />
            {keeping.openReports > 0 && (
              <Tag tone="negative">{say('pointKeeping.reports', { count: keeping.openReports })}</Tag>
            )}
            {keeping.status === 'published' && <LastConfirmed at={point.confirmedAt} isOld={keeping.isOld} />}
          </div>
        )}
        <Outcome reason={act.error} />
      </div>
      {keeping?.status === 'published' && keeping.openReports > 0 && (
        <ButtonLink to={`/steunpunten/${point.id}`} look="secondary" size="sm">
          {say('pointKeeping.reportsFirst')}
          <span className="visually-hidden"> ({name})</span>
        </ButtonLink>
      )}
      {keeping?.status === 'published' && keeping.openReports === 0 && (
        <Button
          look={keeping.isOld ? 'primary' : 'secondary'}
          size="sm"
          icon="check"
          isPending={act.isPending}
          aria-label={say('pointKeeping.confirmNamed', { name })}
          onPress={confirm}
        >
          {say('pointKeeping.confirm')}
        </Button>
      )}
    </li>
  )
}
