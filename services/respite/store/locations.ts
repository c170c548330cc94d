import type { FrontDoorException, StayKind, WeekHours } from '../../contracts/api/respite-locations.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Settings } from '../../kernel/settings.ts'
import type { Limits } from '../rules/limits.ts'
import { defaultArriveFrom, type Hours } from '../rules/nights.ts'

/** A location as it stands in its table. */
export interface LocationRow {
  id: string
  organisation_id: string
  name: string
  organisation: string | null
  address: string | null
  lat: number
  lon: number
  areas: string[]
  phone: string | null
  email: string | null
  about: string | null
  house_rules: string | null
  bring: string | null
  pictures: { url: string; text: string }[]
  expertise: string[]
  languages: string[]
  intake_hours: WeekHours[]
  day_starts_at: string | null
  arrive_from: string | null
  leave_by: string | null
  cleaning: string
  limits: Limits
  front_door_exceptions: FrontDoorException[]
  site_id: string | null
  closed: boolean
  ref: string | null
  confirmed_at: Date
  revision: number
}

/** A bed as it stands in its table. */
export interface BedRow {
  id: string
  location_id: string
  room: string
  name: string
  kinds: StayKind[]
  features: string[]
  groups: string[]
  front_door: string
  in_use_from: Date
  removed_on: Date | null
  ref: string | null
  revision: number
}

/** What a location is read with. */
export const locationColumns =
  Prisma.raw(`id, organisation_id, name, organisation, address, lat, lon, areas, phone, email, about,
  house_rules, bring, pictures, expertise, languages, intake_hours, day_starts_at, arrive_from, leave_by, cleaning, limits,
  front_door_exceptions, site_id, closed, ref, confirmed_at, revision`)

/** These locations, by id. */
export const findLocations = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<Map<string, LocationRow>> => {
  const rows = await db.$queryRaw<LocationRow[]>`
    select ${locationColumns} from respite.location where id = any (${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map(row => [row.id, row]))
}

/**
 * A location, locked until the transaction ends. Whoever decides about a bed of it, its groups or its front door locks it
 * first, so that two who look at once do not both see room: rules across beds have write skew. Then the client, if any.
 */
export const lockLocation = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<LocationRow | undefined> => {
  const [row] = await db.$queryRaw<LocationRow[]>`
    select ${locationColumns} from respite.location where id = ${id}::uuid for update`
  return row
}

/** These beds, by id. */
export const findBeds = async (db: Pick<Db, '$queryRaw'>, ids: string[]): Promise<Map<string, BedRow>> => {
  const rows = await db.$queryRaw<BedRow[]>`select * from respite.bed where id = any (${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map(row => [row.id, row]))
}

/** The hours of a location: its own, and for what it does not say the municipality's. */
export const hoursOf = (
  row: Pick<LocationRow, 'day_starts_at' | 'arrive_from' | 'leave_by' | 'cleaning'>,
  settings: Pick<Settings, 'text'>,
): Hours => {
  const dayStartsAt = row.day_starts_at ?? settings.text('stays.dayStartsAt')
  return {
    dayStartsAt,
    arriveFrom: row.arrive_from ?? defaultArriveFrom,
    leaveBy: row.leave_by ?? dayStartsAt,
    cleaning: Temporal.Duration.from(row.cleaning),
  }
}
