import type { Channel } from '../contracts/api/notify.ts'
import type { NewEvent } from '../kernel/log.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Delivery, Senders } from './channels/channel.ts'
import { afterAttempt, afterWithdrawal, type Next, type Route, type Turn } from './rules/turn.ts'
import { type LoggedAttempt, lockMessages, logAttempts, saveNext } from './store/delivery.ts'
import { removeGone } from './store/devices.ts'
import type { MessageRow } from './store/messages.ts'
import type { Recipient } from './store/recipients.ts'

/** The channels of somebody, in their order; those they left out are not used. The synthetic call has one. */
export const routesOf = (senders: Senders, { personId }: MessageRow, recipient: Recipient): Route[] =>
  personId === 'drill'
    ? [{ channel: 'push', readiness: 'ready' }]
    : recipient.channels.map(channel => ({ channel, readiness: senders[channel].readiness(recipient) }))

/** What was done with a claimed message: it was sent by a channel, or not sent now. */
export interface Done {
  message: MessageRow
  turn: Turn
  at: Temporal.Instant
  attempt?: { channel: Channel; routes: Route[]; delivery: Delivery; milliseconds: number }
}

/** What is written about it. */
interface Conclusion {
  attempts: LoggedAttempt[]
  next?: Next & { id: string }
  news: NewEvent[]
}

/** When that is, and how long a crisis waits before its next channel. */
interface Moment {
  now: Temporal.Instant
  nextChannelAfter: Temporal.Duration
}

/** Writes down what was done with claimed messages, what comes next, and what others want to know: all at once. */
export const writeDown = (
  { unitOfWork, settings }: Pick<ServiceDeps, 'unitOfWork' | 'settings'>,
  dones: Done[],
): Promise<void> =>
  unitOfWork.run(async work => {
    const nextChannelAfter = settings.duration('notify.nextChannelAfter')
    await removeGone(
      work.db,
      dones.flatMap(({ attempt }) => attempt?.delivery.gone ?? []),
    )
    const standing = await lockMessages(
      work.db,
      dones.map(({ message }) => message.id),
    )
    const conclusions = dones.flatMap(done => {
      const now = standing.get(done.message.id)
      return now ? [conclusionOf(done, now, { now: work.now, nextChannelAfter })] : [] // forgotten meanwhile
    })
    await logAttempts(
      work.db,
      conclusions.flatMap(({ attempts }) => attempts),
    )
    await saveNext(
      work.db,
      conclusions.flatMap(({ next }) => (next ? [next] : [])),
    )
    work.append(...conclusions.flatMap(({ news }) => news))
  })

/**
 * What follows from what was done, for a message as it stands now. Whoever lost the claim meanwhile only adds to the log;
 * what was withdrawn meanwhile goes no further.
 */
const conclusionOf = (done: Done, now: MessageRow, when: Moment): Conclusion => {
  const attempts = linesOf(done)
  if (now.claim !== done.message.claim) return { attempts, news: [] }
  const next = nextOf(done, now, when)
  if (!next) return { attempts: [], news: [] }
  return { attempts, next: { ...next, id: now.id }, news: newsOf(done, now, next) }
}

const newsOf = ({ attempt }: Done, { id, about, personId }: MessageRow, next: Next): NewEvent[] => {
  const data = { about, personId }
  if (attempt?.delivery.sent && personId === 'drill') return [{ type: 'message.drilled', subject: id, data: { about } }]
  if (attempt?.delivery.sent)
    return [{ type: 'message.sent', subject: id, data: { ...data, channel: attempt.channel } }]
  return next.status === 'undeliverable' ? [{ type: 'message.undeliverable', subject: id, data }] : []
}

const nextOf = ({ turn, attempt }: Done, now: MessageRow, when: Moment): Next | undefined => {
  if ('instead' in turn) return now.open ? turn.instead : undefined
  if (!attempt) return undefined
  const { channel, routes, delivery: outcome } = attempt
  if (!now.open) return afterWithdrawal(now, outcome)
  return afterAttempt(now, { channel, skipped: turn.skipped, outcome }, { routes, ...when })
}

const linesOf = ({ message, turn, at, attempt }: Done): LoggedAttempt[] => {
  const about = { messageId: message.id, at }
  const skipped = turn.skipped.map(
    ({ channel, why }): LoggedAttempt => ({ ...about, channel, milliseconds: 0, outcome: 'skipped', detail: why }),
  )
  if (!attempt) return skipped
  const { channel, delivery, milliseconds } = attempt
  const outcome = delivery.sent ? 'sent' : 'failed'
  const reference = delivery.sent ? delivery.reference : undefined
  return [...skipped, { ...about, channel, milliseconds, outcome, detail: delivery.detail, reference }]
}
