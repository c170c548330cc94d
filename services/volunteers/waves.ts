import { timeZone } from '../kernel/clock.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { offerEvent, waveEvents } from './events.ts'
import { consequencesFor, patience, type RequestState } from './rules/consequences.ts'
import type { RequestFacts } from './rules/ranking/criterion.ts'
import { type Ranked, rank } from './rules/ranking/rank.ts'
import { type CandidateRow, findHelpers } from './store/candidates.ts'
import { close, findLive, type OfferRow } from './store/offers.ts'
import { sendWave } from './store/race.ts'
import type { RequestRow } from './store/requests.ts'
import { tellAsked, tellNotNeeded, withdrawAsked } from './telling.ts'

/** What the search for helpers needs. */
export type WaveDeps = Pick<ServiceDeps, 'settings'>

/** The timer that ends a wave and starts the next. */
export const waveTimer = 'wave'

/**
 * Brings the offers of a locked request in line with how it stands: ends what is over, and asks the next helpers when
 * it is time. What it does depends on the rows alone, so it may be called whenever something happened, in any order.
 * @param fresh the request was first heard of in this transaction, so that it has no offers yet
 * @param topUp room in the running wave is filled as well: somebody new came near
 */
export const settle = async (
  deps: WaveDeps,
  work: Work,
  request: RequestRow,
  { fresh = false, topUp = false } = {},
): Promise<void> => {
  const live = fresh ? [] : await findLive(work.db, request.id)
  const waveSize = deps.settings.number('offers.waveSize')
  const { over, look, room } = consequencesFor(stateOf(request), live, waveSize, work.now.epochMilliseconds)
  await supersede(work, request, over)
  if (look || (topUp && room > 0)) await ask(deps, work, request, room, topUp && !look)
}

const stateOf = (request: RequestRow): RequestState => ({ ...request, lookAt: request.lookAt?.getTime() ?? null })

const supersede = async (work: Work, request: RequestRow, over: OfferRow[]) => {
  for (const from of ['proposed', 'accepted'] as const) {
    const ids = over.filter(offer => offer.status === from).map(offer => offer.id)
    if (ids.length === 0) continue
    const closed = await close(work.db, ids, from, 'superseded', null)
    work.append(...closed.map(offer => offerEvent(offer, request)))
    if (from === 'proposed') withdrawAsked(work, closed)
    else tellNotNeeded(work, closed)
  }
}

/** Sends the next wave. A look that finds nobody only counts when its time had come, not when somebody new came near. */
const ask = async (deps: WaveDeps, work: Work, request: RequestRow, room: number, onlyIfAny: boolean) => {
  const ranked = await findFitting(work, request, room)
  if (onlyIfAny && ranked.length === 0) return
  const waits = ranked.length === 0 ? patience(request.emptyLooks) : 1
  const until = later(work.now, deps.settings.duration('offers.waveTime'), waits)
  const chosen = ranked.slice(0, 2 * room + 5).map(({ helper }) => ({
    helperId: helper.helperId,
    distance: Math.round(helper.distance),
    takenIn: helper.takenIn,
  }))
  const wave = await sendWave(work.db, request.id, chosen, room, { now: work.now, until })
  // A subject of its own for each look: setting it never waits for one that is being fired.
  const subject = `${request.id}/${wave.look}`
  await work.timers.set({ kind: waveTimer, subject, dueAt: until, data: { helpRequestId: request.id } })
  work.append(...waveEvents(wave, request))
  tellAsked(work, wave.changed, until)
}

/** The nearest are nearly always enough; only when too few of them can come do we look at everybody. */
const searches = [
  { most: 30, nearby: true },
  { most: 1000, nearby: false },
]

const findFitting = async (work: Work, request: RequestRow, room: number): Promise<Ranked<CandidateRow>[]> => {
  let fitting: Ranked<CandidateRow>[] = []
  for (const search of searches) {
    const { helpers, complete } = await findHelpers(work.db, request.id, { ...search, now: work.now, forWave: true })
    fitting = rank(helpers, factsOf(request), work.now.epochMilliseconds).filter(({ fits }) => fits)
    if (fitting.length >= room || (complete && helpers.length < search.most)) break
  }
  return fitting
}

/** A request as the ranking wants it. */
export const factsOf = ({ kind, needsVolunteer, danger, periodFrom, periodTo }: RequestRow): RequestFacts => ({
  kind,
  needsVolunteer,
  danger,
  ...(periodFrom ? { period: { from: periodFrom.getTime(), ...(periodTo ? { to: periodTo.getTime() } : {}) } } : {}),
})

/** A moment later, also by days: those follow the Dutch calendar. In milliseconds, as the database is asked for it. */
const later = (now: Temporal.Instant, duration: Temporal.Duration, times: number): Temporal.Instant => {
  let then = now.toZonedDateTimeISO(timeZone)
  for (let count = 0; count < times; count++) then = then.add(duration)
  return Temporal.Instant.fromEpochMilliseconds(then.epochMilliseconds)
}
