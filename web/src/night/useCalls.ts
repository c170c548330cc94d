import { useQuery } from '@tanstack/react-query'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { openBackupCallsQuery } from '../shared/api/backupCalls.ts'
import type { Me } from '../shared/api/me.ts'
import { onDutyQuery } from '../shared/api/onDuty.ts'
import { useStore } from '../shared/store.ts'
import { alarmsMe, inOrder, isMine, linesOf } from './rules.ts'
import { watch } from './watch.ts'

/** Every open call, in the order they should be looked at. */
export const useOpenCalls = () => {
  const list = useQuery(openBackupCallsQuery)
  return { ...list, calls: inOrder(list.data ?? []) }
}

/** The calls that must sound for this person now, longest waiting first. */
export const useAlarms = (me: Me): BackupCall[] => {
  const { calls } = useOpenCalls()
  const onDuty = useQuery(onDutyQuery).data ?? []
  const { refused } = useStore(watch)
  const out = calls.some(call => call.status !== 'alerted' && isMine(call, me.id))
  const watcher = { id: me.id, lines: linesOf(me, onDuty), out, refused }
  return calls.filter(call => alarmsMe(call, watcher))
}
