import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Stay, StayPage, StayPlan } from '../../../../services/contracts/api/respite-stays.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** Stays that are for me. */
export const myStaysQuery = queryOptions({
  queryKey: keys.myStays,
  queryFn: ({ signal }) => call<StayPage>('/me/stays', { signal }),
  select: page => page.items,
})

/** Keeps my own words with a stay; what others wrote with it stays as it was. */
export const useSaveMyPlan = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Pick<StayPlan, 'strengths' | 'plan'>) =>
      call<Stay>(`/stays/${id}/plan`, { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.myStays }),
  })
}
