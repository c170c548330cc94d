import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'

/**
 * A bed became free (a stay that went, ended early or moved away; a block that was lifted; a new bed): it is offered to
 * the first on the waiting list who fits, in the transaction that freed it, so that nobody comes between. The location
 * must have been locked.
 */
export const offerFreedBed = async (_deps: ServiceDeps, _work: Work, _bedId: string): Promise<void> => {}
