import type { Point } from '../../../services/contracts/api/common.ts'
import { metresBetween } from '../shared/places/metres.ts'

/** The eight directions of the wind, clockwise. */
export const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const
/** One of the eight directions. */
export type Wind = (typeof winds)[number]

/** Streets are this much longer than the crow's flight (ours; measured ratios of towns lie around 1.3). */
const detour = 1.3
/** Metres somebody walks in a minute: 4.5 km an hour, unhurried. */
const pace = 75

/** How somebody gets from one place to another: metres as the crow flies, the direction, and minutes on foot. */
export interface Way {
  metres: number
  wind: Wind
  minutes: number
}

/** The way from one place to another in the same town. */
export const wayTo = (from: Point, to: Point): Way => {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180)
  const clockwise = (Math.atan2(east, to.lat - from.lat) * 180) / Math.PI
  const metres = metresBetween(from, to)
  return {
    metres,
    wind: winds[Math.round((clockwise + 360) / 45) % 8] ?? 'north',
    minutes: Math.max(1, Math.round((metres * detour) / pace)),
  }
}
