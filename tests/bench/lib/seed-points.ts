import { messyHours as hours } from '../../../infra/testing/messy-hours.ts'
import { createPool } from '../../../services/kernel/database.ts'
import { openedOf } from '../../../services/places/hours/opened.ts'
import { numbers, pick, somewhere } from './town.ts'

/** Support points in the database. */
const count = 100_000

/** What they offer: the first nearly all, the last hardly any. */
export const functions = ['walk-in', 'activities', 'meals', 'consulting-hour', 'laundry', 'quiet-room', 'reception-24h']
/** Whom some are meant for, and what makes some accessible. */
export const groups = ['psychiatric', 'homeless', 'elderly', 'carers']
/** What makes some accessible. */
export const accessibility = ['wheelchair', 'accessible-toilet', 'low-stimulus']

const statement = `
  with profile as (
    select * from jsonb_to_recordset($1::jsonb) as p(nr int, hours text, opened tstzmultirange, opened_from timestamptz,
      opened_until timestamptz))
  insert into places.support_point (id, revision, name, lat, lon, address, functions, neighbours_welcome, groups,
    accessibility, languages, areas, hours, opened, opened_from, opened_until)
  select 'bench-' || s.id, 1, 'Huiskamer ' || s.id, lat, lon, 'Voorbeeldstraat ' || s.id, functions, welcome, groups,
    accessibility, languages, '{municipality-amsterdam}', p.hours, p.opened, p.opened_from, p.opened_until
  from jsonb_to_recordset($2::jsonb) as s(id int, lat float8, lon float8, functions text[], welcome boolean, groups text[],
    accessibility text[], languages text[], profile int) join profile p on p.nr = s.profile`

/** Writes support points all over town, in bulk. */
export const seedPoints = async (databaseUrl: string): Promise<void> => {
  const pool = createPool({ url: databaseUrl, service: 'places', connections: 1 })
  const opened = await openedOf(hours, Temporal.Now.instant())
  const profiles = JSON.stringify(hours.map((notation, nr) => ({ nr, hours: notation, ...opened[nr] })))
  const next = numbers(12)
  const some = (list: string[], share: number) => list.filter((_, i) => next() < share / (i + 1))
  const point = (id: number) => ({
    ...{ id, ...somewhere(next), functions: [pick(functions.slice(0, 3), next), ...some(functions.slice(3), 0.4)] },
    ...{
      welcome: next() < 0.7,
      groups: next() < 0.6 ? [] : some(groups, 0.6),
      accessibility: some(accessibility, 0.6),
    },
    ...{ languages: ['nl', ...some(['en', 'tr', 'ar'], 0.5)], profile: Math.floor(next() * hours.length) },
  })
  for (let start = 0; start < count; start += 10_000) {
    const part = Array.from({ length: 10_000 }, (_, i) => point(start + i))
    await pool.query(statement, [profiles, JSON.stringify(part)])
  }
  await pool.end()
}
