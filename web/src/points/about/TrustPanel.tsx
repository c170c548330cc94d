import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'

/** How far what stands here can be trusted: when it was last confirmed, and where to say that it is wrong. */
export const TrustPanel = ({ point: { id, confirmedAt, isOld, mayKeep } }: { point: SupportPointDetail }) => {
  const say = useText()
  const intl = useIntl()
  const date = confirmedAt && intl.formatDate(confirmedAt, { dateStyle: 'long' })
  const words = isOld ? 'points.confirmedOld' : 'points.confirmed'
  return (
    <Panel tone="quiet">
      <p>{date ? say(words, { date }) : say('points.neverConfirmed')}</p>
      <p className="about-ways">
        <Link className="about-link" to={`/steunpunt/${id}/klopt-niet`}>
          {say('points.wrong')}
        </Link>
        {mayKeep && (
          <Link className="about-link" to={`/steunpunten/${id}`}>
            {say('points.keep')}
          </Link>
        )}
      </p>
    </Panel>
  )
}
