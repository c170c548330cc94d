import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Passkey, Session } from '../../../../services/contracts/api/identity.ts'
import { call, post } from './client.ts'
import { keys } from './keys.ts'
import { makePasskey } from './passkeyBrowser.ts'

/** Everywhere I am signed in. */
export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: ({ signal }) => call<{ items: Session[] }>('/me/sessions', { signal }),
  select: page => page.items,
})

/** Ends one of my sessions. */
export const useEndSession = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post<void>(`/me/sessions/${encodeURIComponent(id)}/end`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.sessions }),
  })
}

/** My passkeys. */
export const passkeysQuery = queryOptions({
  queryKey: keys.passkeys,
  queryFn: ({ signal }) => call<{ items: Passkey[] }>('/me/passkeys', { signal }),
  select: page => page.items,
})

/** Makes a passkey on this device. */
export const useAddPasskey = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const options = await post<PublicKeyCredentialCreationOptionsJSON>('/me/passkeys/options', {})
      return post<Passkey>('/me/passkeys', { response: await makePasskey(options) })
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.passkeys }),
  })
}

/** Takes a passkey away. */
export const useRemovePasskey = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<void>(`/me/passkeys/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.passkeys }),
  })
}
