import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKey, ApiKeyList, MadeApiKey } from '../../../../services/contracts/api/identity.ts'
import { call, post } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** My keys. */
export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: ({ signal }) =>
    everyItem<ApiKey>(cursor =>
      call<ApiKeyList>(`/me/api-keys${cursor ? `?cursor=${cursor}` : ''}`, {
        signal,
      }),
    ),
})

/** Makes a key; the key itself is in this answer only. */
export const useMakeApiKey = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => post<MadeApiKey>('/me/api-keys', { name }),
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
