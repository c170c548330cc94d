import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Role } from '../../../../services/contracts/api/people.ts'
import { call, Problem } from './client.ts'
import { keys } from './keys.ts'

/** Who is signed in [API.md, `GET me`]. */
export interface Me {
  id: string
  name: string
  email?: string
  roles: Role[]
  areas: string[]
  organisation?: { id: string; name: string } | null
  locale: 'nl' | 'en'
}

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
