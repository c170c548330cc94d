import type { NewSwap, Swap as SwapView } from '../../contracts/api/backup-rota.ts'
import type { Abilities } from '../../kernel/abilities.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import { findPeople } from '../../kernel/people.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { withParents } from '../rules/rota/coverage.ts'
import { fits, fittingRoles, isAlive, type Shift } from '../rules/rota/shift.ts'
import {
  mayKnow,
  mayKnowWhy,
  membersAfter,
  moveSwap,
  type Swap,
  type SwapActor,
  type SwapMove,
} from '../rules/rota/swap.ts'
import { swapWords } from '../rules/rota/words.ts'
import { loadParents } from '../store/rota/areas.ts'
import { findHolders } from '../store/rota/colleagues.ts'
import { lockShift } from '../store/rota/shifts.ts'
import { findSwap, insertSwap, isAsking, lockSwap, type SwapOfShift, saveSwap } from '../store/rota/swaps.ts'
import { assertFitting, become } from './planning.ts'
import { swapEvent, tell } from './telling.ts'
import { swapViews } from './view.ts'

/** Who acts on a swap, and whether they plan the shifts of others. */
export interface Swapper extends Pick<Asker, 'id' | 'locale' | 'roles'> {
  leads: boolean
}

/** Who asks, with what the abilities say of them. */
export const swapperOf = (asker: Asker, abilities: Abilities): Swapper => ({
  ...{ id: asker.id, locale: asker.locale, roles: asker.roles, leads: abilities.can('manage', 'ShiftSwap') },
})

const actorOn = ({ id, leads, roles }: Swapper, { team }: Shift): SwapActor => ({ id, leads, fits: fits(team, roles) })

/**
 * Asks to be replaced in one of one's own shifts.
 * @throws HttpProblem not-found, forbidden when it is not theirs, wrong-state when it is over or was asked already,
 * unknown-person at `/to`
 */
export const askSwap = async (deps: ServiceDeps, work: Work, asker: Swapper, body: NewSwap): Promise<SwapView> => {
  const shift = await lockShift(work.db, body.shiftId)
  if (!shift) throw new HttpProblem('not-found')
  if (!shift.members.includes(asker.id)) throw new HttpProblem('forbidden')
  if (!isAlive(shift, work.now) || (await isAsking(work.db, shift.id, asker.id))) throw new HttpProblem('wrong-state')
  if (body.to !== undefined) await assertCanTakeOver(work, shift, body.to)
  const reason = body.reason ? await deps.vault.seal(asker.id, body.reason) : undefined
  const swap: Swap = {
    ...{ id: newId(), shiftId: shift.id, fromId: asker.id, toId: body.to, from: shift.from, to: shift.to },
    ...{ status: 'asked', reason, createdAt: work.now, revision: 1 },
  }
  await insertSwap(work.db, swap)
  work.append(swapEvent(swap, asker.id))
  await tellOf(work, { swap, shift }, asker.id)
  return (await swapViews(deps, work.db, asker, [{ swap, shift }]))[0] as SwapView
}

const assertCanTakeOver = async (work: Work, shift: Shift, personId: string) => {
  if (shift.members.includes(personId)) throw fieldProblem('unknown-person', '/to')
  await assertFitting(work.db, shift.team, [personId], () => '/to')
}

/** Writes down that somebody else read why it is asked (NEN 7513). */
export const recordReasonsRead = async (
  db: Pick<Db, '$executeRaw'>,
  asker: Swapper,
  { found, action, now }: { found: SwapOfShift[]; action: string; now: Temporal.Instant },
): Promise<void> => {
  const read = found.filter(({ swap }) => swap.reason && swap.fromId !== asker.id && mayKnowWhy(swap, asker))
  const look = { service: 'backup', actor: asker.id, action }
  const looks = read.map(({ swap: { id, fromId } }) => ({ ...look, person: fromId, subject: id }))
  await recordAccess(db, looks, now)
}

/** One swap. @throws HttpProblem not-found when there is none that the asker may know of */
export const readSwap = async (deps: ServiceDeps, asker: Swapper, id: string): Promise<SwapView> => {
  const { prisma } = deps.database
  const found = await findSwap(prisma, id)
  if (!found || !mayKnow(found.swap, actorOn(asker, found.shift))) throw new HttpProblem('not-found')
  await recordReasonsRead(prisma, asker, { found: [found], action: 'read', now: deps.clock.now() })
  return (await swapViews(deps, prisma, asker, [found]))[0] as SwapView
}

/**
 * Moves a swap on. When it is approved the shift changes hands in the same transaction.
 * @throws HttpProblem not-found, forbidden, wrong-state when it is settled or no longer says what was asked
 */
export const actOnSwap = async (
  deps: ServiceDeps,
  work: Work,
  asker: Swapper,
  { id, move }: { id: string; move: SwapMove },
): Promise<SwapView> => {
  const found = await lockSwap(work.db, id)
  const actor = found && actorOn(asker, found.shift)
  if (!found || !actor || !mayKnow(found.swap, actor)) throw new HttpProblem('not-found')
  const outcome = moveSwap(found.swap, found.shift, move, actor, work.now)
  if (outcome === 'wrong-state' || outcome === 'forbidden') throw new HttpProblem(outcome)
  const became = outcome === 'repeated' ? found : await settle(work, { ...found, swap: outcome }, asker.id)
  await recordReasonsRead(work.db, asker, { found: [became], action: move, now: work.now })
  return (await swapViews(deps, work.db, asker, [became]))[0] as SwapView
}

const settle = async (work: Work, { swap, shift }: SwapOfShift, actor: string): Promise<SwapOfShift> => {
  await saveSwap(work.db, swap)
  work.append(swapEvent(swap, actor))
  const became = { swap, shift: swap.status === 'approved' ? await changeHands(work, swap, shift, actor) : shift }
  await tellOf(work, became, actor)
  return became
}

/** @throws HttpProblem wrong-state when who said yes can no longer have the shift */
const changeHands = async (work: Work, swap: Swap, shift: Shift, actor: string): Promise<Shift> => {
  const members = membersAfter(swap, shift)
  const taker = (await findPeople(work.db, 'backup', [swap.toId ?? ''])).get(swap.toId ?? '')
  if (!fits(shift.team, taker?.roles ?? [])) throw new HttpProblem('wrong-state')
  return await become(work, shift, { ...shift, members }, actor)
}

const tellOf = async (work: Work, { swap, shift }: SwapOfShift, actor: string) => {
  const { status } = swap
  const people = (await concernedBy(work, { swap, shift })).filter(id => id !== actor)
  const words = swapWords[status === 'cancelled' ? 'declined' : status](shift.from)
  tell(work, people, { about: swap.id, words, begins: shift.from, expires: shift.to, link: '/rooster/ruilen' })
}

/** Who is told how a swap stands: whoever it is up to now, and when it is settled whoever it concerns. */
const concernedBy = async (work: Work, { swap, shift }: SwapOfShift): Promise<string[]> => {
  const { status, fromId, toId } = swap
  const between = [fromId, ...(toId ? [toId] : [])]
  const around = withParents(shift.area, await loadParents(work.db))
  if (status === 'approved') return [...between, ...shift.members]
  if (status === 'accepted') return [fromId, ...(await findHolders(work.db, ['shift-lead'], around))]
  if (status !== 'asked') return between
  if (toId) return [toId]
  const holders = await findHolders(work.db, fittingRoles(shift.team), around)
  return holders.filter(id => !shift.members.includes(id))
}
