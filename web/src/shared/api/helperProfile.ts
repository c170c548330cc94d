import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { HelperProfile } from '../../../../services/contracts/api/volunteers.ts'
import { call, Problem } from './client.ts'
import { keys } from './keys.ts'

const orNull = (reason: unknown) => {
  if (reason instanceof Problem && reason.status === 404) return null
  throw reason
}

/** What I can do for neighbours; null when I never said. */
export const helperProfileQuery = queryOptions({
  queryKey: keys.helperProfile,
  queryFn: ({ signal }) => call<HelperProfile>('/me/helper-profile', { signal }).catch(orNull),
})

/** Keeps what I can do for neighbours. */
export const useSaveHelperProfile = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: HelperProfile) => call<HelperProfile>('/me/helper-profile', { method: 'PUT', body }),
    onSuccess: profile => client.setQueryData(keys.helperProfile, profile),
    onSettled: () => client.invalidateQueries({ queryKey: keys.helpRequests }),
  })
}
