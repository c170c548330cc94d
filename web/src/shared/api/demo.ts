import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import type { Mail, Persona as PersonaBody } from '../../../../services/contracts/api/identity.ts'
import type { DemoMessage, DemoMessagePage } from '../../../../services/contracts/api/notify.ts'
import type { Role } from '../../../../services/contracts/api/people.ts'
import { call, post, queryString } from './client.ts'
import { keys } from './keys.ts'
import { useFreshStart } from './signIn.ts'

/** A made-up person to look around as. */
export type Persona = Omit<PersonaBody, 'roles'> & { roles: Role[] }

/** The people of the demo, page by page. */
export const personasQuery = infiniteQueryOptions({
  queryKey: keys.personas,
  queryFn: ({ pageParam, signal }) =>
    call<{ items: Persona[]; nextCursor: string | null }>(`/demo/personas${queryString({ cursor: pageParam })}`, {
      signal,
    }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.nextCursor ?? undefined,
})

/** Become one of the people of the demo. */
export const useBecome = () => {
  const freshStart = useFreshStart()
  return useMutation({
    mutationFn: (personaId: string) => post<void>('/demo/sign-in', { personaId }),
    onSuccess: freshStart,
  })
}

/** What would have been sent, in whichever way. */
export type Sent = Pick<DemoMessage, 'channel' | 'to' | 'subject' | 'text' | 'sentAt'> & { id: string }

/** The sign-in mails of identity and the messages of notify, newest first. */
const everythingSent = async (signal: AbortSignal): Promise<Sent[]> => {
  const [mails, messages] = await Promise.all([
    call<{ items: Mail[] }>('/demo/mailbox', { signal }),
    call<DemoMessagePage>('/demo/messages?limit=100', { signal }),
  ])
  return [...mails.items.map(mail => ({ ...mail, channel: 'email' as const })), ...messages.items].toSorted((a, b) =>
    b.sentAt.localeCompare(a.sentAt),
  )
}

/** Everything that would have been sent: e-mail, SMS and what else, newest first. */
export const mailboxQuery = queryOptions({
  queryKey: keys.mailbox,
  queryFn: ({ signal }) => everythingSent(signal),
  refetchInterval: 5_000,
})
