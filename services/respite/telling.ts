import type { Role } from '../contracts/api/people.ts'
import type { Work } from '../kernel/unit-of-work.ts'

/** Who looks for beds, or sees to them: whoever of them has a screen open is told that there is something to look at. */
export const lookers: Role[] = [
  'neighbourhood-team',
  'night-team',
  'shift-lead',
  'coordinator',
  'manager',
  'location-staff',
  'administrator',
]

/** Tells every screen that shows beds that something changed at a location; who is where is never in it. */
export const bedsChanged = (work: Work, locationId: string, bedIds: string[]): void =>
  work.append({ type: 'respite-beds.changed', subject: locationId, data: { bedIds }, audience: lookers })
