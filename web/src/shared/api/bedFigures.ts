import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BedFigures, BedFiguresQuery, Bottlenecks } from '../../../../services/contracts/api/respite-figures.ts'
import { call, queryString } from './client.ts'
import { keys } from './keys.ts'

/** Bed-days over a period of nights; the figures shown stay until the new ones are there. */
export const bedFiguresQuery = (query: BedFiguresQuery) =>
  queryOptions({
    queryKey: keys.bedFigures(query),
    queryFn: ({ signal }) => call<BedFigures>(`/respite-figures${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** Where the same figures can be fetched as CSV. */
export const bedFiguresCsv = (query: BedFiguresQuery) =>
  `/api/v1/respite-figures${queryString({ ...query, format: 'csv' })}`

/** Where beds pinch, for the Monday meeting. */
export const bottlenecksQuery = queryOptions({
  queryKey: keys.bottlenecks,
  queryFn: ({ signal }) => call<Bottlenecks>('/respite-bottlenecks', { signal }),
})
