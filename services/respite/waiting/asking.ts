import type { NewWaiting, Waiting, WaitingPatch } from '../../contracts/api/respite-stays.ts'
import { type Abilities, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { blur } from '../../kernel/geo.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { clientKeys, sealClient, waitingKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { nightAt } from '../rules/nights.ts'
import { usualNights } from '../rules/waiting.ts'
import { lockLocation } from '../store/locations.ts'
import { assertWish, assertWords } from './checking.ts'
import { bedsThatFit } from './free.ts'
import { lookSoon, offerFrom } from './looking.ts'
import type { WaitingRow } from './rows.ts'
import { findWaiting, lockList, saveWaiting } from './store/list.ts'
import { insertRefusal } from './store/refusals.ts'
import { tellChanged } from './telling.ts'
import { recordWaitingLooks, viewOfOne } from './view.ts'

/** Who does something to whom on the list. */
export interface Turn {
  asker: Asker
  abilities: Abilities
  id: string
}

/**
 * Puts somebody on the waiting list. When a bed is free that fits, it is offered in the same transaction: to the first
 * in line, as every bed. Otherwise they wait, and that counts once as a bed that was asked for and not had [004, 5.5].
 * The location is locked before the list, as everywhere.
 * @throws HttpProblem forbidden (of no area), unknown-group, unknown-feature, and as `assertWish`
 */
export const putOnList = async (
  deps: RespiteDeps,
  work: Work,
  { asker, abilities }: Omit<Turn, 'id'>,
  body: NewWaiting,
): Promise<Waiting> => {
  const row = newRow(deps, work, asker, body)
  if (abilities.cannot('create', as('Waiting', { ...row }))) throw new HttpProblem('forbidden')
  await assertWords(work.db, row)
  await assertWish(deps, work, row)
  const sealed = (await sealClient(deps.vault, waitingKey(row.id), body.client)) ?? undefined
  const became = await enlist(deps, work, { ...row, client: sealed })
  return await viewOfOne(deps, work.db, asker, became)
}

const newRow = (deps: RespiteDeps, work: Work, asker: Asker, body: NewWaiting): WaitingRow => {
  const { kind, client, urgency = 'soon', nights = usualNights[kind], near, features = [] } = body
  return {
    ...{ id: newId(), status: 'waiting', kind, urgency, personId: client.personId },
    ...{ clientKeys: clientKeys(deps.secret, client), groups: client.groups, client: undefined },
    ...{
      from: body.from ?? tonight(deps, work),
      nights,
      near: near && blurredPoint(deps, near),
      features,
      since: work.now,
    },
    ...{ stayId: undefined, offerUntil: undefined, declinedBeds: [], declined: 0 },
    ...{ requestedBy: asker.id, areas: asker.areas, endedAt: undefined, revision: 1 },
  }
}

const tonight = ({ settings }: RespiteDeps, { now }: Work): string =>
  nightAt(now, settings.text('stays.dayStartsAt')).toString()

const blurredPoint = ({ settings, secret }: RespiteDeps, near: NonNullable<NewWaiting['near']>) => {
  const { lat, lon } = blur(near, settings.number('map.blurRadius'), secret)
  return { lat, lon }
}

const enlist = async (deps: RespiteDeps, work: Work, row: WaitingRow): Promise<WaitingRow> => {
  const free = await bedsThatFit(deps, work, row)
  if (free[0]) await lockLocation(work.db, free[0].locationId)
  await lockList(work.db)
  await saveWaiting(work.db, row)
  tellChanged(work, row, row.requestedBy)
  if (free[0]) await offerFrom(deps, work, row.id, free)
  const became = (await findWaiting(work.db, row.id)) ?? row
  if (became.status === 'waiting') await waitOn(work, became)
  return became
}

/** Nothing was free: it counts, and is looked for once more when this is written down, so that nothing was missed. */
const waitOn = async (work: Work, row: WaitingRow): Promise<void> => {
  const { kind, groups, from, nights, areas, requestedBy } = row
  await insertRefusal(work.db, { at: work.now, kind, groups, from, nights, why: 'no-bed', areas, askedBy: requestedBy })
  await lookSoon(work, row.id)
}

/**
 * Changes what somebody waits for; an offer that is open is answered first.
 * @throws HttpProblem not-found, forbidden, changed-meanwhile, wrong-state, unknown-feature, and as `assertWish`
 */
export const changeWish = async (
  deps: RespiteDeps,
  work: Work,
  turn: Turn & { seen: number | undefined },
  patch: WaitingPatch,
): Promise<Waiting> => {
  await lockList(work.db)
  const row = await findForTurn(work, turn)
  if (turn.seen !== undefined && turn.seen !== row.revision) throw new HttpProblem('changed-meanwhile')
  if (row.status !== 'waiting') throw new HttpProblem('wrong-state')
  const after: WaitingRow = { ...row, ...patch, revision: row.revision + 1 }
  await assertWords(work.db, after)
  await assertWish(
    deps,
    work,
    patch.from === undefined ? { ...after, from: later(after.from, tonight(deps, work)) } : after,
  )
  await saveWaiting(work.db, after)
  tellChanged(work, after, turn.asker.id)
  await lookSoon(work, after.id)
  const view = await viewOfOne(deps, work.db, turn.asker, after)
  await recordWaitingLooks(work.db, turn.asker, { seen: [view], action: 'update', now: work.now })
  return view
}

/** Local dates. */
const later = (one: string, other: string) => (one > other ? one : other)

/**
 * Somebody on the list, for who may do something to them.
 * @throws HttpProblem not-found when the asker may not know of them, forbidden
 */
export const findForTurn = async (work: Work, { abilities, id }: Turn): Promise<WaitingRow> => {
  const row = await findWaiting(work.db, id)
  if (!row || abilities.cannot('read', as('Waiting', { ...row }))) throw new HttpProblem('not-found')
  if (abilities.cannot('update', as('Waiting', { ...row }))) throw new HttpProblem('forbidden')
  return row
}
