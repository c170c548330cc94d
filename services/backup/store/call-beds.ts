import type { CallBed } from '../../contracts/api/backup-calls.ts'
import type { RespiteLocationState, StayState } from '../../contracts/events/respite.ts'
import { toDate, toInstant, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'

/** Keeps the name of a location as an event tells it, unless we know something later. */
export const keepLocation = async (
  db: Pick<Db, '$executeRaw'>,
  id: string,
  { revision, name }: RespiteLocationState,
): Promise<void> => {
  await db.$executeRaw`
    insert into backup.respite_location as l (id, revision, name) values (${id}::uuid, ${revision}, ${name})
    on conflict (id) do update set revision = excluded.revision, name = excluded.name
    where l.revision < excluded.revision`
}

/** The name of a location, as far as we were told. */
export const findLocationName = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<string | undefined> => {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    select name from backup.respite_location where id = ${id}::uuid`
  return row?.name
}

/** Keeps how the stay of a call stands, unless we know something later; `at` is when we first heard of it. */
export const keepCallBed = async (
  db: Pick<Db, '$executeRaw'>,
  stayId: string,
  stay: StayState & { backupCallId: string },
  at: Temporal.Instant,
): Promise<void> => {
  const { backupCallId, revision, status, kind, locationId, period, heldUntil } = stay
  const until = heldUntil ? toDate(Temporal.Instant.from(heldUntil)) : null
  await db.$executeRaw`
    insert into backup.call_bed as b
      (stay_id, call_id, revision, status, kind, location_id, from_date, to_date, held_until, taken_at)
    values (${stayId}::uuid, ${backupCallId}::uuid, ${revision}, ${status}, ${kind}, ${locationId}::uuid,
      ${period.from}::date, ${period.to}::date, ${until}, ${toDate(at)})
    on conflict (stay_id) do update set revision = excluded.revision, status = excluded.status, kind = excluded.kind,
      location_id = excluded.location_id, from_date = excluded.from_date, to_date = excluded.to_date,
      held_until = excluded.held_until
    where b.revision < excluded.revision`
}

interface Row {
  stay_id: string
  call_id: string
  status: CallBed['status']
  kind: CallBed['kind']
  location: string | null
  from_date: string
  to_date: string
  held_until: Date | null
}

/** The beds that calls have or had, by call, newest first. */
export const findCallBeds = async (db: Pick<Db, '$queryRaw'>, callIds: string[]): Promise<Map<string, CallBed[]>> => {
  if (callIds.length === 0) return new Map()
  const rows = await db.$queryRaw<Row[]>`
    select b.stay_id, b.call_id, b.status, b.kind, l.name as location, b.from_date::text, b.to_date::text, b.held_until
    from backup.call_bed b left join backup.respite_location l on l.id = b.location_id
    where b.call_id = any (${callIds}::uuid[]) order by b.taken_at desc, b.stay_id desc`
  const byCall = Map.groupBy(rows, row => row.call_id)
  return new Map([...byCall].map(([callId, found]) => [callId, found.map(toBed)]))
}

const toBed = (row: Row): CallBed => ({
  ...{ stayId: row.stay_id, status: row.status, kind: row.kind },
  period: { from: row.from_date, to: row.to_date },
  ...(row.location ? { location: row.location } : {}),
  ...(row.held_until ? { heldUntil: toText(toInstant(row.held_until)) } : {}),
})
