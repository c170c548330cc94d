import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { untilParts } from './rules.ts'

/** Whom the escalation has told, and when it goes on by itself; by the server's clock, in words. */
export const NextStep = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const now = useNow(1_000)
  if (call.status !== 'alerted' || !call.step) return null
  const { notify, told, round } = call.step
  const left = call.stepDue && untilParts(call.stepDue, now)
  return (
    <span className="next-step">
      {say('night.told', { line: say(`night.line.${notify}`), told })} {round > 1 && say('night.round', { round })}{' '}
      {left && <b>{say(`night.next.${left.unit}`, { value: left.value })}</b>}
    </span>
  )
}
