import type { Channel, Message, Urgency } from '../../contracts/api/notify.ts'
import { type QuietHours, quietUntil } from './quiet.ts'

/** Whether a channel can be used for somebody: `no-address`: they gave none; `not-configured`: the municipality has none. */
export type Readiness = 'ready' | 'demo' | 'no-address' | 'not-configured'

/** A channel in somebody's order. */
export interface Route {
  channel: Channel
  readiness: Readiness
}

/** Where a message stands. */
export interface Standing {
  urgency: Urgency
  status: Message['status']
  expiresAt: Temporal.Instant | undefined
  /** Channels that are done with. */
  tried: Channel[]
  /** How often the channel that is being tried again failed. */
  tries: number
}

/** How a message stands after a step; without `nextAt` nothing more is tried. */
export interface Next {
  status: Message['status']
  nextAt: Temporal.Instant | undefined
  tried: Channel[]
  tries: number
}

/** A channel that was passed over, and why. */
export interface Skipped {
  channel: Channel
  why: Readiness
}

/** What is done with a message that is due: sent by a channel, or not (any more). */
export type Turn = { skipped: Skipped[] } & ({ send: Channel } | { instead: Next })

/** What became of an attempt; a permanent failure would fail again. */
export type Outcome = { sent: true } | { sent: false; permanent: boolean }

/** How long before a failed last channel is tried again, seconds, for each time (ours). */
export const backoff = [5, 20, 80, 320]

const isUsable = ({ readiness }: Route) => readiness === 'ready' || readiness === 'demo'
const untried = (routes: Route[], tried: Channel[]) => routes.filter(({ channel }) => !tried.includes(channel))

/**
 * What to do with a message that is due [DOMAIN, backup 5; ours]: the first channel of the person's own order that was
 * not tried and can be used. What came too late is left; what is not urgent waits until quiet hours are over.
 */
export const turnOf = (
  message: Standing,
  { routes, quietHours }: { routes: Route[]; quietHours?: QuietHours | undefined },
  now: Temporal.Instant,
): Turn => {
  const { expiresAt, urgency, tried } = message
  if (expiresAt && Temporal.Instant.compare(expiresAt, now) <= 0)
    return { skipped: [], instead: end(message, 'expired') }
  const until = urgency === 'normal' && quietHours ? quietUntil(quietHours, now) : undefined
  if (until) return { skipped: [], instead: { ...message, nextAt: until } }
  const left = untried(routes, tried)
  const first = left.findIndex(isUsable)
  const passed = first < 0 ? left : left.slice(0, first)
  const skipped = passed.map(({ channel, readiness }) => ({ channel, why: readiness }))
  const chosen = left[first]
  if (chosen) return { skipped, send: chosen.channel }
  return { skipped, instead: { ...end(message, 'undeliverable'), tried: [...tried, ...names(passed)] } }
}

const names = (routes: { channel: Channel }[]) => routes.map(({ channel }) => channel)

/** Nothing more is tried: what was sent by one channel stays sent. */
const end = ({ status, tried }: Standing, otherwise: Message['status']): Next => ({
  status: status === 'sent' ? 'sent' : otherwise,
  nextAt: undefined,
  tried,
  tries: 0,
})

/**
 * How a message goes on after an attempt. Sent: done, but for a crisis, which goes on to the next channel after a while,
 * because 'do not disturb' can swallow a push. Failed: the next channel, at once; the last one is tried again, a few
 * times, when its failure may pass.
 */
export const afterAttempt = (
  message: Standing,
  attempt: { channel: Channel; skipped: Skipped[]; outcome: Outcome },
  { routes, now, nextChannelAfter }: { routes: Route[]; now: Temporal.Instant; nextChannelAfter: Temporal.Duration },
): Next => {
  const { channel, skipped, outcome } = attempt
  const passed = [...message.tried, ...names(skipped)]
  const tried = [...passed, channel]
  const rest = untried(routes, tried)
  if (outcome.sent) {
    const goesOn = message.urgency === 'crisis' && rest.length > 0
    return { status: 'sent', nextAt: goesOn ? now.add(nextChannelAfter) : undefined, tried, tries: 0 }
  }
  const wait = outcome.permanent || rest.some(isUsable) ? undefined : backoff[message.tries]
  if (wait === undefined) return { status: message.status, nextAt: now, tried, tries: 0 }
  return { status: message.status, nextAt: now.add({ seconds: wait }), tried: passed, tries: message.tries + 1 }
}

/**
 * How a message stands that was withdrawn or erased while it was on its way: whatever the attempt brought, nothing more
 * is tried.
 */
export const afterWithdrawal = (message: Standing, outcome: Outcome): Next =>
  end(message, outcome.sent ? 'sent' : 'stopped')
