import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  BackupCall,
  BackupCallPage,
  BackupCallPatch,
  BackupCallQuery,
  BackupTimelineEntry,
  CallBackground,
  NearCall,
  NewBackupCall,
} from '../../../../services/contracts/api/backup-calls.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** Backup calls page by page, newest first, as this person may see them. */
export const backupCallsQuery = (query: BackupCallQuery) =>
  infiniteQueryOptions({
    queryKey: keys.backupCallList(query),
    queryFn: ({ pageParam, signal }) =>
      call<BackupCallPage>(`/backup-calls${queryString({ ...query, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })

/** Every call that is not closed yet: the list an alert is shown from, so all of it, however many. */
export const openBackupCallsQuery = queryOptions({
  queryKey: keys.openBackupCalls,
  queryFn: ({ signal }) =>
    everyItem<BackupCall>(cursor =>
      call<BackupCallPage>(`/backup-calls${queryString({ open: true, limit: 100, cursor })}`, { signal }),
    ),
})

/** The newest calls, open or not: to see afterwards what was missed. */
export const fetchNewestBackupCalls = () =>
  call<BackupCallPage>(`/backup-calls${queryString({ limit: 100 })}`).then(page => page.items)

/** One backup call. */
export const backupCallQuery = (id: string) =>
  queryOptions({
    queryKey: keys.backupCall(id),
    queryFn: ({ signal }) => call<BackupCall>(`/backup-calls/${id}`, { signal }),
  })

/** What happened to a backup call, oldest first (staff). */
export const backupTimelineQuery = (id: string) =>
  queryOptions({
    queryKey: keys.backupTimeline(id),
    queryFn: ({ signal }) => call<{ items: BackupTimelineEntry[] }>(`/backup-calls/${id}/timeline`, { signal }),
    select: page => page.items,
  })

/** Support points near a call. */
export const nearBackupCallQuery = (id: string) =>
  queryOptions({
    queryKey: keys.nearBackupCall(id),
    queryFn: ({ signal }) => call<NearCall>(`/backup-calls/${id}/near`, { signal }),
  })

/** Crisis card and earlier calls. Every look is written down, so it is asked once, after a deliberate press, and never again by itself. */
export const useLookAtBackground = (id: string) =>
  useMutation({ mutationFn: () => call<CallBackground>(`/backup-calls/${id}/background`) })

/** Reports to the backup; the same key never reports twice. */
export const reportBackupCall = (body: NewBackupCall, key: string) => post<BackupCall>('/backup-calls', body, key)

/** Adds to what is known of a call; nothing that was said before is lost. */
export const addToBackupCall = (id: string, body: BackupCallPatch) =>
  call<BackupCall>(`/backup-calls/${id}`, { method: 'PATCH', body })

/** Adds to what is known of a call, and shows it at once. */
export const useAddToBackupCall = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BackupCallPatch) => addToBackupCall(id, body),
    onSuccess: changed => client.setQueryData(keys.backupCall(id), changed),
    onSettled: () => client.invalidateQueries({ queryKey: keys.backupCalls }),
  })
}

/** What can be done to a backup call. */
export type BackupVerb = 'acknowledge' | 'cannot' | 'set-off' | 'arrive' | 'close' | 'reopen' | 'hand-over'

/** Does something to a call; the same key never does it twice. */
export const actOnBackupCall = (
  id: string,
  verb: BackupVerb,
  body: object,
  idempotencyKey: string,
  signal: AbortSignal,
) => call<BackupCall>(`/backup-calls/${id}/${verb}`, { method: 'POST', body, idempotencyKey, signal })
