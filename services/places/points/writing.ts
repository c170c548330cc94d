import { isDeepStrictEqual } from 'node:util'
import type { NewSupportPoint, SupportPointPatch } from '../../contracts/api/support-points.ts'
import type { PointRow } from '../store/support-points.ts'

/** What a field of the outer world is in the table; place, contact and hours are apart. */
const columns = {
  name: 'name',
  address: 'address',
  about: 'about',
  functions: 'functions',
  neighboursWelcome: 'neighbours_welcome',
  groups: 'groups',
  accessibility: 'accessibility',
  languages: 'languages',
  organisation: 'organisation',
  organisationId: 'organisation_id',
  films: 'films',
} as const satisfies Partial<Record<keyof NewSupportPoint, keyof PointRow>>

const lists = new Set<string>(['functions', 'groups', 'accessibility', 'languages'])

/** What stands in a column for what was said; null takes something away. */
const stored = (field: string, value: unknown) => {
  if (lists.has(field)) return [...new Set((value ?? []) as string[])]
  return value ?? (field === 'films' ? [] : null)
}

/** A support point with what somebody wrote of it. @param hours their notation, when something was said of them */
export const written = (
  before: PointRow,
  { place, contact, ...patch }: Omit<SupportPointPatch, 'hours'>,
  hours: string | null | undefined,
): PointRow => {
  const changes = Object.entries(columns).flatMap(([field, column]) => {
    const value = patch[field as keyof typeof columns]
    return value === undefined ? [] : [[column, stored(field, value)]]
  })
  const reach = { phone: contact?.phone ?? null, email: contact?.email ?? null, website: contact?.website ?? null }
  return {
    ...before,
    ...(Object.fromEntries(changes) as Partial<PointRow>),
    ...(place ? { lat: place.lat, lon: place.lon } : {}),
    ...(contact === undefined ? {} : reach),
    ...(hours === undefined ? {} : { hours }),
  }
}

/** A support point as it is told, by the names of the outer world; what is not known is left out. */
export type Fields = Record<string, unknown>

/** What somebody wrote of a support point, as it stands. */
export const fieldsOf = (row: PointRow): Fields => {
  const contact = withoutNull({ phone: row.phone, email: row.email, website: row.website })
  const fields = Object.entries(columns).map(([field, column]) => [field, row[column]])
  return withoutNull({
    ...Object.fromEntries(fields),
    ...{ place: { lat: row.lat, lon: row.lon }, contact, hours: row.hours },
  })
}

/** Without what is not known. */
export const withoutNull = <T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

/** What of some fields differs from how they are now; null where there was nothing. */
export const differing = (before: Fields, now: Fields): Fields => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const changed = names.filter(name => !isDeepStrictEqual(before[name], now[name]))
  return Object.fromEntries(changed.map(name => [name, before[name] ?? null]))
}
