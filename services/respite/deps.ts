import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'

/** What the waiting list does when a bed becomes free, or an offer of it is over; in the transaction in which it does. */
export interface Offering {
  offerFreedBed(deps: RespiteDeps, work: Work, bedId: string): Promise<void>
  offerEnded(deps: RespiteDeps, work: Work, waitingId: string, bedId: string): Promise<void>
  offerTaken(deps: RespiteDeps, work: Work, waitingId: string): Promise<void>
}

/**
 * What the rooms of this service get. Stays and the waiting list need each other (a hold that lapses is offered on, an
 * offer is a hold): stays know the waiting list only by what they are handed here.
 */
export interface RespiteDeps extends ServiceDeps {
  offering: Offering
}
