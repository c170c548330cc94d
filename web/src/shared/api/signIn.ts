import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SignInCodeVerify, SignInProviderList } from '../../../../services/contracts/api/identity.ts'
import { call, post } from './client.ts'
import { keys } from './keys.ts'
import { askPasskey } from './passkeyBrowser.ts'

/** The ways to sign in here. */
export const providersQuery = queryOptions({
  queryKey: keys.organisations,
  queryFn: ({ signal }) => call<SignInProviderList>('/sign-in/providers', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Forgets everything kept for who was signed in before, and asks anew. */
export const useFreshStart = () => {
  const client = useQueryClient()
  return async () => {
    client.removeQueries({
      predicate: query => query.queryKey[0] !== keys.config[0] && query.queryKey[0] !== keys.me[0],
    })
    await client.invalidateQueries({ queryKey: keys.me })
  }
}

/** Sends a code to an e-mail address. */
export const useSendCode = () => useMutation({ mutationFn: (email: string) => post<void>('/sign-in/code', { email }) })

/** Signs in with the code from the e-mail. */
export const useVerifyCode = () => {
  const freshStart = useFreshStart()
  return useMutation({
    mutationFn: (body: SignInCodeVerify) => post<void>('/sign-in/code/verify', body),
    onSuccess: freshStart,
  })
}

/** Signs in with a passkey of this device. */
export const usePasskeySignIn = () => {
  const freshStart = useFreshStart()
  return useMutation({
    mutationFn: async () => {
      const options = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey/options', {})
      return post<void>('/sign-in/passkey/verify', { response: await askPasskey(options) })
    },
    onSuccess: freshStart,
  })
}

/** Loads the start page anew, so that nothing of who was here stays in this window. */
export const leave = () => location.assign('/')

/** Signs out here. */
export const useSignOut = () => useMutation({ mutationFn: () => post<void>('/sign-out', {}), onSuccess: leave })
