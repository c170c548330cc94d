import type { ActivityKind } from '../../../contracts/api/activities.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'

type Reader = Pick<Db, '$queryRaw'>

/** An activity as it stands in its table; times are local, `2026-12-02T17:30`. */
export interface ActivityRow {
  id: string
  revision: number
  kind: ActivityKind
  title: string
  about: string | null
  support_point_id: string | null
  lat: number
  lon: number
  address: string | null
  areas: string[]
  organisation_id: string | null
  organisation: string | null
  organiser_id: string
  starts_at: string
  ends_at: string
  repeats: string | null
  capacity: number | null
  sign_up: boolean
  groups: string[]
  status: 'planned' | 'cancelled'
}

/** An activity with what is told of the support point it is at. */
export type ActivityAtPoint = ActivityRow & {
  point_name: string | null
  point_status: string | null
  point_address: string | null
}

/** An activity without what is told of its support point: as it is written. */
export const rowOf = ({ point_name: _name, point_status: _status, point_address: _address, ...row }: ActivityAtPoint) =>
  row satisfies ActivityRow

/** What an activity is read with; table `a`, its support point is `p`. */
export const activityColumns = Prisma.raw(`a.id, a.revision, a.kind, a.title, a.about, a.support_point_id, a.lat, a.lon,
  a.address, a.areas, a.organisation_id, a.organisation, a.organiser_id, a.repeats, a.capacity, a.sign_up, a.groups,
  a.status, to_char(a.starts_at, 'YYYY-MM-DD"T"HH24:MI') as starts_at, to_char(a.ends_at, 'YYYY-MM-DD"T"HH24:MI') as ends_at,
  p.name as point_name, p.status as point_status, p.address as point_address`)
/** Where an activity is read from. */
export const activityTables = Prisma.raw(
  'places.activity a left join places.support_point p on p.id = a.support_point_id',
)

/** These activities, whatever their status, by id. */
export const findActivities = async (db: Reader, ids: string[]): Promise<Map<string, ActivityAtPoint>> => {
  const rows = await db.$queryRaw<ActivityAtPoint[]>`
    select ${activityColumns} from ${activityTables} where a.id = any (${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map(row => [row.id, row]))
}

/**
 * An activity, locked until the transaction ends. Whoever locks a date locks its activity first.
 * @param how `share` for who signs up: they wait for who changes it, not for each other
 */
export const lockActivity = async (
  db: Reader,
  id: string,
  how: 'update' | 'share' = 'update',
): Promise<ActivityAtPoint | undefined> => {
  const [row] = await db.$queryRaw<ActivityAtPoint[]>`
    select ${activityColumns} from ${activityTables} where a.id = ${id}::uuid for ${Prisma.raw(how)} of a`
  return row
}

/** Writes an activity whole. One that is there already is locked by who calls. */
export const saveActivity = async ({ db, now }: Work, row: ActivityRow): Promise<void> => {
  await db.$executeRaw`
    insert into places.activity as a (id, revision, kind, title, about, support_point_id, lat, lon, address, areas,
      organisation_id, organisation, organiser_id, starts_at, ends_at, repeats, capacity, sign_up, groups, status, created_at)
    select id, revision, kind, title, about, support_point_id, lat, lon, address, areas, organisation_id, organisation,
      organiser_id, starts_at, ends_at, repeats, capacity, sign_up, groups, status, ${toDate(now)}
    from jsonb_to_record(${JSON.stringify(row)}::jsonb) as r(id uuid, revision integer, kind text, title text, about text,
      support_point_id text, lat float8, lon float8, address text, areas text[], organisation_id text, organisation text,
      organiser_id text, starts_at timestamp, ends_at timestamp, repeats text, capacity integer, sign_up boolean,
      groups text[], status text)
    on conflict (id) do update set revision = excluded.revision, kind = excluded.kind, title = excluded.title,
      about = excluded.about, support_point_id = excluded.support_point_id, lat = excluded.lat, lon = excluded.lon,
      address = excluded.address, areas = excluded.areas, organisation = excluded.organisation,
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, repeats = excluded.repeats, groups = excluded.groups,
      capacity = excluded.capacity, sign_up = excluded.sign_up, status = excluded.status`
}

/** The next activities that go on, by id: for what is done to all of them, part by part. */
export const planned = async (db: Reader, after: string | undefined, limit: number): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from places.activity where status = 'planned' and repeats is not null
      and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid) order by id limit ${limit}`
  return rows.map(({ id }) => id)
}
