import type { Locale, LocalText } from '../../contracts/api/common.ts'
import type { Channel, Urgency } from '../../contracts/api/notify.ts'
import type { Readiness } from '../rules/turn.ts'
import type { Recipient } from '../store/recipients.ts'

/** A message on its way to somebody. */
export interface Outgoing {
  /** Stable: by it a repeat is known as such, whatever the channel. */
  id: string
  personId: string
  urgency: Urgency
  subject: LocalText
  text: LocalText
  about: string
  /** Path of ours. */
  link: string | undefined
  locale: Locale
  /** Seconds it is of use; a push service need not keep it longer. */
  timeToLive: number
  recipient: Recipient
}

/** What an attempt brought, with a code of the provider; never an address. */
export type Delivery = { detail?: string; gone?: string[] } & (
  | { sent: true; reference?: string }
  | { sent: false; permanent: boolean }
)

/** A way to tell somebody something. */
export interface ChannelSender {
  /** Can it be used for this person? */
  readiness(recipient: Recipient): Readiness
  /** Tells them. It may throw: what it throws is a failure that may pass. */
  send(message: Outgoing): Promise<Delivery>
}

/** All the ways there are. */
export type Senders = Record<Channel, ChannelSender>

/** No attempt takes longer, milliseconds. */
export const patience = 10_000

/** What an HTTP status of a provider means: 4xx will fail again, but for a time-out and 'too many'. */
export const deliveryOf = (status: number): Delivery =>
  status < 300
    ? { sent: true, detail: String(status) }
    : { sent: false, detail: String(status), permanent: status < 500 && status !== 408 && status !== 429 }

/** What went wrong on the line, by its code; the words of an error may hold an address. */
export const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'failed'
}
