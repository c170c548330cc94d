import { type Static, Type } from 'typebox'
import { Id, Instant, LocalText } from '../api/common.ts'
import { Channel, Urgency } from '../api/notify.ts'
import { defineEvent } from './define.ts'

/** A link of ours, opened from a message. */
const Link = Type.String({ pattern: '^/' })

/** Whom a message is for: a person, or the synthetic call's nobody, whose messages take every step but the last. */
export const Recipient = Type.Union([Id, Type.Literal('drill')])

/**
 * Somebody is to be told something. It is decided by writing this event, in the transaction of what it is about;
 * `id` is the stable id of each message, by which a repeat is known as such (push tag, SMS reference). Texts hold
 * nothing personal: they may end up on a locked screen.
 */
export const MessageRequest = Type.Object({
  messages: Type.Array(Type.Object({ id: Id, personId: Recipient }), { minItems: 1 }),
  urgency: Urgency,
  subject: LocalText,
  text: LocalText,
  /** Id of what it is about; a message about something that is settled need not go on to the next channel. */
  about: Id,
  link: Type.Optional(Link),
  expiresAt: Type.Optional(Instant),
})
export type MessageRequest = Static<typeof MessageRequest>

/** Events of messages. */
export const notifyEvents = {
  /** Subject is what it is about. */
  'message.requested': defineEvent(MessageRequest, []),
  /**
   * What it was about is settled: messages asked for earlier (by their place in the log) that did not go out on their
   * next channel yet need not. Subject is what it is about. What is still to be told goes after it in one transaction.
   */
  'message.withdrawn': defineEvent(Type.Object({ about: Id }), []),
  /** Subject is the message's id. */
  'message.sent': defineEvent(Type.Object({ about: Id, personId: Recipient, channel: Channel }), []),
  /** A synthetic message passed all of our chain, and went to nobody: apart, so that no real one wakes who waits for it. */
  'message.drilled': defineEvent(Type.Object({ about: Id }), []),
  /** No channel worked. */
  'message.undeliverable': defineEvent(Type.Object({ about: Id, personId: Recipient }), []),
}
