import { Link } from 'react-router'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Time } from '../../shared/ui/Time.tsx'

/** Other calls about the same place or person: shown together, never merged. */
export const RelatedPanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  if (!call.related?.length) return null
  return (
    <Panel title={say('night.related')} tone="warm">
      <p>{say('night.relatedText')}</p>
      <ul className="call-list">
        {call.related.map(one => (
          <li key={one.id}>
            <Link to={`/achtervang/${one.id}`}>
              {say(`night.related.${one.why}`)}: {say(`night.status.${one.status}`).toLowerCase()}
            </Link>{' '}
            <span className="call-small">
              <Time at={one.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
