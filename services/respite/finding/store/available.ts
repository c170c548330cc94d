import type { Point } from '../../../contracts/api/common.ts'
import type { KindLimits, Nights, StayKind } from '../../../contracts/api/respite-locations.ts'
import type { FreeBed, Misfit } from '../../../contracts/api/respite-stays.ts'
import { digest } from '../../../kernel/ids.ts'
import type { Pool } from '../../../kernel/service.ts'
import type { Limits } from '../../rules/limits.ts'
import { defaultArriveFrom, mostInAYear, nightsIn } from '../../rules/nights.ts'
import { clashing, hours, itsHours, known, lapsed, placed, tooLong, unsuited } from './parts.ts'

/** What is looked for. */
export interface Search {
  kind: StayKind
  period: Nights
  groups: string[]
  features: string[]
  near?: Point | undefined
  language?: string | undefined
  locationId?: string | undefined
  /** Locations at most. */
  limit: number
  now: Temporal.Instant
  /** The municipality's hour at which a night changes. */
  dayStartsAt: string
  /** The municipality's limits of the kind; absent: none. */
  limits?: KindLimits | undefined
}

/** What a location has, as the database says. */
export interface AvailableRow {
  id: string
  name: string
  organisation: string | null
  address: string | null
  phone: string | null
  lat: number
  lon: number
  expertise: string[]
  languages: string[]
  /** Its own. */
  limits: Limits
  /** Free all the nights, however many can be stayed there. */
  free_beds: FreeBed[]
  /** Why its other beds do not fit, one for each bed. */
  misfits: Misfit[]
  next_free: string | null
}

/**
 * One look at everything: what each open location has free, best fit first, then nearest. Where nobody can stay so
 * long counts as full. What is past is not read; when it has a bed again is only worked out for the locations of the
 * answer that have none.
 */
const statement = placed(`
  with ${hours}, ${lapsed},
  place as materialized (
    select l.id, l.name, h.*, ${known} as expertise, ${clashing} as clashing,
      coalesce(:language::text = any (l.languages), false) as speaks, ${tooLong} as too_long,
      case when :lat::float8 is not null then l.pos <-> ll_to_earth(:lat::float8, :lon::float8) end as chord
    from respite.location l join hours h on ${itsHours}
    where not l.closed and (:locationId::uuid is null or l.id = :locationId::uuid)),
  around as materialized (
    select bed_id, location_id, front_door, is_block, groups, starts_at, ends_at from respite.occupancy
    where during && (select tstzrange(min(starts), max(ends)) from hours)
      and id <> all ((select ids from lapsed)::uuid[])),
  busy as materialized (
    select o.bed_id, o.location_id, o.front_door, o.is_block,
      p.clashing <> '{}' and not o.is_block and o.groups && p.clashing as clashes
    from around o join place p on p.id = o.location_id where o.starts_at < p.ends and o.ends_at > p.starts),
  taken as (select bed_id, bool_and(is_block) as blocked from busy group by bed_id),
  door as (select distinct location_id, front_door from busy where clashes),
  bed as (
    select b.id, b.location_id, b.front_door, b.in_use_from, ${unsuited} as why
    from respite.bed b join place p on p.id = b.location_id where b.removed_on is null),
  looked as (
    select s.id, s.location_id, s.why is null as suits, case
      when s.why is not null then s.why
      when not t.blocked then 'taken'
      when t.blocked or s.in_use_from > :from::date then 'blocked'
      when d.location_id is not null then 'front-door' end as why
    from bed s left join taken t on t.bed_id = s.id
      left join door d on d.location_id = s.location_id and d.front_door = s.front_door),
  has as (
    select location_id, array_agg(why) as misfits, array_agg(id) filter (where suits) as suited,
      coalesce(array_agg(id) filter (where why is null), '{}') as free
    from looked group by location_id),
  page as (
    select p.*, has.*, row_number() over (order by has.free = '{}' or p.too_long, cardinality(p.expertise) desc, not p.speaks, p.chord,
      p.name, p.id) as place
    from place p join has on has.location_id = p.id order by place limit :limit::int)
  select l.id, l.name, l.organisation, l.address, l.phone, l.lat, l.lon, l.limits, p.expertise, l.languages,
    array_remove(p.misfits, null) as misfits,
    (select coalesce(json_agg(json_build_object('bedId', b.id, 'room', b.room, 'name', b.name, 'features', b.features)
        order by b.room, b.name, b.id), '[]') from respite.bed b where b.id = any (p.free)) as free_beds,
    case when p.too_long then null when p.free <> '{}' then :from::date when p.suited is not null then
      respite.next_free(p.id, p.suited, :from::date, :to::date - :from::date,
        p.starts, p.ends, p.arrive_from, p.leave_by, p.cleaning, p.clashing, (select ids from lapsed)) end::text as next_free
  from page p join respite.location l on l.id = p.id order by p.place`)

const name = digest(statement.text)

/** The statement with its values, planned once per connection. */
export const availableQuery = ({ period, near, now, limits = {}, ...search }: Search) => {
  const given: Record<string, unknown> = {
    ...{ ...search, from: period.from, to: period.to, lat: near?.lat, lon: near?.lon, now: now.toString() },
    ...{ arriveFrom: defaultArriveFrom, longest: limits.longest, perYear: limits.perYear },
    ...{ nights: nightsIn(period), nightsAYear: mostInAYear(period) },
  }
  return { name, text: statement.text, values: statement.names.map(each => given[each] ?? null) }
}

/** What each location has, best fit first, then nearest. */
export const findAvailable = async (pool: Pool, search: Search): Promise<AvailableRow[]> =>
  (await pool.query<AvailableRow>(availableQuery(search))).rows
