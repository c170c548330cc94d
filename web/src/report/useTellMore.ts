import { useQueryClient } from '@tanstack/react-query'
import type { BackupCallPatch } from '../../../services/contracts/api/backup-calls.ts'
import { addToBackupCall } from '../shared/api/backupCalls.ts'
import { keys } from '../shared/api/keys.ts'
import { useSteadfast } from './useSteadfast.ts'

/** Tells more about a call that is already out; goes on until it has arrived. */
export const useTellMore = (id: string, onSent: () => void) => {
  const client = useQueryClient()
  return useSteadfast(
    (body: BackupCallPatch) => addToBackupCall(id, body),
    call => {
      client.setQueryData(keys.backupCall(id), call)
      onSent()
    },
  )
}

/** Words that are being typed, kept on this device until they have arrived. */
export const keptWords = <Words extends object>(place: string, empty: Words) => ({
  read: (): Words => {
    try {
      return { ...empty, ...JSON.parse(localStorage.getItem(place) ?? '{}') }
    } catch {
      return empty
    }
  },
  keep: (words: Words) => localStorage.setItem(place, JSON.stringify(words)),
  forget: () => localStorage.removeItem(place),
})
