import type { Period } from '../../contracts/api/common.ts'
import type { HelpRequestStatus, LadderStep } from '../../contracts/api/help-requests.ts'
import type { HelpRequestState } from '../../contracts/events/help-requests.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'

/** A help request as volunteers keeps it. */
export interface RequestRow {
  id: string
  status: HelpRequestStatus
  step: LadderStep
  kind: string
  needsVolunteer: boolean
  danger: boolean
  lat: number
  lon: number
  areas: string[]
  periodFrom: Date | null
  periodTo: Date | null
  askerId: string
  offerId: string | null
  refused: string[]
  lookAt: Date | null
  emptyLooks: number
}

const columns = Prisma.sql`id, status, step, kind, needs_volunteer as "needsVolunteer", danger, lat, lon, areas,
  period_from as "periodFrom", period_to as "periodTo", asker_id as "askerId", offer_id as "offerId", refused,
  look_at as "lookAt", empty_looks as "emptyLooks"`

const dateOf = (instant: string | undefined) => (instant ? toDate(Temporal.Instant.from(instant)) : null)
const datesOf = (period: Period | undefined) => ({ from: dateOf(period?.from), to: dateOf(period?.to) })

/**
 * Keeps a newer state of a help request and locks its row; undefined when we know a newer one already. What makes
 * another search of it (it opened again, on another rung, at another time) lets us look for helpers anew.
 */
export const keepRequest = async (
  db: Db,
  id: string,
  state: HelpRequestState,
): Promise<(RequestRow & { isNew: boolean }) | undefined> => {
  const { from, to } = datesOf(state.period)
  const isOther = Prisma.sql`(r.status, r.step, r.danger, r.needs_volunteer, r.period_from, r.period_to)
    is distinct from (excluded.status, excluded.step, excluded.danger, excluded.needs_volunteer, excluded.period_from, excluded.period_to)`
  const [row] = await db.$queryRaw<(RequestRow & { isNew: boolean })[]>`
    insert into volunteers.help_request as r (id, revision, status, step, kind, needs_volunteer, danger, lat, lon,
      blur_radius, areas, period_from, period_to, asker_id, offer_id, refused)
    values (${id}::uuid, ${state.revision}, ${state.status}, ${state.step}, ${state.kind}, ${state.needsVolunteer},
      ${state.danger}, ${state.blurred.lat}, ${state.blurred.lon}, ${state.blurred.radius}, ${state.areas},
      ${from}, ${to}, ${state.askerId}, ${state.offerId ?? null}::uuid,
      ${state.refused ?? []})
    on conflict (id) do update set revision = excluded.revision, status = excluded.status, step = excluded.step,
      kind = excluded.kind, needs_volunteer = excluded.needs_volunteer, danger = excluded.danger, lat = excluded.lat,
      lon = excluded.lon, blur_radius = excluded.blur_radius, areas = excluded.areas,
      period_from = excluded.period_from, period_to = excluded.period_to, asker_id = excluded.asker_id,
      offer_id = excluded.offer_id, refused = excluded.refused,
      look_at = case when ${isOther} then null else r.look_at end,
      empty_looks = case when ${isOther} then 0 else r.empty_looks end
    where r.revision < excluded.revision
    returning ${columns}, (old.id is null) as "isNew"`
  return row
}

/** Locks a request's row, so that nobody else decides about it meanwhile. */
export const lockRequest = async (db: Db, id: string): Promise<RequestRow | undefined> => {
  const [row] = await db.$queryRaw<RequestRow[]>`
    select ${columns} from volunteers.help_request where id = ${id}::uuid for update`
  return row
}

/** A request as it stands. */
export const findRequest = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<RequestRow | undefined> => {
  const [row] = await db.$queryRaw<RequestRow[]>`
    select ${columns} from volunteers.help_request where id = ${id}::uuid`
  return row
}

/** Lets the search begin anew: whoever had accepted is gone. */
export const searchAnew = async (db: Db, id: string): Promise<void> => {
  await db.$executeRaw`update volunteers.help_request set look_at = null, empty_looks = 0 where id = ${id}::uuid`
}

/**
 * Requests that wait near a helper who has not been asked for them yet: the newest, because those that wait longer come
 * up again by themselves; and no more than half of what the helper may be asked in a week, so that there is room for
 * what is still to come.
 */
export const findWaiting = async (db: Db, helperId: string, waveSize: number): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id from volunteers.helper_profile p
      join volunteers.help_request r on p.reach @> r.pos and p.pos <-> r.pos <= p.radius
    where p.helper_id = ${helperId} and not p.paused and r.asker_id <> p.helper_id
      and r.status = 'open' and r.step = 'neighbours' and not r.danger
      and (p.kinds = '{}' or r.kind = any (p.kinds))
      and not exists (select 1 from volunteers.offer o where o.help_request_id = r.id
        and (o.status = 'accepted' or (o.helper_id = p.helper_id and not o.may_ask_again)))
      and (select count(*) from volunteers.offer o where o.help_request_id = r.id
        and o.status = 'proposed' and o.by = 'system') < ${waveSize}
    order by r.id desc
    limit (select least(20, greatest(1, max_offers_per_week / 2)) from volunteers.helper_profile where helper_id = ${helperId})`
  return rows.map(row => row.id)
}
