import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { LocationDay, Planning } from '../../../../services/contracts/api/respite-figures.ts'
import type {
  NewRespiteLocation,
  Nights,
  RespiteLocation,
  RespiteLocationPatch,
  RespiteLocationQuery,
} from '../../../../services/contracts/api/respite-locations.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

type Page = { items: RespiteLocation[]; nextCursor: string | null }

/** Every location, or those I keep. */
export const respiteLocationsQuery = (query: RespiteLocationQuery = {}) =>
  queryOptions({
    queryKey: keys.respiteLocationList(query),
    queryFn: ({ signal }) =>
      everyItem<RespiteLocation>(cursor =>
        call<Page>(`/respite-locations${queryString({ ...query, limit: 100, cursor })}`, { signal }),
      ),
  })

/** One location. */
export const respiteLocationQuery = (id: string) =>
  queryOptions({
    queryKey: keys.respiteLocation(id),
    queryFn: ({ signal }) => call<RespiteLocation>(`/respite-locations/${id}`, { signal }),
  })

/** Who comes, goes and stays at a location; without a date: this day. */
export const respiteDayQuery = (id: string, date?: string) =>
  queryOptions({
    queryKey: keys.respiteDay(id, date),
    queryFn: ({ signal }) => call<LocationDay>(`/respite-locations/${id}/day${queryString({ date })}`, { signal }),
  })

/** The beds of a location with what is on them, in some nights. */
export const respitePlanningQuery = (id: string, period: Nights) =>
  queryOptions({
    queryKey: keys.respitePlanning(id, period),
    queryFn: ({ signal }) => call<Planning>(`/respite-locations/${id}/planning${queryString(period)}`, { signal }),
  })

/** Everything of beds is asked again: what changes at one place may be free, or taken, at another. */
export const useBedsChange = <Input, Output>(mutationFn: (input: Input) => Promise<Output>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.respite }) })
}

/** Adds a location; the same key adds one. */
export const useAddLocation = () =>
  useBedsChange(({ body, key }: { body: NewRespiteLocation; key: string }) =>
    post<RespiteLocation>('/respite-locations', body, key),
  )

/** Changes a location. */
export const useChangeLocation = (id: string) =>
  useBedsChange((body: RespiteLocationPatch) =>
    call<RespiteLocation>(`/respite-locations/${id}`, { method: 'PATCH', body }),
  )

/** What can be done to a location with one press: it is still right, it closes, it opens again. */
export type LocationVerb = 'confirm' | 'close' | 'open-again'

/** One of the verbs on a location. */
export const useActOnLocation = (id: string) =>
  useBedsChange((verb: LocationVerb) => post<RespiteLocation>(`/respite-locations/${id}/${verb}`, {}))
