import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { expireLapsedHolds } from '../stays/expiring.ts'
import { lapsedAt } from '../store/occupancy.ts'

/** Holds that have lapsed are in nobody's way: they go first, and their beds are offered on. The location has been locked. */
export const expireLapsedAt = async (deps: RespiteDeps, work: Work, locationId: string): Promise<void> => {
  for (const bedId of await lapsedAt(work.db, locationId, work.now)) await expireLapsedHolds(deps, work, bedId)
}
