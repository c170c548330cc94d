import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type {
  Stay,
  StayEntry,
  StayPage,
  StayPatch,
  StayPlan,
  StayQuery,
} from '../../../../services/contracts/api/respite-stays.ts'
import { call, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'
import { useBedsChange } from './respiteLocations.ts'

/** Stays, first night first, all of them. */
export const staysQuery = (query: StayQuery) =>
  queryOptions({
    queryKey: keys.stayList(query),
    queryFn: ({ signal }) =>
      everyItem<Stay>(cursor => call<StayPage>(`/stays${queryString({ ...query, limit: 100, cursor })}`, { signal })),
  })

/** What happened to a stay, oldest first. */
export const stayTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: keys.stayTimeline(id),
    queryFn: ({ signal }) => call<{ items: StayEntry[] }>(`/stays/${id}/timeline`, { signal }),
    select: page => page.items,
  })

const useStayChange = <Input>(id: string, mutationFn: (input: Input) => Promise<Stay>) => {
  const client = useQueryClient()
  return useBedsChange(async (input: Input) => {
    const stay = await mutationFn(input)
    client.setQueryData(keys.stay(id), stay)
    return stay
  })
}

/** Says for whom a stay is, or how pressing, as long as nobody has arrived. */
export const useChangeStay = (id: string) =>
  useStayChange(id, (body: StayPatch) => call<Stay>(`/stays/${id}`, { method: 'PATCH', body }))

/** Keeps what goes with a stay: strengths, plan, contacts. */
export const useSavePlan = (id: string) =>
  useStayChange(id, (body: StayPlan) => call<Stay>(`/stays/${id}/plan`, { method: 'PUT', body }))
