import { useQueryClient } from '@tanstack/react-query'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { actOnBackupCall, type BackupVerb } from '../../shared/api/backupCalls.ts'
import { keys } from '../../shared/api/keys.ts'
import { useStore } from '../../shared/store.ts'
import { outbox, sendErrand, sendingKey } from './outbox.ts'

const withCall = (calls: BackupCall[] | undefined, call: BackupCall) =>
  calls?.map(one => (one.id === call.id ? call : one))

/** Does something to a call, and says how the sending goes. */
export const useSending = (id: string, verb: BackupVerb) => {
  const client = useQueryClient()
  const sending = useStore(outbox)[sendingKey(id, verb)]
  const send = (body: object = {}, onSent?: (call: BackupCall) => void) =>
    sendErrand({
      place: sendingKey(id, verb),
      run: (key, signal) => actOnBackupCall(id, verb, body, key, signal),
      onSent: call => {
        client.setQueryData(keys.backupCall(id), call)
        client.setQueryData<BackupCall[]>(keys.openBackupCalls, calls => withCall(calls, call))
        onSent?.(call)
      },
      onEnd: () => client.invalidateQueries({ queryKey: keys.backupCalls }),
    })
  return { sending, send }
}
