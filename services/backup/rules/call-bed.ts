import type { BackupTimelineEntry, CallBed } from '../../contracts/api/backup-calls.ts'
import type { respiteEvents } from '../../contracts/events/respite.ts'
import type { Call, Plan } from './call.ts'
import { type Acting, become } from './call-life.ts'

/** The events a stay tells. */
export type StayEvent = Extract<keyof typeof respiteEvents, `stay.${string}`>

/** What a call's history says of each; what is not here is for the location to know, and no more than the copy changes. */
const entryOf: Partial<Record<StayEvent, BackupTimelineEntry['what']>> = {
  'stay.held': 'bed-taken',
  'stay.reserved': 'bed-reserved',
  'stay.arrived': 'bed-arrived',
  'stay.moved': 'bed-moved',
  'stay.expired': 'bed-expired',
  'stay.cancelled': 'bed-gone',
  'stay.no-show': 'bed-gone',
}

/**
 * A call hears what became of its bed [DOMAIN, backup 4]: whatever is told of a stay stands in the history once, whatever
 * state the call is in, and screens that show the call look again.
 * @param location name of the location, when known
 */
export const noteBed = (before: Call, event: StayEvent, location: string | undefined, acting: Acting): Plan => {
  const what = entryOf[event]
  const entries = what ? [{ at: acting.now, what, personId: acting.by, text: location }] : []
  return become(before, {}, { action: 'bed', event: 'backup-call.noted', entries }, acting)
}

const current: CallBed['status'][] = ['held', 'reserved', 'in-house']

/** Is the bed the call's still? */
export const isCurrentBed = ({ status }: Pick<CallBed, 'status'>): boolean => current.includes(status)

/** The bed a call shows: the newest that it still has, or else the newest it had. @param beds newest first */
export const shownBed = <Bed extends Pick<CallBed, 'status'>>(beds: Bed[]): Bed | undefined =>
  beds.find(isCurrentBed) ?? beds[0]
