import { expect } from 'vitest'
import type { EscalationStep } from '../../../services/contracts/api/backup-calls.ts'
import type { BackupCallState } from '../../../services/contracts/events/backup.ts'
import type { MessageRequest } from '../../../services/contracts/events/notify.ts'
import { waitUntil } from '../../../services/kernel/wait.ts'
import { look } from '../kill.ts'
import { type Scene, steps } from './scene.ts'

/** A time in which nobody could decide anything, milliseconds since 1970: from the kill until it was ready again. */
export interface Outage {
  from: number
  to: number
}

/** How late a step may be when somebody can take it, milliseconds. */
export const mostLate = 2_000

interface CallEvent {
  type: string
  call: string
  at: Date
  data: BackupCallState
}

/**
 * Waits until everything that has happened by now has been handled; more goes on happening meanwhile.
 * @returns the position in the log until which it has
 */
export const handledByNow = async (databaseUrl: string): Promise<string> => {
  const [now] = await look<{ last: string }>(databaseUrl, 'select max(position) as last from log.event')
  const left = `select from kernel.consumer c join log.event e on e.type = any (c.types) and e.position <= $1
    where not exists (select 1 from kernel.handled h where h.consumer = c.name and h.event_id = e.id) limit 1`
  const idle = async () => (await look(databaseUrl, left, [now?.last])).length === 0
  expect(await waitUntil(idle, 40_000, 100), 'every event is handled by everybody who listens').toBe(true)
  return now?.last ?? '0'
}

/** What must be true of the whole history until a position, whatever was killed and when. */
export const assertDecided = async (
  databaseUrl: string,
  { reporters, confirmed }: Scene,
  until: string,
  outages: Outage[],
): Promise<void> => {
  const events = await look<CallEvent>(
    databaseUrl,
    `select type, subject as call, occurred_at as at, data from log.event
     where type like 'backup-call.%' and position <= $1 and data->>'reporterId' = any ($2) order by position`,
    [until, reporters.map(({ id }) => id)],
  )
  const histories = Map.groupBy(events, ({ call }) => call)
  const mistakes = [...histories].flatMap(([call, history]) =>
    [...outOfOrder(history), ...late(history, outages)].map(mistake => `${call}: ${mistake}`),
  )
  expect(mistakes, 'steps out of order, twice, missing or late').toEqual([])
  await assertMessages(databaseUrl, until, histories)
  const gone = confirmed.filter(({ call, event }) => !histories.get(call)?.some(({ type }) => type === event))
  expect(gone, 'what was confirmed and is gone').toEqual([])
  expect(await look(databaseUrl, 'select * from kernel.parked'), 'parked work').toEqual([])
}

const first: Omit<EscalationStep, 'told' | 'notify'> = { round: 1, index: 0 }
const following = ({ round, index }: EscalationStep) =>
  index + 1 < steps.length ? { round, index: index + 1 } : { round: round + 1, index: 0 }
const nameOf = (step: { round: number; index: number } | undefined) => (step ? `${step.round}.${step.index}` : 'none')

/** Steps that do not follow the one before; and events that should come with a step, and do not, or the reverse. */
const outOfOrder = (history: CallEvent[]): string[] =>
  history.flatMap(({ type, data: { step, revision } }, i) => {
    const before = history[i - 1]?.data
    const wrong: string[] = []
    if (revision !== (before?.revision ?? 0) + 1)
      wrong.push(`${type} is revision ${revision} after ${before?.revision}`)
    if (step?.told === 0) wrong.push(`step ${nameOf(step)} told nobody`)
    const expected = expectedStep(type, before?.step, step)
    if (nameOf(step) !== nameOf(expected)) wrong.push(`${type}: step ${nameOf(step)} after ${nameOf(before?.step)}`)
    return wrong
  })

/** The step a call is on after an event; a colleague who cannot lets it go on, but for the second time. */
const expectedStep = (type: string, before: EscalationStep | undefined, now: EscalationStep | undefined) => {
  if (type === 'backup-call.alerted' || type === 'backup-call.reopened') return first
  if (!before) return undefined
  const next = following(before)
  if (type === 'backup-call.escalated' || type === 'backup-call.released') return next
  return nameOf(now) === nameOf(before) ? before : undefined
}

/** Steps that were taken long after they were due, though somebody could have. */
const late = (history: CallEvent[], outages: Outage[]): string[] =>
  history.flatMap(({ type, at, data }, i) => {
    const due = history[i - 1]?.data.stepDue
    if (type !== 'backup-call.escalated' || !due) return []
    const after = at.getTime() - couldAt(Date.parse(due), outages)
    return after > mostLate ? [`step ${nameOf(data.step)} was ${after} ms late`] : []
  })

/** When somebody could have taken a step that was due then. */
const couldAt = (due: number, outages: Outage[]): number =>
  outages.reduce((at, { from, to }) => (at + mostLate > from && at < to ? to : at), due)

/** Each step told its people in one request, the same people as it says, each message once, and each was taken up. */
const assertMessages = async (databaseUrl: string, until: string, histories: Map<string, CallEvent[]>) => {
  const requests = await look<{ data: MessageRequest }>(
    databaseUrl,
    `select data from log.event
     where type = 'message.requested' and position <= $1 and subject = any ($2) order by position`,
    [until, [...histories.keys()]],
  )
  const about = Map.groupBy(requests, ({ data }) => data.about)
  const wrong = [...histories].filter(([call, history]) => {
    const asked = (about.get(call) ?? []).map(({ data }) => data.messages.length)
    return JSON.stringify(asked) !== JSON.stringify(toldIn(history))
  })
  expect(
    wrong.map(([call]) => call),
    'calls of which a step and its messages differ',
  ).toEqual([])
  const ids = requests.flatMap(({ data }) => data.messages.map(({ id }) => id))
  expect(new Set(ids).size, 'every message has an id of its own').toBe(ids.length)
  const [kept] = await look<{ count: number }>(
    databaseUrl,
    'select count(*)::int as count from notify.message where id = any ($1)',
    [ids],
  )
  expect(kept?.count, 'every message was taken up').toBe(ids.length)
}

/** How many people each step told, in order. */
const toldIn = (history: CallEvent[]): number[] =>
  history.flatMap(({ type, data: { step } }, i) => {
    const begins = type === 'backup-call.alerted' || type === 'backup-call.reopened'
    const goesOn = nameOf(step) !== nameOf(history[i - 1]?.data.step)
    return step && (begins || goesOn) ? [step.told] : []
  })

/** Nothing is overdue for longer than a step may be late. */
export const assertNothingOverdue = async (databaseUrl: string): Promise<void> => {
  const overdue = await look(
    databaseUrl,
    `select subject, due_at from kernel.timer where service = 'backup' and kind = 'escalate' and due_at < $1`,
    [new Date(Date.now() - mostLate)],
  )
  expect(overdue, 'steps that are overdue').toEqual([])
}

/** Every call that waits for somebody has the timer that lets it go on. */
export const assertGoingOn = async (databaseUrl: string): Promise<void> => {
  const stuck = await look(
    databaseUrl,
    `select id from backup.call c where status = 'alerted' and not exists (select 1 from kernel.timer t
       where t.service = 'backup' and t.kind = 'escalate' and split_part(t.subject, '/', 1) = c.id::text and t.due_at = c.step_due)`,
  )
  expect(stuck, 'calls that nothing will make go on').toEqual([])
}
