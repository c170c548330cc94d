import { queryOptions } from '@tanstack/react-query'
import type {
  EndStay,
  ExtendStay,
  MoveStay,
  Stay,
  StayReason,
} from '../../../../services/contracts/api/respite-stays.ts'
import { call, post } from './client.ts'
import { keys } from './keys.ts'
import { useBedsChange } from './respiteLocations.ts'

/** One stay. */
export const stayQuery = (id: string) =>
  queryOptions({
    queryKey: keys.stay(id),
    queryFn: ({ signal }) => call<Stay>(`/stays/${id}`, { signal }),
  })

/** What is done to a stay, with what goes with it. */
export type StayStep =
  | { verb: 'keep-holding' | 'reserve' | 'arrive'; body?: Record<string, never> }
  | { verb: 'end'; body: EndStay }
  | { verb: 'cancel' | 'no-show'; body: StayReason }
  | { verb: 'extend'; body: ExtendStay }
  | { verb: 'move'; body: MoveStay }

/** Does something to a stay: it happens whole, or not at all. */
export const useActOnStay = () =>
  useBedsChange(({ id, step }: { id: string; step: StayStep }) =>
    post<Stay>(`/stays/${id}/${step.verb}`, step.body ?? {}),
  )
