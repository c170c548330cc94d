import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { LocationRow } from './locations.ts'

/** Writes a location as it is now: a new one, or one that was locked. */
export const saveLocation = async (db: Pick<Db, '$executeRaw'>, row: LocationRow): Promise<void> => {
  const json = JSON.stringify(row)
  await db.$executeRaw`
    insert into respite.location as known (id, organisation_id, name, organisation, address, lat, lon, areas, phone,
      email, about, house_rules, bring, pictures, expertise, languages, intake_hours, day_starts_at, arrive_from,
      leave_by, cleaning, limits, front_door_exceptions, site_id, closed, ref, confirmed_at, revision)
    select id, organisation_id, name, organisation, address, lat, lon, areas, phone, email, about, house_rules, bring,
      pictures, expertise, languages, intake_hours, day_starts_at, arrive_from, leave_by, cleaning, limits,
      front_door_exceptions, site_id, closed, ref, confirmed_at, revision
    from jsonb_to_record(${json}::jsonb) as r(id uuid, organisation_id text, name text, organisation text, address text,
      lat float8, lon float8, areas text[], phone text, email text, about text, house_rules text, bring text,
      pictures jsonb, expertise text[], languages text[], intake_hours jsonb, day_starts_at text, arrive_from text,
      leave_by text, cleaning text, limits jsonb, front_door_exceptions jsonb, site_id uuid, closed boolean, ref text,
      confirmed_at timestamptz, revision integer)
    on conflict (id) do update set organisation_id = excluded.organisation_id, name = excluded.name,
      organisation = excluded.organisation, address = excluded.address, lat = excluded.lat, lon = excluded.lon,
      areas = excluded.areas, phone = excluded.phone, email = excluded.email, about = excluded.about,
      house_rules = excluded.house_rules, bring = excluded.bring, pictures = excluded.pictures,
      expertise = excluded.expertise, languages = excluded.languages, intake_hours = excluded.intake_hours,
      day_starts_at = excluded.day_starts_at, arrive_from = excluded.arrive_from, leave_by = excluded.leave_by,
      cleaning = excluded.cleaning, limits = excluded.limits, front_door_exceptions = excluded.front_door_exceptions,
      site_id = excluded.site_id, closed = excluded.closed, ref = excluded.ref, confirmed_at = excluded.confirmed_at, revision = excluded.revision`
}

/** Keeps the hash of the secret in the address of a location's calendar; null revokes it. */
export const saveCalendarSecret = async (
  db: Pick<Db, '$executeRaw'>,
  id: string,
  hash: string | null,
): Promise<void> => {
  await db.$executeRaw`update respite.location set calendar_secret = ${hash} where id = ${id}::uuid`
}

/** Its stays go with a location that is in other areas, or of another organisation: who keeps it must see them. */
export const fileStays = async (
  db: Pick<Db, '$executeRaw'>,
  { id, areas, organisation_id }: Pick<LocationRow, 'id' | 'areas' | 'organisation_id'>,
): Promise<void> => {
  await db.$executeRaw`
    update respite.stay set location_areas = ${areas}, organisation_id = ${organisation_id}
    where location_id = ${id}::uuid and (location_areas <> ${areas} or organisation_id <> ${organisation_id})`
}

/** A location that nobody has written yet. */
export const blankLocation = (id: string, now: Temporal.Instant): LocationRow => ({
  ...{ id, organisation_id: '', name: '', organisation: null, address: null, lat: 0, lon: 0, areas: [], phone: null },
  ...{ email: null, about: null, house_rules: null, bring: null, pictures: [], expertise: [], languages: [] },
  ...{ intake_hours: [], day_starts_at: null, arrive_from: null, leave_by: null, cleaning: 'PT2H', limits: {} },
  ...{ front_door_exceptions: [], site_id: null, closed: false, ref: null, confirmed_at: toDate(now), revision: 0 },
})
