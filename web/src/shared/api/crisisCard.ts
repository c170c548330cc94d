import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CrisisCard } from '../../../../services/contracts/api/backup-calls.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** My crisis card; null when I have none. */
export const crisisCardQuery = queryOptions({
  queryKey: keys.crisisCard,
  queryFn: ({ signal }) => call<CrisisCard | null>('/me/crisis-card', { signal }).then(card => card ?? null),
})

/** Keeps my crisis card. */
export const useSaveCrisisCard = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CrisisCard) => call<CrisisCard>('/me/crisis-card', { method: 'PUT', body }),
    onSuccess: card => client.setQueryData(keys.crisisCard, card),
  })
}

/** Throws my crisis card away. */
export const useRemoveCrisisCard = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('/me/crisis-card', { method: 'DELETE' }),
    onSuccess: () => client.setQueryData(keys.crisisCard, null),
  })
}
