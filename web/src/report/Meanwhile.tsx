import { Link } from 'react-router'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import './Meanwhile.css'

/** What somebody can do until the team is there. */
export const Meanwhile = ({ call }: { call: BackupCall }) => {
  const say = useText()
  return (
    <Panel title={say('report.meanwhile')} tone="warm">
      <ul className="meanwhile">{call.status === 'on-the-scene' ? <TheyAreThere /> : <UntilThen call={call} />}</ul>
    </Panel>
  )
}

const TheyAreThere = () => {
  const say = useText()
  return (
    <>
      <li>{say('report.meanwhile.there')}</li>
      <li>{say('report.meanwhile.talk')}</li>
    </>
  )
}

const UntilThen = ({ call }: { call: BackupCall }) => {
  const say = useText()
  return (
    <>
      <li>{say('report.meanwhile.safe')}</li>
      <li>
        {call.phone ? (
          say('report.meanwhile.phone', { phone: call.phone })
        ) : (
          <>
            {say('report.meanwhile.noPhone')} <Link to={`/melden/${call.id}/waar`}>{say('report.givePhone')}</Link>
          </>
        )}
      </li>
      <li>{say('report.meanwhile.calm')}</li>
      <li>{say('report.meanwhile.door')}</li>
    </>
  )
}
