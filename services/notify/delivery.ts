import type { Channel } from '../contracts/api/notify.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import type { Delivery, Senders } from './channels/channel.ts'
import { afterAttempt, afterWithdrawal, type Next, type Route, type Turn, turnOf } from './rules/turn.ts'
import { type LoggedAttempt, lockMessage, logAttempts, saveNext } from './store/delivery.ts'
import { removeGone } from './store/devices.ts'
import type { MessageRow } from './store/messages.ts'
import type { Recipient } from './store/recipients.ts'

/** The channels of somebody, in their order; those they left out are not used. The synthetic call has one. */
export const routesOf = (senders: Senders, { personId }: MessageRow, recipient: Recipient): Route[] =>
  personId === 'drill'
    ? [{ channel: 'push', readiness: 'ready' }]
    : recipient.channels.map(channel => ({ channel, readiness: senders[channel].readiness(recipient) }))

/** What to do with a due message now. */
export const turnFor = (message: MessageRow, routes: Route[], { quietHours }: Recipient, now: Temporal.Instant) =>
  turnOf(message, { routes, quietHours }, now)

/** What was tried, and what it brought. */
interface Tried {
  turn: Turn & { send: Channel }
  routes: Route[]
  delivery: Delivery
  at: Temporal.Instant
  milliseconds: number
}

const skippedLines = ({ skipped }: Turn, at: Temporal.Instant): LoggedAttempt[] =>
  skipped.map(({ channel, why }) => ({ channel, at, milliseconds: 0, outcome: 'skipped', detail: why }))

const attemptLine = ({ turn, delivery, at, milliseconds }: Tried): LoggedAttempt => ({
  channel: turn.send,
  at,
  milliseconds,
  outcome: delivery.sent ? 'sent' : 'failed',
  detail: delivery.detail,
  ...(delivery.sent && delivery.reference ? { reference: delivery.reference } : {}),
})

/** Writes that a message was not sent now: too late, at a quiet time, or by lack of a channel. */
export const finishWithout = (
  { unitOfWork }: Pick<ServiceDeps, 'unitOfWork'>,
  message: MessageRow,
  turn: Turn & { instead: Next },
): Promise<void> =>
  unitOfWork.run(async work => {
    const now = await lockMessage(work.db, message.id)
    if (!now?.open || now.claim !== message.claim) return
    await logAttempts(work.db, message.id, skippedLines(turn, work.now))
    await conclude(work, now, turn.instead)
  })

/**
 * Writes what an attempt brought, and what comes next, at once. Whoever lost the claim meanwhile only adds to the log;
 * what was withdrawn meanwhile goes no further.
 */
export const finish = (
  { unitOfWork, settings }: Pick<ServiceDeps, 'unitOfWork' | 'settings'>,
  message: MessageRow,
  tried: Tried,
): Promise<void> =>
  unitOfWork.run(async work => {
    const { turn, routes, delivery } = tried
    await removeGone(work.db, delivery.gone ?? [])
    const now = await lockMessage(work.db, message.id)
    if (!now) return
    await logAttempts(work.db, message.id, [...skippedLines(turn, tried.at), attemptLine(tried)])
    if (now.claim !== message.claim) return
    const nextChannelAfter = settings.duration('notify.nextChannelAfter')
    const attempt = { channel: turn.send, skipped: turn.skipped, outcome: delivery }
    const next = now.open
      ? afterAttempt(now, attempt, { routes, now: work.now, nextChannelAfter })
      : afterWithdrawal(now, delivery)
    if (delivery.sent) work.append(news('message.sent', now, { channel: turn.send }))
    await conclude(work, now, next)
  })

const conclude = async (work: Work, message: MessageRow, next: Next) => {
  await saveNext(work.db, message.id, next)
  if (next.status === 'undeliverable') work.append(news('message.undeliverable', message, {}))
}

const news = <T extends 'message.sent' | 'message.undeliverable', M extends object>(
  type: T,
  { id, about, personId }: MessageRow,
  more: M,
) => ({ type, subject: id, data: { about, personId, ...more } })
