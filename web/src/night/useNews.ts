import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { configQuery } from '../shared/api/config.ts'
import { keys } from '../shared/api/keys.ts'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { afterNews } from './rules.ts'

/** An alert is on the screen before its details have been asked for. */
export const useNews = () => {
  const client = useQueryClient()
  const { hear } = useLive()
  useEffect(
    () =>
      hear(frame => {
        const numbers = client.getQueryData(configQuery.queryKey)?.numbers
        if (!numbers) return
        client.setQueryData<BackupCall[]>(keys.openBackupCalls, calls => calls && afterNews(calls, frame, numbers))
      }),
    [client, hear],
  )
}
