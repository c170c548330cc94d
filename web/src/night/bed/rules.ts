import type { CallBed } from '../../../../services/contracts/api/backup-calls.ts'
import type { WeekHours } from '../../../../services/contracts/api/respite-locations.ts'
import type { LocationAvailability, StayStatus } from '../../../../services/contracts/api/respite-stays.ts'
import type { Alternative } from '../../shared/api/availability.ts'
import { localOf } from '../../shared/dutchTime.ts'

const current: StayStatus[] = ['held', 'reserved', 'in-house']

/** Is a bed the call's still? */
export const isCurrent = ({ status }: { status: StayStatus }): boolean => current.includes(status)

/** How a call that has a bed is most likely to end; undefined: nothing is proposed. */
export const outcomeOf = (bed: CallBed | undefined): 'time-out-bed' | 'bridging' | undefined => {
  if (!bed || !isCurrent(bed)) return undefined
  return bed.kind === 'bridging' ? 'bridging' : 'time-out-bed'
}

/** Would closing like this give up the bed? Who is in the house already stays. */
export const losesBed = (bed: CallBed | undefined, outcome: string): boolean =>
  bed !== undefined &&
  (bed.status === 'held' || bed.status === 'reserved') &&
  !['', 'time-out-bed', 'bridging'].includes(outcome)

/** Whether newcomers are taken in: day and night; now, until a time; or not now, and when then. */
export type Intake =
  | { state: 'always' }
  | { state: 'now'; until: string }
  | { state: 'later'; weekday: number; from: string }

/** Whether newcomers are taken in at a moment. @param hours those of the location; none: day and night */
export const intakeAt = (hours: WeekHours[], at: Date): Intake => {
  if (hours.length === 0) return { state: 'always' }
  const { date, time } = localOf(at.toISOString())
  const today = ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1
  const open = hours.find(one => one.weekday === today && one.from <= time && time < one.to)
  if (open) return { state: 'now', until: open.to }
  const away = ({ weekday, from }: WeekHours) => {
    const days = (weekday - today + 7) % 7
    return `${days === 0 && from <= time ? 7 : days} ${from}`
  }
  const [next] = hours.toSorted((a, b) => away(a).localeCompare(away(b)))
  return next ? { state: 'later', weekday: next.weekday, from: next.from } : { state: 'always' }
}

/** A bed to take instead of the one that is gone. */
export interface NextBest {
  bedId: string
  name: string
  /** Metres from the call, where that is known. */
  distance?: number | undefined
}

/** Of the beds that are free instead, the one that stands first on the screen. @param offers in the order of the screen */
export const nextBest = (alternatives: Alternative[], offers: LocationAvailability[]): NextBest | undefined => {
  const placeOf = ({ locationId }: Alternative) => {
    const place = offers.findIndex(one => one.locationId === locationId)
    return place < 0 ? offers.length : place
  }
  const [first] = alternatives.toSorted((a, b) => placeOf(a) - placeOf(b))
  if (!first) return undefined
  return { bedId: first.bedId, name: first.name, distance: offers[placeOf(first)]?.distance }
}

/** Who takes people in at this hour comes first, each nearest first as before: a closed door at night is no bed. */
export const openDoorsFirst = <One>(ones: One[], isOpen: (one: One) => boolean): One[] => [
  ...ones.filter(isOpen),
  ...ones.filter(one => !isOpen(one)),
]
