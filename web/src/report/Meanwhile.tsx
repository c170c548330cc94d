import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { Panel } from '../shared/ui/Panel.tsx'
import './Meanwhile.css'

const advice = (call: BackupCall): TextId[] =>
  call.status === 'on-the-scene'
    ? ['report.meanwhile.there', 'report.meanwhile.talk']
    : ['report.meanwhile.safe', 'report.meanwhile.phone', 'report.meanwhile.calm', 'report.meanwhile.door']

/** What somebody can do until the team is there. */
export const Meanwhile = ({ call }: { call: BackupCall }) => {
  const say = useText()
  return (
    <Panel title={say('report.meanwhile')} tone="warm">
      <ul className="meanwhile">
        {advice(call).map(id => (
          <li key={id}>{say(id)}</li>
        ))}
      </ul>
    </Panel>
  )
}
