import type { CrisisCard } from '../../contracts/api/backup-calls.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { openParts } from '../sealing.ts'
import { findCard, keepCard, removeCard } from '../store/crisis-card.ts'

/** My crisis card; null: I have none. */
export const readCard = async ({ database, vault }: ServiceDeps, { id }: Asker): Promise<CrisisCard | null> => {
  const [card] = await openParts<CrisisCard>(vault, [await findCard(database.prisma, id)])
  return card ?? null
}

/** Keeps my crisis card: sealed with my own key, so that it goes when I go [DOMAIN, backup 9]. */
export const writeCard = async (deps: ServiceDeps, { id }: Asker, card: CrisisCard): Promise<CrisisCard> => {
  const sealed = await deps.vault.seal(id, JSON.stringify(card))
  await deps.unitOfWork.run(({ db, now }) => keepCard(db, { personId: id, card: sealed, shared: card.shared }, now))
  return card
}

/** Throws my crisis card away. */
export const dropCard = (deps: ServiceDeps, { id }: Asker): Promise<void> =>
  deps.unitOfWork.run(({ db }) => removeCard(db, id))
