import type { NewStay } from '../../contracts/api/respite-stays.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'

/**
 * Counts a request that was refused, by what was asked for [004, 5.5]; in a transaction of its own, because the one that
 * refused leaves nothing.
 * @param why code of the problem
 */
export const countRefusal = async (
  _deps: ServiceDeps,
  _asker: Pick<Asker, 'id' | 'areas'>,
  _asked: Pick<NewStay, 'kind' | 'period' | 'client'>,
  _why: string,
): Promise<void> => {}
