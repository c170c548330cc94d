import type { Reactions } from '../../kernel/reactions.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { waitingKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { letGo } from '../stays/actions.ts'
import { applyChange } from '../stays/changing.ts'
import { lockStays } from '../stays/facts.ts'
import { lockLocation } from '../store/locations.ts'
import { takeOff } from './answering.ts'
import type { WaitingRow } from './rows.ts'
import { findOffered, findWaiting, lockList, saveWaiting, waitingOf } from './store/list.ts'

/** Somebody was erased: they wait no more, and nobody can see any longer that it was them. */
export const waitingReactions = (deps: RespiteDeps): Reactions => ({
  'person.erased': async ({ subject, occurredAt }, work) => {
    const rows = await waitingOf(work.db, subject)
    if (rows.length === 0) return
    await lockWhatIsOffered(work, rows)
    await lockList(work.db)
    for (const { id } of rows) await forget(deps, work, id)
    for (const { id } of rows) await deps.vault.erase(waitingKey(id), new Date(occurredAt.epochMilliseconds))
  },
})

/** Locations in a fixed order, before the list. */
const lockWhatIsOffered = async (work: Work, rows: WaitingRow[]): Promise<void> => {
  const offered = await findOffered(
    work.db,
    rows.flatMap(({ status, stayId }) => (status === 'offered' && stayId ? [stayId] : [])),
  )
  const locations = new Set([...offered.values()].map(({ locationId }) => locationId))
  for (const id of [...locations].toSorted()) await lockLocation(work.db, id)
  await lockStays(work.db, [...offered.keys()])
}

const forget = async (deps: RespiteDeps, work: Work, id: string): Promise<void> => {
  const row = await findWaiting(work.db, id)
  if (!row) return
  const nobody = { ...row, personId: undefined, clientKeys: [], client: undefined, near: undefined }
  const isOpen = row.status === 'waiting' || row.status === 'offered'
  if (!isOpen) return await saveWaiting(work.db, nobody)
  await takeOff(work, { ...nobody, offerUntil: undefined })
  if (row.status === 'offered' && row.stayId) await release(deps, work, row.stayId)
}

/** The bed they were offered goes to the next in line. */
const release = async (deps: RespiteDeps, work: Work, stayId: string): Promise<void> => {
  const [stay] = await lockStays(work.db, [stayId])
  if (stay?.status !== 'held') return
  const { change, freed = [] } = letGo({ work }, stay, { status: 'cancelled' })
  await applyChange(deps, work, change, freed)
}
