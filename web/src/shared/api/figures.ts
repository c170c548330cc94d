import { queryOptions } from '@tanstack/react-query'
import type { BackupFigureQuery, BackupFigures } from '../../../../services/contracts/api/backup-watch.ts'
import { call, queryString } from './client.ts'
import { keys } from './keys.ts'

/** Figures of the backup over a period of local dates. */
export const backupFiguresQuery = (query: BackupFigureQuery) =>
  queryOptions({
    queryKey: keys.backupFigures(query),
    queryFn: ({ signal }) => call<BackupFigures>(`/backup-figures${queryString(query)}`, { signal }),
  })
