import type { AddressSuggestion } from '../../contracts/api/addresses.ts'
import type { Point } from '../../contracts/api/common.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Pool } from '../../kernel/service.ts'
import type { FoundPlace, Geocoder } from './geocoder.ts'
import { wordsOf } from './words.ts'

type Row = AddressSuggestion & Point
const plain = ({ text, values }: Prisma.Sql) => ({ text, values: values as unknown[] })

/** A text of the database as `fold` and `wordsOf` make it: its words, each with a space before it. */
const folded = (column: string) =>
  `' ' || regexp_replace(regexp_replace(normalize(lower(${column}), NFKD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')`

/** Middle of an area, in degrees. */
const middle = `select (min((r.bounds[1])[1]) + max((r.bounds[0])[1])) / 2e6 as lat,
  (min((r.bounds[1])[0]) + max((r.bounds[0])[0])) / 2e6 as lon from places.area_ring r where r.area_id = a.id`

/**
 * All that is known here of where things are: areas, support points, and the streets and addresses of those. Ids say
 * which: `area:stadsdeel-oost`, `point:rijn-58`, `at:rijn-58` (its address), `street:rijn-58` (its street).
 */
const gazetteer = Prisma.raw(`
  select 'area:' || a.id as id, a.name as label, 'area' as kind, m.lat, m.lon, a.rank::int as place_in_line, ${folded('a.name')} as words
  from places.area a cross join lateral (${middle}) as m where not a.removed and m.lat is not null
  union all
  select 'point:' || id, name, 'support-point', lat, lon, 6, ${folded('name')} from places.support_point where status = 'published'
  union all
  select 'at:' || id, address, 'address', lat, lon, 7, ${folded('address')} from places.support_point
  where status = 'published' and address is not null
  union all
  select 'street:' || id, regexp_replace(address, '\\s+\\d.*$', ''), 'street', lat, lon, 8,
    ${folded("regexp_replace(address, '\\s+\\d.*$', '')")} from places.support_point
  where status = 'published' and address ~ '\\s\\d'`)

/** What is known here: areas, support points, and where those are. Words may stand in any order, the last half typed. */
export const createLocal = (pool: Pool): Geocoder => {
  const find = async (condition: Prisma.Sql, order: Prisma.Sql, limit: number) =>
    (
      await pool.query<Row>(
        plain(Prisma.sql`
          select id, label, kind, lat, lon from (
            select distinct on (kind, label) *, ll_to_earth(lat, lon) <-> ll_to_earth(${order}) as far
            from (${gazetteer}) as known where ${condition} order by kind, label, far) as found
          order by place_in_line, far, label limit ${limit}`),
      )
    ).rows
  return {
    suggest: async (q, { lat, lon }, limit) => {
      const words = wordsOf(q)
      if (words.length === 0) return []
      const each = words.map(word => Prisma.sql`words like ${`% ${word}%`}::text`)
      const rows = await find(Prisma.join(each, ' and '), Prisma.sql`${lat}::float8, ${lon}::float8`, limit)
      return rows.map(row => ({ id: row.id, label: row.label, kind: row.kind, place: { lat: row.lat, lon: row.lon } }))
    },
    lookup: async id => {
      const [row] = await find(Prisma.sql`id = ${id}::text`, Prisma.sql`lat, lon`, 1)
      return row && toPlace(row)
    },
    reverse: async place => {
      const { rows } = await pool.query<{ id: string; name: string }>(
        plain(Prisma.sql`
          select id, name from places.area where id = any ((places.areas_at(${place.lat}::float8, ${place.lon}::float8)).areas)
          order by rank desc limit 1`),
      )
      return rows[0] && { id: `area:${rows[0].id}`, label: rows[0].name, place }
    },
  }
}

const toPlace = ({ id, label, lat, lon }: Row): FoundPlace => ({ id, label, place: { lat, lon } })

/** Is it the id of something that is known here? */
export const isLocal = (id: string): boolean => /^(area|point|at|street):/.test(id)
