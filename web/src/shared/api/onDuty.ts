import { queryOptions } from '@tanstack/react-query'
import type { Colleague, ColleagueList, OnDuty } from '../../../../services/contracts/api/backup-rota.ts'
import { call, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** Who is on duty now, per area and line. */
export const onDutyQuery = queryOptions({
  queryKey: keys.onDuty,
  queryFn: ({ signal }) => call<OnDuty>('/on-duty', { signal }),
  select: page => page.items,
  refetchInterval: 60_000,
})

/** Everybody who can be planned, or be the second person who gives a reason. */
export const colleaguesQuery = queryOptions({
  queryKey: keys.colleagues,
  queryFn: ({ signal }) =>
    everyItem<Colleague>(cursor =>
      call<ColleagueList>(`/colleagues${queryString({ limit: 100, cursor })}`, { signal }),
    ),
})
