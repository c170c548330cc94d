import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Nights } from '../../../../services/contracts/api/respite-locations.ts'
import type { NewStaySeries, StaySeries } from '../../../../services/contracts/api/respite-stays.ts'
import { call, Problem, post } from './client.ts'
import { keys } from './keys.ts'
import { useBedsChange } from './respiteLocations.ts'

/** Stays that come again. */
export const staySeriesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.staySeries(id),
    queryFn: ({ signal }) => call<StaySeries>(`/stay-series/${id}`, { signal }),
  })

/** Reserves all of them or none; the same key reserves them once. */
export const useReserveSeries = () =>
  useBedsChange(({ body, key }: { body: NewStaySeries; key: string }) => post<StaySeries>('/stay-series', body, key))

/** Calls off those that are still to come. */
export const useCancelSeries = (id: string) => {
  const client = useQueryClient()
  return useBedsChange(async () => {
    const series = await post<StaySeries>(`/stay-series/${id}/cancel`, {})
    client.setQueryData(keys.staySeries(id), series)
  })
}

/** One time that cannot be had, and why. */
export interface Hindrance {
  period: Nights
  code: string
}

/** The times that a refusal names; none when it was refused for something else. */
export const hindrancesIn = (reason: unknown): Hindrance[] =>
  reason instanceof Problem && Array.isArray(reason.more.hindrances) ? (reason.more.hindrances as Hindrance[]) : []
