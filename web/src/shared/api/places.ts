import { queryOptions } from '@tanstack/react-query'
import type { AreaLevel, AreaList } from '../../../../services/contracts/api/places.ts'
import type { SupportPoint, SupportPointFunction } from '../../../../services/contracts/api/support-points.ts'
import { call, queryString } from './client.ts'
import { keys } from './keys.ts'

/** The areas of a level with their shapes. */
export const areasQuery = (level: AreaLevel) =>
  queryOptions({
    queryKey: keys.areaList(level),
    queryFn: ({ signal }) => call<AreaList>(`/areas${queryString({ level })}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: page => page.items,
  })

/** Support points, near first when `near` is given. */
export const supportPointsQuery = (query: { near?: string; within?: number; function?: string }) =>
  queryOptions({
    queryKey: keys.supportPointList(query),
    queryFn: ({ signal }) =>
      call<{ items: SupportPoint[] }>(`/support-points${queryString({ ...query, limit: 100 })}`, { signal }),
    select: page => page.items,
  })

/** What support points can offer. */
export const supportPointFunctionsQuery = queryOptions({
  queryKey: keys.supportPointFunctions,
  queryFn: ({ signal }) => call<{ items: SupportPointFunction[] }>('/support-point-functions', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  select: page => page.items,
})
