import type { CallBackground, CrisisCard } from '../../contracts/api/backup-calls.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { findCall } from '../reading.ts'
import type { Call } from '../rules/call.ts'
import { openParts, type VisitWords } from '../sealing.ts'
import { findEarlier, noteLook } from '../store/background.ts'
import { findCard } from '../store/crisis-card.ts'

/** So many earlier calls are shown (ours). */
const most = 20
const nothing: CallBackground = { crisisCard: null, earlier: [] }

/**
 * What is known of who a call is about: the crisis card they share, and earlier calls about them. A deliberate look:
 * each is in the access log, and the first look at a card in the call's history.
 * @throws HttpProblem not-found
 */
export const readBackground = async (deps: ServiceDeps, asker: Asker, id: string): Promise<CallBackground> => {
  const { call } = await findCall(deps, asker, id)
  const { aboutId } = call
  if (!aboutId) return nothing
  return await deps.unitOfWork.run(async ({ db, now }) => {
    const crisisCard = await openCard(deps, db, aboutId)
    if (crisisCard) await noteLook(db, id, asker.id, now)
    const action = crisisCard ? 'looked-at-card' : 'looked-at-background'
    await recordAccess(db, [{ service: 'backup', actor: asker.id, person: aboutId, subject: id, action }], now)
    return { crisisCard, earlier: await openEarlier(deps, db, { ...call, aboutId }) }
  })
}

const openCard = async ({ vault }: ServiceDeps, db: Db, personId: string): Promise<CrisisCard | null> =>
  (await openParts<CrisisCard>(vault, [await findCard(db, personId, true)]))[0] ?? null

const openEarlier = async ({ vault }: ServiceDeps, db: Db, call: Call & { aboutId: string }) => {
  const found = await findEarlier(db, call, most)
  const visits = await openParts<VisitWords>(
    vault,
    found.map(({ visit }) => visit),
  )
  return found.map(({ call: { id, createdAt, outcome } }, i) => ({
    ...{ id, createdAt: toText(createdAt) },
    ...(outcome ? { outcome } : {}),
    ...(visits[i]?.report ? { report: visits[i].report } : {}),
  }))
}
