import { queryOptions } from '@tanstack/react-query'
import type {
  DeclineWaiting,
  NewWaiting,
  Waiting,
  WaitingQuery,
} from '../../../../services/contracts/api/respite-stays.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'
import { useBedsChange } from './respiteLocations.ts'

type Page = { items: Waiting[]; nextCursor: string | null }

/** Who waits, in the order beds are offered. */
export const waitingListQuery = (query: WaitingQuery) =>
  queryOptions({
    queryKey: keys.waitingList(query),
    queryFn: ({ signal }) =>
      everyItem<Waiting>(cursor =>
        call<Page>(`/waiting-list${queryString({ ...query, limit: 100, cursor })}`, { signal }),
      ),
  })

/** Puts somebody on the list; the same key does it once. */
export const useAddWaiting = () =>
  useBedsChange(({ body, key }: { body: NewWaiting; key: string }) => post<Waiting>('/waiting-list', body, key))

/** What can be done with a place on the list. */
export type WaitingStep =
  | { verb: 'accept' | 'withdraw'; body?: Record<string, never> }
  | { verb: 'decline'; body: DeclineWaiting }

/** Takes an offer or not, or leaves the list. */
export const useActOnWaiting = () =>
  useBedsChange(({ id, step }: { id: string; step: WaitingStep }) =>
    post<Waiting>(`/waiting-list/${id}/${step.verb}`, step.body ?? {}),
  )
