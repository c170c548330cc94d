import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** Where a call stands, with who has it: 'Hanneke en Delroy zijn onderweg'. */
export const useStatusWords = (call: BackupCall) => {
  const say = useText()
  const myId = useMe()?.id
  if (call.status === 'alerted' || call.status === 'closed' || call.status === 'handed-over') {
    return say(`night.status.${call.status}`)
  }
  const team = call.team ?? (call.acknowledgedBy ? [call.acknowledgedBy] : [])
  const names = team.map(member => (member.id === myId ? say('night.you') : member.name))
  if (names.length === 0) return say(`night.status.${call.status}`)
  return `${say(`night.status.${call.status}`)}: ${names.join(', ')}`
}
