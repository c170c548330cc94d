import { toDate, toInstant } from '../../kernel/clock.ts'
import type { PointRow } from '../store/support-points.ts'

/** What is exchanged of a support point: everything that is public, and nothing of how it is kept. */
export interface PointRecord {
  id: string
  name: string
  lat: number
  lon: number
  address: string | null
  about: string | null
  functions: string[]
  neighboursWelcome: boolean
  groups: string[]
  accessibility: string[]
  languages: string[]
  organisation: string | null
  /** OpenStreetMap's notation; null: not known. */
  hours: string | null
  phone: string | null
  email: string | null
  website: string | null
  films: { url: string; title: string }[]
  /** The local day on which somebody who keeps it last said that all this is so. */
  confirmedOn: string | null
}

/** The facts of a record that a file can give, besides which point it is about. */
export type PointFacts = Omit<PointRecord, 'id'>

const zone = 'Europe/Amsterdam'
const dayOf = (at: Date | null) => (at ? toInstant(at).toZonedDateTimeISO(zone).toPlainDate().toString() : null)

/** A support point as it is exchanged. */
export const recordOf = (row: PointRow): PointRecord => ({
  ...{ id: row.id, name: row.name, lat: row.lat, lon: row.lon, address: row.address, about: row.about },
  ...{ functions: row.functions, neighboursWelcome: row.neighbours_welcome, groups: row.groups },
  ...{ accessibility: row.accessibility, languages: row.languages, organisation: row.organisation },
  ...{ hours: row.hours, phone: row.phone, email: row.email, website: row.website },
  films: row.films.map(({ url, title }) => ({ url, title })),
  confirmedOn: dayOf(row.confirmed_at),
})

/** A row with facts written into it; a day of confirming that is another one becomes noon of that day. */
export const withFacts = (row: PointRow, facts: Partial<PointFacts>): PointRow => {
  const { neighboursWelcome = row.neighbours_welcome, confirmedOn = dayOf(row.confirmed_at), ...others } = facts
  const confirmed_at = confirmedOn === dayOf(row.confirmed_at) ? row.confirmed_at : noonOf(confirmedOn)
  return { ...row, ...others, neighbours_welcome: neighboursWelcome, confirmed_at }
}

const noonOf = (day: string | null) =>
  day === null
    ? null
    : toDate(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant())

/** Which facts two records say differently. */
export const differences = (a: PointRecord, b: PointRecord): (keyof PointFacts)[] =>
  (Object.keys(a) as (keyof PointRecord)[])
    .filter(key => key !== 'id')
    .filter(key => JSON.stringify(a[key]) !== JSON.stringify(b[key])) as (keyof PointFacts)[]
