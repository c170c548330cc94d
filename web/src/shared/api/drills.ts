import { queryOptions } from '@tanstack/react-query'
import type { DrillPage } from '../../../../services/contracts/api/backup-watch.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** The last synthetic calls, newest first. */
export const drillsQuery = queryOptions({
  queryKey: keys.drills,
  queryFn: ({ signal }) => call<DrillPage>('/backup-drills?limit=5', { signal }),
  select: page => page.items,
})
