import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PublicConfig } from '../../../../services/contracts/api/places.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** What the screens need before anybody signs in: municipality, numbers to call, base map, demo or not. */
export const configQuery = queryOptions({
  queryKey: keys.config,
  queryFn: ({ signal }) => call<PublicConfig>('/config', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The public configuration; undefined until it is there. */
export const useConfig = () => useQuery(configQuery).data
