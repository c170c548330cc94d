import type { Waiting } from '../../contracts/api/respite-stays.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { letGo, reserve } from '../stays/actions.ts'
import { changeStay } from '../stays/changing.ts'
import { findForTurn, type Turn } from './asking.ts'
import type { WaitingRow } from './rows.ts'
import { findWaiting, lockList, saveWaiting } from './store/list.ts'
import { tellChanged, withdrawMessages } from './telling.ts'
import { recordWaitingLooks, viewOfOne } from './view.ts'

/** What can be answered by who put somebody on the list. */
export type WaitingAnswer = 'accept' | 'decline' | 'withdraw'

/** Somebody was offered a bed while they were taken off the list: look again. */
export class Overtaken extends Error {}

/**
 * Answers for somebody on the list. A stay and its location are locked before the list, by everybody.
 * @throws HttpProblem not-found, forbidden, wrong-state (nothing is offered), hold-expired (the offer ran out);
 *   Overtaken: to be tried again
 */
export const answerFor = async (
  deps: RespiteDeps,
  work: Work,
  turn: Turn,
  { answer, reason }: { answer: WaitingAnswer; reason?: string | undefined },
): Promise<Waiting> => {
  const row = await findForTurn(work, turn)
  if (answer === 'accept') await accept(deps, work, turn, row)
  else if (answer === 'decline') await decline(deps, work, turn, { row, reason })
  else await withdraw(deps, work, turn, row)
  const view = await viewOfOne(deps, work.db, turn.asker, await findForTurn(work, turn))
  await recordWaitingLooks(work.db, turn.asker, { seen: [view], action: answer, now: work.now })
  return view
}

/** The bed is theirs: the stay is reserved, and who waited has a place. */
const accept = async (deps: RespiteDeps, work: Work, { asker, abilities }: Turn, row: WaitingRow): Promise<void> => {
  if (row.status === 'placed') return
  const id = offeredTo(row)
  const acting = { deps, work, by: asker.id }
  await changeStay(deps, work, { asker, abilities, id, action: 'reserve' }, stay => reserve(acting, stay))
}

/** Not this bed: it goes to the next in line at once; the place on the list stays. */
const decline = (
  deps: RespiteDeps,
  work: Work,
  turn: Turn,
  { row, reason }: { row: WaitingRow; reason?: string | undefined },
): Promise<void> => letOfferGo(deps, work, turn, { id: offeredTo(row), reason })

/** Nobody waits any more; a bed that was offered goes to the next in line. */
const withdraw = async (deps: RespiteDeps, work: Work, turn: Turn, row: WaitingRow): Promise<void> => {
  if (row.status === 'withdrawn') return
  if (row.status === 'placed') throw new HttpProblem('wrong-state')
  if (row.status === 'offered') await letOfferGo(deps, work, turn, { id: offeredTo(row) })
  await lockList(work.db)
  const now = await findWaiting(work.db, row.id)
  if (now?.status === 'withdrawn') return
  if (now?.status !== 'waiting') throw new Overtaken()
  await takeOff(work, now, turn.asker.id)
}

/** Takes somebody off who has no offer; the list has been locked. */
export const takeOff = async (work: Work, row: WaitingRow, actor?: string): Promise<void> => {
  const after: WaitingRow = { ...row, status: 'withdrawn', endedAt: work.now, revision: row.revision + 1 }
  await saveWaiting(work.db, after)
  tellChanged(work, after, actor)
  withdrawMessages(work, after)
}

const offeredTo = ({ status, stayId }: WaitingRow): string => {
  if (status !== 'offered' || !stayId) throw new HttpProblem('wrong-state')
  return stayId
}

const letOfferGo = async (
  deps: RespiteDeps,
  work: Work,
  { asker, abilities }: Turn,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<void> => {
  await changeStay(deps, work, { asker, abilities, id, action: 'cancel' }, stay => {
    // Somebody took it in between: what is theirs is not let go by an answer to an offer.
    if (stay.status !== 'held') throw new HttpProblem('wrong-state')
    return letGo({ work, by: asker.id }, stay, { status: 'cancelled', reason })
  })
}
