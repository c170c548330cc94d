import { queryOptions } from '@tanstack/react-query'
import type {
  Bed,
  BedBlock,
  BedPatch,
  BedQuery,
  NewBed,
  NewBedBlock,
} from '../../../../services/contracts/api/respite-locations.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'
import { useBedsChange } from './respiteLocations.ts'

type Page = { items: Bed[]; nextCursor: string | null }

/** Every bed, of a location or for a kind. */
export const bedsQuery = (query: BedQuery) =>
  queryOptions({
    queryKey: keys.bedList(query),
    queryFn: ({ signal }) =>
      everyItem<Bed>(cursor => call<Page>(`/beds${queryString({ ...query, limit: 100, cursor })}`, { signal })),
  })

/** Adds a bed; the same key adds one. */
export const useAddBed = () =>
  useBedsChange(({ body, key }: { body: NewBed; key: string }) => post<Bed>('/beds', body, key))

/** Changes a bed, or takes it away. */
export const useChangeBed = (id: string) =>
  useBedsChange((body: BedPatch) => call<Bed>(`/beds/${id}`, { method: 'PATCH', body }))

/** Blocks a bed; the same key blocks it once. */
export const useBlockBed = () =>
  useBedsChange(({ bedId, body, key }: { bedId: string; body: NewBedBlock; key: string }) =>
    post<BedBlock>(`/beds/${bedId}/blocks`, body, key),
  )

/** Lifts a block. */
export const useLiftBlock = () => useBedsChange((id: string) => post<BedBlock>(`/bed-blocks/${id}/lift`, {}))
