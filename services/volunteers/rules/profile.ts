import type { Point } from '../../contracts/api/common.ts'
import type { HelperProfile } from '../../contracts/api/volunteers.ts'

/** Degrees are kept to this many decimals where they can be searched: about a hundred metres. */
const decimals = 3

/** A place as it may stand readable in the database. */
export const coarse = ({ lat, lon }: Point): Point => ({
  lat: Number(lat.toFixed(decimals)),
  lon: Number(lon.toFixed(decimals)),
})

/**
 * Where hours end before they begin, as pointers into the profile [RFC 6901]. Hours over midnight are two: until 24:00,
 * and from 00:00 the next day.
 */
export const wrongHours = ({
  availability,
  exceptions,
}: Pick<HelperProfile, 'availability' | 'exceptions'>): string[] => [
  ...availability.flatMap(({ from, to }, index) => (from < to ? [] : [`/availability/${index}/to`])),
  ...exceptions.flatMap(({ from = '00:00', to = '24:00' }, index) => (from < to ? [] : [`/exceptions/${index}/to`])),
]
