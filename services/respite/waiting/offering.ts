import type { Nights } from '../../contracts/api/respite-locations.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { unsuited } from '../rules/fit.ts'
import { spanOf } from '../rules/nights.ts'
import { inOrder } from '../rules/order.ts'
import { nightsFor } from '../rules/waiting.ts'
import { inTheWay, tryLockClients } from '../stays/facts.ts'
import { holdBed } from '../stays/holding.ts'
import { lockPlace, type Place } from '../stays/place.ts'
import { type StayRow, toLocalDate } from '../stays/rows.ts'
import { clientOf } from './clients.ts'
import { lookSoon } from './looking.ts'
import type { WaitingRow } from './rows.ts'
import { findWaiting, lockList, saveWaiting, waitingFor } from './store/list.ts'
import { tellChanged, tellOffered, tellRanOut, withdrawMessages } from './telling.ts'

/**
 * A bed became free (a stay that went, ended early or moved away; a block that was lifted; a new bed): it is offered to
 * the first on the waiting list who fits, in the transaction that freed it, so that nobody comes between. Whom it does
 * not fit stays where they are. The location must have been locked, and no client.
 */
export const offerFreedBed = async (deps: RespiteDeps, work: Work, bedId: string): Promise<void> => {
  const place = await placeToOffer(deps, work, bedId)
  if (!place) return
  await lockList(work.db)
  const line = inOrder(await waitingFor(work.db, place.bed.kinds))
  for (const row of line) if (await offer(deps, work, place, row)) return
}

/** The bed, unless nobody can be had in it: it was removed, or its location is closed. */
const placeToOffer = (deps: RespiteDeps, work: Work, bedId: string): Promise<Place | undefined> =>
  lockPlace(deps, work, bedId).catch(unlessRefused)

/** A refusal is an answer here, that comes before anything was written; anything else is not. */
const unlessRefused = (error: unknown): undefined => {
  if (!(error instanceof HttpProblem)) throw error
}

/** Offers a bed to somebody; false when it does not fit them, or not now. */
const offer = async (deps: RespiteDeps, work: Work, place: Place, row: WaitingRow): Promise<boolean> => {
  const until = work.now.add(deps.settings.duration('stays.waitingOfferTime'))
  const period = nightsFor(row, until, place.hours.dayStartsAt)
  if (!(await isThere(work, place, row, period))) return false
  // Somebody is finding this very client a bed right now. To wait for them with the list locked could be for ever.
  if (!(await tryLockClients(work.db, row.clientKeys))) {
    await lookSoon(work, row.id)
    return false
  }
  const stay = await hold(deps, work, { place, row, period, until }).catch(unlessRefused)
  if (stay) await becomeOffered(work, row, { stayId: stay.id, until })
  return stay !== undefined
}

/** Does the bed suit them, and is nothing in it in their nights? */
const isThere = async (work: Work, { bed, hours }: Place, row: WaitingRow, period: Nights): Promise<boolean> => {
  if (row.declinedBeds.includes(bed.id) || unsuited(bed, row) || toLocalDate(bed.in_use_from) > period.from)
    return false
  const { arriveFrom, cleanBy } = spanOf(period, hours)
  return (await inTheWay(work.db, bed.id, { from: arriveFrom, to: cleanBy }, undefined)).length === 0
}

/** @throws HttpProblem when limits or the front door keep them out */
const hold = async (
  deps: RespiteDeps,
  work: Work,
  { place, row, period, until }: { place: Place; row: WaitingRow; period: Nights; until: Temporal.Instant },
): Promise<StayRow> =>
  holdBed(deps, work, {
    ...{ bedId: place.bed.id, kind: row.kind, urgency: row.urgency, period, client: await clientOf(deps, row) },
    by: { id: row.requestedBy, areas: row.areas, roles: ['neighbourhood-team'] },
    mayOverrule: () => false,
    waiting: { id: row.id, until },
  })

const becomeOffered = async (
  work: Work,
  row: WaitingRow,
  { stayId, until }: { stayId: string; until: Temporal.Instant },
): Promise<void> => {
  const offered: WaitingRow = { ...row, status: 'offered', stayId, offerUntil: until, revision: row.revision + 1 }
  await saveWaiting(work.db, offered)
  tellChanged(work, offered)
  await tellOffered(work, offered, until)
}

/**
 * An offer is over: its hold lapsed or was let go. Who was offered the bed waits on in their own place, is not offered
 * it again, and another that is free is looked for at once. The location has been locked, and no client.
 */
export const offerEnded = async (_deps: RespiteDeps, work: Work, waitingId: string, bedId: string): Promise<void> => {
  await lockList(work.db)
  const row = await findWaiting(work.db, waitingId)
  if (row?.status !== 'offered') return
  const ranOut = row.offerUntil && Temporal.Instant.compare(row.offerUntil, work.now) <= 0
  const again: WaitingRow = {
    ...{ ...row, status: 'waiting', stayId: undefined, offerUntil: undefined, revision: row.revision + 1 },
    ...{ declined: row.declined + 1, declinedBeds: [...row.declinedBeds, bedId] },
  }
  await saveWaiting(work.db, again)
  tellChanged(work, again)
  withdrawMessages(work, again)
  if (ranOut) await tellRanOut(work, again)
  await lookSoon(work, again.id)
}

/** An offer was taken: who waited has a place. The location has been locked. */
export const offerTaken = async (_deps: RespiteDeps, work: Work, waitingId: string): Promise<void> => {
  await lockList(work.db)
  const row = await findWaiting(work.db, waitingId)
  if (row?.status !== 'offered') return
  const placed: WaitingRow = {
    ...{ ...row, status: 'placed', offerUntil: undefined, endedAt: work.now, revision: row.revision + 1 },
  }
  await saveWaiting(work.db, placed)
  tellChanged(work, placed)
  withdrawMessages(work, placed)
}
