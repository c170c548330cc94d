import { isDeepStrictEqual } from 'node:util'
import type { RespiteLocationPatch } from '../../contracts/api/respite-locations.ts'
import type { LocationRow } from '../store/locations.ts'

/** What a field of the outer world is in the table; place and contact are apart. */
const columns = {
  name: 'name',
  organisation: 'organisation',
  address: 'address',
  about: 'about',
  houseRules: 'house_rules',
  bring: 'bring',
  pictures: 'pictures',
  expertise: 'expertise',
  languages: 'languages',
  intakeHours: 'intake_hours',
  dayStartsAt: 'day_starts_at',
  arriveFrom: 'arrive_from',
  leaveBy: 'leave_by',
  cleaning: 'cleaning',
  limits: 'limits',
  frontDoorExceptions: 'front_door_exceptions',
  organisationId: 'organisation_id',
  site: 'site_id',
} as const satisfies Partial<Record<keyof RespiteLocationPatch, keyof LocationRow>>

/** What stands there when something is taken away, where that is not null. */
const blank: Partial<LocationRow> = {
  ...{ pictures: [], expertise: [], languages: [], intake_hours: [], cleaning: 'PT2H', limits: {} },
  ...{ front_door_exceptions: [], organisation_id: '' },
}

/** A location with what somebody wrote; where it is filed is the caller's. Null takes something away. */
export const written = (before: LocationRow, patch: RespiteLocationPatch): LocationRow => {
  const changes = Object.entries(columns).flatMap(([field, column]) => {
    const value = patch[field as keyof typeof columns]
    return value === undefined ? [] : [[column, value ?? blank[column] ?? null]]
  })
  const { contact } = patch
  const reach = contact === undefined ? {} : { phone: contact?.phone ?? null, email: contact?.email ?? null }
  return { ...before, ...(Object.fromEntries(changes) as Partial<LocationRow>), ...reach }
}

/** Which fields of a location differ, by their outer names. */
export const fieldsChanged = (before: LocationRow, after: LocationRow): string[] => {
  const differ = (...keys: (keyof LocationRow)[]) => keys.some(key => !isDeepStrictEqual(before[key], after[key]))
  return [
    ...Object.entries(columns).flatMap(([field, column]) => (differ(column) ? [field] : [])),
    ...(differ('lat', 'lon') ? ['place'] : []),
    ...(differ('phone', 'email') ? ['contact'] : []),
  ]
}
