import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, post } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** A key with which a partner's own system reports to the backup; `key` itself is told once, when it is made. */
export interface ApiKey {
  id: string
  name: string
  createdAt: string
  lastUsedAt?: string | null
  revokedAt?: string | null
  key?: string
}

/** My keys. */
export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: ({ signal }) =>
    everyItem(cursor =>
      call<{ items: ApiKey[]; nextCursor: string | null }>(`/me/api-keys${cursor ? `?cursor=${cursor}` : ''}`, {
        signal,
      }),
    ),
})

/** Makes a key. */
export const useMakeApiKey = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => post<ApiKey>('/me/api-keys', { name }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  })
}

/** Makes a key stop working. */
export const useRevokeApiKey = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post<ApiKey>(`/me/api-keys/${id}/revoke`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  })
}
