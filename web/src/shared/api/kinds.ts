import { queryOptions, useQuery } from '@tanstack/react-query'
import type { HelpRequestKind } from '../../../../services/contracts/api/help-requests.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** The kinds of help of this municipality. */
export const kindsQuery = queryOptions({
  queryKey: keys.kinds,
  queryFn: ({ signal }) => call<{ items: HelpRequestKind[] }>('/help-request-kinds', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  select: page => page.items,
})

/** The kinds of help; undefined until they are there. */
export const useKinds = () => useQuery(kindsQuery).data
