import type { EventType } from '../contracts/events/index.ts'
import type { Clock } from './clock.ts'
import { toDate } from './clock.ts'
import { inRequest } from './context.ts'
import { type Database, isPassing } from './database.ts'
import { assertEvent, type EventRow, InvalidEvent, type LoggedEvent, toEvent } from './log.ts'
import type { Logger } from './logger.ts'
import type { Precedence } from './precedence.ts'
import type { EventJob, Queues } from './queues.ts'
import { attempts } from './queues.ts'
import type { UnitOfWork, Work } from './unit-of-work.ts'

/** What a service does when an event arrives, by type. It runs in the transaction that says 'this is handled'. */
export type Reactions = { [T in EventType]?: (event: LoggedEvent<T>, work: Work) => Promise<void> }

/** Reactions of several parts of a service as one: where two react to the same type, both do, in the order given. */
export const together = (...parts: Reactions[]): Reactions => {
  const types = new Set(parts.flatMap(part => Object.keys(part) as EventType[]))
  const reactionTo = (type: EventType) => async (event: LoggedEvent, work: Work) => {
    for (const part of parts)
      await (part[type] as ((event: LoggedEvent, work: Work) => Promise<void>) | undefined)?.(event, work)
  }
  return Object.fromEntries([...types].map(type => [type, reactionTo(type)]))
}

/** What the reactions of one service need. */
export interface ReactionOptions {
  service: string
  reactions: Reactions
  database: Database
  unitOfWork: UnitOfWork
  queues: Queues
  clock: Clock
  logger: Logger
  precedence: Precedence
}

/** Says what a service listens to, so that the dispatcher brings it; what is new to it is brought from the start. */
export const registerConsumer = async ({ service, reactions, database }: ReactionOptions): Promise<void> => {
  const types = Object.keys(reactions).sort()
  await database.prisma.$executeRaw`
    insert into kernel.consumer (name, types) values (${service}, ${types})
    on conflict (name) do update set types = excluded.types, swept = 0 where kernel.consumer.types <> excluded.types`
}

/** Starts handling what arrives for a service. */
export const startReactions = (options: ReactionOptions): void => {
  options.queues.work(options.service, (job, last) => handle(options, job, last))
}

const handle = async (options: ReactionOptions, { eventId }: EventJob, last: boolean) => {
  try {
    await options.precedence.turn()
    await options.unitOfWork.run(work => react(options, eventId, work))
  } catch (error) {
    const final = last || error instanceof InvalidEvent
    options.logger.error({ err: error, eventId, parked: final }, 'a reaction failed')
    if (final && !isPassing(error)) return await park(options, eventId, error)
    throw error
  }
}

/** Marks the event as handled and reacts to it, once: a second delivery finds it marked and does nothing. */
const react = async ({ service, reactions, clock }: ReactionOptions, eventId: string, work: Work) => {
  const [row] = await work.db.$queryRaw<EventRow[]>`
    with mine as (
      insert into kernel.handled (consumer, event_id, handled_at)
      values (${service}, ${eventId}::uuid, ${toDate(clock.now())})
      on conflict do nothing returning event_id)
    select e.id, e.position, e.type, e.version, e.subject, e.thread, e.actor, e.areas, e.audience, e.data, e.request_id,
      e.occurred_at
    from mine, log.event_by_id(mine.event_id) e`
  if (!row) return
  assertEvent(row)
  const event = toEvent(row)
  const reaction = reactions[event.type] as ((event: LoggedEvent, work: Work) => Promise<void>) | undefined
  const context = { id: event.requestId ?? event.id }
  if (reaction) await inRequest(context, () => reaction(event, work))
}

const park = async ({ service, database, clock }: ReactionOptions, eventId: string, error: unknown) => {
  await database.prisma.$executeRaw`
    insert into kernel.parked (service, kind, ref, error, attempts, parked_at)
    values (${service}, 'event', ${eventId}, ${describe(error)}, ${attempts}, ${toDate(clock.now())})
    on conflict do nothing`
}

/** What went wrong, without values that may be personal. */
export const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.replace(/\s+/g, ' ').slice(0, 300)}` : 'unknown'
