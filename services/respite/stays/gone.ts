import type { NewStay } from '../../contracts/api/respite-stays.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { defaultArriveFrom, nightAt, periodMistake } from '../rules/nights.ts'

/** A hold that was asked for, and by whom. */
export interface AskedHold {
  by: Pick<Asker, 'id' | 'areas'>
  asked: NewStay
}

/**
 * Whose nights a stay of somebody else takes; they are counted as refused in the same statement. Only what would get as
 * far as the bed itself: what asks for something else than nights and groups, or wrongly, is left to `holdBed`. A stay
 * of their own may be the one they are asking for again.
 */
const text = `
  with asked as (
    select * from jsonb_to_recordset($2::jsonb) as a(nr integer, kind text, groups text[], from_date date, to_date date,
      areas text[], asked_by text)),
  gone as (
    select a.* from asked a join respite.bed b on b.id = $1 and b.removed_on is null
      join respite.location l on l.id = b.location_id and not l.closed
    where a.kind = any (b.kinds) and (b.groups = '{}' or b.groups @> a.groups)
      and a.groups <@ (select coalesce(array_agg(id), '{}') from respite.bed_group)
      and exists (
        select from respite.occupancy o join respite.stay s on s.id = o.id
        where o.bed_id = b.id and s.requested_by <> a.asked_by
          and not (s.status = 'held' and s.held_until <= $3::timestamptz)
          and o.during && tstzrange(respite.instant_at(a.from_date + coalesce(l.arrive_from, $4)::time),
            respite.clean_by(a.to_date, coalesce(l.leave_by, l.day_starts_at, $5), l.cleaning::interval)))),
  counted as (
    insert into respite.refusal (at, kind, groups, from_date, nights, why, areas, asked_by)
    select $3::timestamptz, kind, groups, from_date, to_date - from_date, 'bed-taken', areas, asked_by from gone)
  select nr from gone`

/** Looks for many who want one bed which of them have lost it to somebody else, and counts those as refused. */
export const lookWhoLost =
  ({ database, clock, settings }: Pick<ServiceDeps, 'database' | 'clock' | 'settings'>) =>
  async (bedId: string, asks: AskedHold[]): Promise<boolean[]> => {
    const [now, dayStartsAt] = [clock.now(), settings.text('stays.dayStartsAt')]
    const tonight = nightAt(now, dayStartsAt)
    const rows = asks.flatMap(({ by, asked }, nr) => {
      const { kind, period, client } = asked
      if (asked.overrule || asked.backupCallId || asked.keeps || periodMistake(period, tonight)) return []
      const nights = { from_date: period.from, to_date: period.to }
      return [{ nr, kind, groups: client.groups, ...nights, areas: by.areas, asked_by: by.id }]
    })
    const values = [bedId, JSON.stringify(rows), toText(now), defaultArriveFrom, dayStartsAt]
    const found = await database.pool.query<{ nr: number }>({ name: 'who lost', text, values })
    const gone = new Set(found.rows.map(({ nr }) => nr))
    return asks.map((_, nr) => gone.has(nr))
  }
