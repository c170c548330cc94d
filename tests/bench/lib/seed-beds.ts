import { createPool } from '../../../services/kernel/database.ts'
import { newId } from '../../../services/kernel/ids.ts'
import { numbers, pick, somewhere } from './town.ts'

const locations = 200
const bedsEach = 10
/** Stays of each bed: what is past, and what is to come. */
const stays = { past: 210, ahead: 40 }

/** Groups of people, of which two cannot share a front door. */
export const groups = ['psychiatry', 'addiction', 'mild-intellectual-disability', 'autism']
/** What beds have. */
export const features = ['ground-floor', 'own-bathroom', 'low-stimulus']
/** What is spoken. */
export const languages = ['nl', 'en', 'tr', 'ar', 'pl']

const words = `
  with g as (
    insert into respite.bed_group (id, nl, en, apart)
    select id, id, id, case id when 'psychiatry' then '{addiction}'::text[] when 'addiction' then '{psychiatry}' else '{}' end
    from unnest($1::text[]) as id on conflict (id) do update set apart = excluded.apart)
  insert into respite.feature (id, nl, en) select id, id, id from unnest($2::text[]) as id on conflict (id) do nothing`

const places = `
  insert into respite.location (id, name, organisation, address, phone, lat, lon, areas, expertise, languages, cleaning,
    day_starts_at, arrive_from, leave_by, confirmed_at)
  select id, name, 'Zorg in de buurt', 'Voorbeeldstraat 1, Amsterdam', '020 555 0000', lat, lon, '{municipality-amsterdam}',
    expertise, languages, cleaning, null, arrive_from, null, now()
  from jsonb_to_recordset($1::jsonb) as l(id uuid, name text, lat float8, lon float8, expertise text[], languages text[],
    cleaning text, arrive_from text)`

const beds = `
  insert into respite.bed (id, location_id, room, kinds, features, groups, front_door, in_use_from)
  select id, location_id, room, kinds, features, groups, front_door, '2020-01-01'
  from jsonb_to_recordset($1::jsonb) as b(id uuid, location_id uuid, room text, kinds text[], features text[],
    groups text[], front_door text)`

/**
 * One stay after the other in every bed: up to nine nights, with nights between them, the more the later.
 * What is past has ended; written in the order of time, as it came. Here and there a bed is blocked.
 */
const fill = `
  with drawn as (
    select b.id as bed_id, b.location_id, b.front_door, b.kinds[1] as kind, l.cleaning::interval as cleaning,
      coalesce(l.arrive_from, '15:00')::time as arrive_from, nr, 1 + floor(random() * 9)::int as nights,
      case when random() < 0.6 then floor(random() * 2) else floor(random() * (8 + greatest(nr, 0) / 2.0)) end::int as gap, random() < 0.02 as is_block,
      case when random() < 0.4 then array[($3::text[])[1 + floor(random() * 4)::int]] else '{}'::text[] end as groups
    from respite.bed b join respite.location l on l.id = b.location_id, generate_series(-$1::int, $2::int - 1) as nr
    where b.id = any ($4::uuid[])),
  placed as (
    select *, case when nr < 0
      then -sum(nights + gap) filter (where nr < 0) over (partition by bed_id order by nr desc)
      else sum(nights + gap) filter (where nr >= 0) over (partition by bed_id order by nr) - nights end::int as at
    from drawn),
  dated as (
    select gen_random_uuid() as id, *, current_date - 2 + at as from_date, current_date - 2 + at + nights as to_date
    from placed),
  stayed as (
    insert into respite.stay (id, status, kind, bed_id, location_id, from_date, to_date, groups, urgency, next_step,
      requested_by, from_backup, areas, location_areas, organisation_id, created_at, arrived_at, ended_at)
    select id, case when nr < 0 then 'ended' when from_date < current_date then 'in-house' else 'reserved' end, kind, bed_id,
      location_id, from_date, to_date, groups, 'planned', case when nr < 0 then 'home' end, 'nobody', false,
      '{municipality-amsterdam}', '{municipality-amsterdam}', '', from_date - interval '9 days',
      case when from_date < current_date then from_date end, case when nr < 0 then to_date end
    from dated where not is_block order by from_date)
  insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, groups, during, clean_at)
  select id, is_block, bed_id, location_id, front_door, case when is_block then '{}' else groups end,
    tstzrange(timezone('Europe/Amsterdam', from_date + arrive_from),
      timezone('Europe/Amsterdam', to_date + time '12:00') + cleaning),
    case when not is_block then timezone('Europe/Amsterdam', to_date + time '12:00') end
  from dated order by from_date`

/** A bed, and for what. */
export interface SeededBed {
  id: string
  kinds: string[]
}

/** Writes locations with beds and all that was and will be in them, in bulk. Personal texts are left out. */
export const seedBeds = async (databaseUrl: string): Promise<SeededBed[]> => {
  const pool = createPool({ url: databaseUrl, service: 'respite', connections: 1 })
  const next = numbers(8)
  const some = (list: string[], share: number) => list.filter(() => next() < share)
  const where = Array.from({ length: locations }, (_, i) => ({
    ...{ id: newId(), name: `Logeerhuis ${i + 1}`, ...somewhere(next), expertise: some(groups, 0.4) },
    ...{ languages: ['nl', ...some(languages.slice(1), 0.3)], cleaning: pick(['PT2H', 'PT2H', 'PT1H'], next) },
    arrive_from: pick([null, null, '14:00'], next),
  }))
  const inThem = where.flatMap(({ id }) =>
    Array.from({ length: bedsEach }, (_, i) => ({
      ...{ id: newId(), location_id: id, room: `kamer ${i + 1}`, features: some(features, 0.5) },
      kinds: pick([['time-out', 'respite', 'bridging'], ['time-out', 'bridging'], ['respite']], next),
      groups: next() < 0.7 ? [] : some(groups, 0.5),
      front_door: i < 6 ? '' : 'achterom',
    })),
  )
  await pool.query(words, [groups, features])
  await pool.query(places, [JSON.stringify(where)])
  await pool.query(beds, [JSON.stringify(inThem)])
  await pool.query('set statement_timeout = 0; set transaction_timeout = 0')
  await pool.query(fill, [stays.past, stays.ahead, groups, inThem.map(({ id }) => id)])
  await pool.end()
  return inThem.map(({ id, kinds }) => ({ id, kinds }))
}
