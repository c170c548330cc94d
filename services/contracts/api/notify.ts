import { type Static, Type } from 'typebox'
import { Id, Instant, Locale, Page, Paging, Strict } from './common.ts'

/** A way to tell somebody something; the live screen is always one, and needs no setting. */
export const Channel = Type.Enum(['push', 'sms', 'email', 'webhook'])
/** The channels, as a type. */
export type Channel = 'push' | 'sms' | 'email' | 'webhook'
/** The channels, in the order they are tried when somebody chose none. */
export const channels: Channel[] = ['push', 'sms', 'email', 'webhook']

/** How much a message matters: a crisis overrules quiet hours and goes on to the next channel by itself. */
export const Urgency = Type.Enum(['crisis', 'alarm', 'normal'])
/** The urgencies, as a type. */
export type Urgency = 'crisis' | 'alarm' | 'normal'

const LocalTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** How I want to be told: which channels in which order, my numbers, and when to leave me alone (a crisis overrules it). */
export const NotifyPreferences = Strict({
  channels: Type.Array(Channel, { maxItems: 4, uniqueItems: true }),
  phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{8,20}$', description: 'for SMS' })),
  email: Type.Optional(
    Type.String({ format: 'email', maxLength: 254, description: 'instead of the one I sign in with' }),
  ),
  quietHours: Type.Optional(Strict({ from: LocalTime, to: LocalTime })),
})
export type NotifyPreferences = Static<typeof NotifyPreferences>

/** My preferences, with what each channel needs before it works here. */
export const MyNotifyPreferences = Type.Object({
  ...NotifyPreferences.properties,
  available: Type.Record(Channel, Type.Enum(['ready', 'no-address', 'not-configured', 'demo'])),
})
export type MyNotifyPreferences = Static<typeof MyNotifyPreferences>

/** The key a browser subscribes to push with (VAPID, P-256, base64url). */
export const PushKey = Type.Object({ publicKey: Type.String() })
export type PushKey = Static<typeof PushKey>
/** A browser's push subscription: `PushSubscription.toJSON()`. */
export const NewPushSubscription = Strict({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  subscription: Type.Object(
    {
      endpoint: Type.String({ format: 'uri', maxLength: 1000 }),
      keys: Strict({
        p256dh: Type.String({ minLength: 80, maxLength: 100 }),
        auth: Type.String({ minLength: 16, maxLength: 40 }),
      }),
      expirationTime: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
    },
    { additionalProperties: false },
  ),
})
export type NewPushSubscription = Static<typeof NewPushSubscription>
/** A device of mine that gets push messages. */
export const PushDevice = Type.Object({ id: Id, name: Type.String(), createdAt: Instant })
export type PushDevice = Static<typeof PushDevice>
/** My devices. */
export const PushDevicePage = Page(PushDevice)
export type PushDevicePage = Static<typeof PushDevicePage>

/** What a push message holds, for the push worker of our pages; nothing in it says whom it is about. */
export const PushPayload = Type.Object({
  id: Id,
  tag: Type.String({ description: 'a message with the same tag takes the place of the one before' }),
  title: Type.String(),
  body: Type.String(),
  urgency: Urgency,
  about: Id,
  link: Type.Optional(Type.String({ description: 'path of ours' })),
  locale: Locale,
})
export type PushPayload = Static<typeof PushPayload>

/** What became of one attempt to tell somebody something. */
export const Attempt = Type.Object({
  channel: Channel,
  at: Instant,
  milliseconds: Type.Integer(),
  outcome: Type.Enum(['sent', 'failed', 'skipped']),
  detail: Type.Optional(Type.String({ description: 'a code of the provider, never an address' })),
})
export type Attempt = Static<typeof Attempt>
/** A message to somebody, with its delivery log. */
export const Message = Type.Object({
  id: Id,
  personId: Type.String({ description: 'id of the person, or `drill`: nobody' }),
  urgency: Urgency,
  subject: Type.String(),
  text: Type.String(),
  about: Type.Optional(Type.String({ description: 'id of what it is about' })),
  link: Type.Optional(Type.String()),
  status: Type.Enum(['waiting', 'sent', 'stopped', 'undeliverable', 'expired']),
  createdAt: Instant,
  attempts: Type.Array(Attempt),
})
export type Message = Static<typeof Message>
/** A page of messages, newest first. */
export const MessagePage = Page(Message)
export type MessagePage = Static<typeof MessagePage>
/** Query of messages: mine, or (for a shift lead, manager or administrator) those about a thing. */
export const MessageQuery = Strict({ ...Paging, about: Type.Optional(Id) })
export type MessageQuery = Static<typeof MessageQuery>

/** What would have been sent, in demo mode. */
export const DemoMessage = Type.Object({
  id: Id,
  channel: Channel,
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  reference: Type.String(),
  sentAt: Instant,
})
export type DemoMessage = Static<typeof DemoMessage>
/** The demo's messages, newest first. */
export const DemoMessagePage = Page(DemoMessage)
export type DemoMessagePage = Static<typeof DemoMessagePage>
