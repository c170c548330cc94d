import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { EscalationPolicy, NewPolicy } from '../../../../services/contracts/api/backup-calls.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** Whom a call in an area tells, and when. */
export const policyQuery = (area: string) =>
  queryOptions({
    queryKey: keys.policy(area),
    queryFn: ({ signal }) => call<EscalationPolicy>(`/escalation-policies/${area}`, { signal }),
  })

/** Changes the steps of an area. */
export const useSavePolicy = (area: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewPolicy) => call<EscalationPolicy>(`/escalation-policies/${area}`, { method: 'PUT', body }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.policies }),
  })
}
