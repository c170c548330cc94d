import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  Colleague,
  NewShift,
  NewShiftPattern,
  NewSwap,
  Shift,
  ShiftCalendar,
  ShiftPage,
  ShiftPatch,
  ShiftPattern,
  ShiftPatternPage,
  ShiftQuery,
  ShiftWarningList,
  Swap,
  SwapPage,
} from '../../../../services/contracts/api/backup-rota.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** Every shift that touches a period, earliest first. */
export const shiftsQuery = (query: ShiftQuery) =>
  queryOptions({
    queryKey: keys.shiftList(query),
    queryFn: ({ signal }) =>
      everyItem<Shift>(cursor =>
        call<ShiftPage>(`/shifts${queryString({ ...query, limit: 100, cursor })}`, { signal }),
      ),
  })

/** What is wrong with the rota, so many days ahead. */
export const shiftWarningsQuery = (days: number, area?: string) =>
  queryOptions({
    queryKey: keys.shiftWarnings(days, area),
    queryFn: ({ signal }) => call<ShiftWarningList>(`/shifts/warnings${queryString({ days, area })}`, { signal }),
    select: page => page.items,
  })

/** The repeating patterns, page by page. */
export const shiftPatternsQuery = infiniteQueryOptions({
  queryKey: keys.shiftPatterns,
  queryFn: ({ pageParam, signal }) =>
    call<ShiftPatternPage>(`/shift-patterns${queryString({ cursor: pageParam })}`, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.nextCursor ?? undefined,
})

/** The swaps this person may see, page by page. */
export const swapsQuery = infiniteQueryOptions({
  queryKey: keys.shiftSwaps,
  queryFn: ({ pageParam, signal }) => call<SwapPage>(`/shift-swaps${queryString({ cursor: pageParam })}`, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.nextCursor ?? undefined,
})

/** Whether I have an address for my shifts. */
export const shiftCalendarQuery = queryOptions({
  queryKey: keys.shiftCalendar,
  queryFn: ({ signal }) => call<ShiftCalendar>('/me/shift-calendar', { signal }),
})

/** Everything of the rota is asked again: one change may mend a gap and open another. */
const useRotaChange = <Input, Output>(mutationFn: (input: Input) => Promise<Output>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.rota }) })
}

/** Plans one shift; the same key plans once. */
export const usePlanShift = () =>
  useRotaChange(({ body, key }: { body: NewShift; key: string }) => post<Shift>('/shifts', body, key))

/** Changes who has a shift, or when it is. */
export const useChangeShift = (id: string) =>
  useRotaChange((body: ShiftPatch) => call<Shift>(`/shifts/${id}`, { method: 'PATCH', body }))

/** Cancels a shift. */
export const useCancelShift = () => useRotaChange((id: string) => post<Shift>(`/shifts/${id}/cancel`, {}))

/** Makes a repeating pattern; the same key makes one. */
export const usePlanPattern = () =>
  useRotaChange(({ body, key }: { body: NewShiftPattern; key: string }) =>
    post<ShiftPattern>('/shift-patterns', body, key),
  )

/** Ends a pattern: no new shifts are made from it. */
export const useEndPattern = () => useRotaChange((id: string) => post<ShiftPattern>(`/shift-patterns/${id}/end`, {}))

/** Asks to be replaced in a shift. */
export const useAskSwap = () =>
  useRotaChange(({ body, key }: { body: NewSwap; key: string }) => post<Swap>('/shift-swaps', body, key))

/** What can be done to a swap with one press. */
export type SwapVerb = 'accept' | 'approve' | 'decline' | 'cancel'

/** One of the verbs on a swap. */
export const useActOnSwap = () =>
  useRotaChange(({ id, verb }: { id: string; verb: SwapVerb }) => post<Swap>(`/shift-swaps/${id}/${verb}`, {}))

/** Says whether somebody is an experience expert. */
export const useChangeColleague = () =>
  useRotaChange(({ id, experienceExpert }: { id: string; experienceExpert: boolean }) =>
    call<Colleague>(`/colleagues/${id}`, { method: 'PATCH', body: { experienceExpert } }),
  )

/** Makes or renews the secret address of my shifts; its `url` is in this answer only. */
export const useMakeCalendar = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => post<ShiftCalendar>('/me/shift-calendar', {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.shiftCalendar }),
  })
}

/** Revokes the address of my shifts. */
export const useRevokeCalendar = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('/me/shift-calendar', { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.shiftCalendar }),
  })
}
