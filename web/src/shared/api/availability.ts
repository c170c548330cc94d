import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  Availability,
  AvailabilityQuery,
  NewStay,
  Stay,
} from '../../../../services/contracts/api/respite-stays.ts'
import { call, Problem, post, queryString } from './client.ts'
import { keys } from './keys.ts'
import { useBedsChange } from './respiteLocations.ts'

/** What is free, by location; the answer before stays until the new one is there. */
export const availabilityQuery = (query: AvailabilityQuery) =>
  queryOptions({
    queryKey: keys.availability(query),
    queryFn: ({ signal }) => call<Availability>(`/respite-availability${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
    // However good the line is, nobody looks at an answer older than this.
    refetchInterval: 60_000,
  })

/** Holds a bed; the same key holds it once. */
export const useHoldBed = () =>
  useBedsChange(({ body, key }: { body: NewStay; key: string }) => post<Stay>('/stays', body, key))

/** Another bed that is free for the same, told when the one that was asked for is gone. */
export interface Alternative {
  bedId: string
  locationId: string
  name: string
  distance?: number
}

/** The other beds that a refusal names. */
export const alternativesIn = (reason: unknown): Alternative[] =>
  reason instanceof Problem && Array.isArray(reason.more.alternatives)
    ? (reason.more.alternatives as Alternative[])
    : []
