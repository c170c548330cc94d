import type { Drill, DrillPage } from '../../contracts/api/backup-watch.ts'
import { toText } from '../../kernel/clock.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { NewEvent } from '../../kernel/log.ts'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { noStop } from '../../kernel/timers.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { expectedLinks, isEverywhere, type Link, lateLinks, shownLinks } from '../rules/drill.ts'
import { isAnyWell } from '../store/devices.ts'
import {
  addDrill,
  finishDrill,
  isDrillSet,
  listDrills,
  lockDrill,
  reachLinks,
  removeOldDrills,
  type StoredDrill,
} from '../store/drills.ts'
import type { ChainAlarm } from './alarm.ts'

/**
 * A synthetic call runs through the whole chain on a schedule, and alarms when it does not arrive [DOMAIN, backup 6]:
 * written to the log and readable there, brought to us by the queue, sent by notify, heard by a device on duty. Its
 * events have a family of their own (`backup-drill`), so that nothing takes it for a real call.
 */
const drillTimer = 'drill'
/** By now it must have arrived. */
const dueTimer = 'drill-due'
/** A timer that came this late was late through us, or the clock was moved: what is on its way gets the time once more. */
const ourDelay = { seconds: 5 }
/** So long the figures of the chain are kept (ours). */
const keptFor = { hours: 30 * 24 }
const audience = ['night-team', 'shift-lead', 'manager']

type DrillDeps = Pick<ServiceDeps, 'settings' | 'unitOfWork'>

/** Sets the first synthetic call, unless one is set. */
export const startDrills = ({ unitOfWork, settings }: DrillDeps): Promise<void> =>
  unitOfWork.run(async work => {
    if (!(await isDrillSet(work.db, drillTimer))) await setNext(work, settings.duration('backup.drillEvery'))
  })

const setNext = (work: Work, every: Temporal.Duration) =>
  work.timers.set({ kind: drillTimer, subject: 'chain', dueAt: work.now.add(every), data: noStop })

/** The alarm clocks of synthetic calls. */
export const drillTimers = (deps: DrillDeps, alarm: ChainAlarm): TimerHandlers => ({
  [drillTimer]: async (_timer, work) => {
    await setOut(deps, work, alarm)
    await removeOldDrills(work.db, work.now.subtract(keptFor))
    await setNext(work, deps.settings.duration('backup.drillEvery'))
  },
  [dueTimer]: async ({ subject, dueAt, data }, work) => {
    const drill = await lockDrill(work.db, subject)
    if (drill?.status !== 'running') return
    const wait = deps.settings.duration('backup.drillLateAfter')
    const weWereLate = Temporal.Instant.compare(work.now, dueAt.add(ourDelay)) > 0
    if (!weWereLate || data['grace'] === true) return await judge(work, drill, wait, alarm)
    await work.timers.set({ kind: dueTimer, subject, dueAt: work.now.add(wait), data: { ...noStop, grace: true } })
  },
})

/** What tells that a link was reached: our own reaction to it, and notify's word that its message was sent. */
export const drillReactions = (deps: DrillDeps, alarm: ChainAlarm): Reactions => ({
  // What arrives here has been in the log.
  'backup-drill.started': ({ subject }, work) => reach(deps, work, subject, ['log', 'queue'], alarm),
  'message.drilled': ({ data }, work) => reach(deps, work, data.about, ['notify'], alarm),
})

/** A device on duty heard a synthetic call. */
export const hearDrill = (deps: DrillDeps, id: string, alarm: ChainAlarm): Promise<void> =>
  deps.unitOfWork.run(work => reach(deps, work, id, ['screen'], alarm))

const setOut = async (deps: DrillDeps, work: Work, alarm: ChainAlarm) => {
  const id = newId()
  const within = deps.settings.duration('backup.drillLateAfter')
  await addDrill(work.db, { id, startedAt: work.now, expected: expectedLinks(await isAnyWell(work.db, work.now)) })
  await work.timers.set({ kind: dueTimer, subject: id, dueAt: work.now.add(within), data: noStop })
  work.append({ type: 'backup-drill.started', subject: id, audience, data: { drillId: id } }, messageOf(id))
  const lookInLog = () => deps.unitOfWork.run(next => reach(deps, next, id, ['log'], alarm))
  work.afterCommit(() => alarm.meanwhile('log', lookInLog()))
}

/** A message that takes every step a real one takes, and is for nobody. */
const messageOf = (id: string): NewEvent => ({
  type: 'message.requested',
  subject: id,
  data: {
    messages: [{ id: newId(), personId: 'drill' }],
    urgency: 'crisis',
    subject: { nl: 'Proefmelding', en: 'Synthetic call' },
    text: { nl: 'Dit is een proef van de keten.', en: 'This is a test of the chain.' },
    about: id,
  },
})

const reach = async (deps: DrillDeps, work: Work, id: string, links: Link[], alarm: ChainAlarm) => {
  const drill = await reachLinks(work.db, id, links)
  if (!drill || !isEverywhere(drill.reached, drill.expected)) return
  await judge(work, drill, deps.settings.duration('backup.drillLateAfter'), alarm)
}

/**
 * Says how it ended, once. A screen is no longer expected when the devices that were well are not any more: they alarm by
 * themselves. Its timer is left, and finds that there is nothing to do: whoever has the timer waits for the call, so that
 * who has the call must not wait for the timer.
 */
const judge = async (work: Work, drill: StoredDrill, within: Temporal.Duration, alarm: ChainAlarm) => {
  const isHeard = await isAnyWell(work.db, drill.startedAt)
  const expected = drill.expected.filter(link => link !== 'screen' || isHeard)
  const late = lateLinks(drill.reached, expected, within.total('milliseconds'))
  await finishDrill(work.db, drill.id, late.length > 0 ? 'late' : 'arrived', work.now)
  const data = { drillId: drill.id, ...(late.length > 0 ? { late } : {}) }
  work.append({ type: 'backup-drill.finished', subject: drill.id, audience, data })
  const news = { drillId: drill.id, startedAt: toText(drill.startedAt), late }
  work.afterCommit(() => (late.length > 0 ? alarm.raise(news) : alarm.arrived()))
}

/** A page of synthetic calls, newest first. */
export const pageOfDrills = async (
  { database, settings }: Pick<ServiceDeps, 'database' | 'settings'>,
  { limit = 20, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<DrillPage> => {
  const before = cursor === undefined ? undefined : readCursor(cursor)
  const within = settings.duration('backup.drillLateAfter').total('milliseconds')
  const found = await listDrills(database.prisma, { before, limit: limit + 1 })
  return toPage(
    found,
    limit,
    drill => toView(drill, within),
    ({ startedAt, id }) => [toText(startedAt), id],
  )
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const readCursor = (cursor: string) => {
  const [at, id] = fromCursor(cursor, ['string', 'string']).map(String) as [string, string]
  if (!/^[12]\d{3}-/.test(at) || Number.isNaN(Date.parse(at)) || !uuid.test(id)) throw new HttpProblem('invalid-cursor')
  return { startedAt: Temporal.Instant.fromEpochMilliseconds(Date.parse(at)), id }
}

const toView = ({ id, startedAt, status, reached, expected }: StoredDrill, within: number): Drill => {
  const late = lateLinks(reached, expected, within)
  const links = shownLinks(reached, expected).map(link => {
    const milliseconds = reached[link]
    const took = milliseconds === undefined ? {} : { milliseconds, at: toText(startedAt.add({ milliseconds })) }
    return { link, ...took, late: status !== 'running' && late.includes(link) }
  })
  return { id, startedAt: toText(startedAt), status, links }
}
