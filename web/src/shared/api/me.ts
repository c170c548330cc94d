import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Me as MeBody, MePatch } from '../../../../services/contracts/api/identity.ts'
import type { Role } from '../../../../services/contracts/api/people.ts'
import { call, Problem } from './client.ts'
import { keys } from './keys.ts'

/** Who is signed in. */
export type Me = Omit<MeBody, 'roles'> & { roles: Role[] }

const orNobody = (reason: unknown) => {
  if (reason instanceof Problem && reason.status === 401) return null
  throw reason
}

/** Who I am; null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ signal }) => call<Me>('/me', { signal }).catch(orNobody),
  staleTime: 60_000,
})

/** Who is signed in: undefined while we ask, null for a visitor. */
export const useMe = () => useQuery(meQuery).data

/** Whether somebody has one of these roles. */
export const hasRole = (me: Me | null | undefined, ...roles: Role[]) => roles.some(role => me?.roles.includes(role))

/** Changes what I said about myself. */
export const useChangeMe = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: MePatch) => call<Me>('/me', { method: 'PATCH', body }),
    onSuccess: me => client.setQueryData(keys.me, me),
  })
}

/** Has me forgotten, for good. */
export const useEraseMe = () =>
  useMutation({
    mutationFn: () => call<void>('/me/erase', { method: 'POST', body: { confirm: true } }),
    onSuccess: () => location.assign('/'),
  })
