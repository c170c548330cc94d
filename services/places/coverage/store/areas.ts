import type { AreaLevel } from '../../../contracts/api/places.ts'
import type { Pool } from '../../../kernel/service.ts'
import type { District } from '../rules/norm.ts'

/** An area that is served, without its shape. */
export interface ServedArea {
  id: string
  level: AreaLevel
  name: string
  parent: string | null
  inhabitants: number | null
}

/** The areas that are served, largest first, with their inhabitants where a file said so. */
export const servedAreas = async (pool: Pool): Promise<ServedArea[]> => {
  const { rows } = await pool.query<ServedArea>(`
    select a.id, a.level, a.name, a.parent, p.inhabitants
    from places.area a left join places.population p on p.area_id = a.id
    where not a.outside order by a.rank, a.id`)
  return rows
}

/** Shapes of the areas of these levels that are served, as the reckoning thread takes them: it alone reads them. */
export const shapesOfLevels = async (pool: Pool, levels: AreaLevel[]): Promise<string> => {
  const { rows } = await pool.query<{ text: string }>(
    `select coalesce(json_agg(json_build_object('id', id, 'geometry', geometry) order by rank, id), '[]')::text as text
     from places.area where not outside and level = any ($1)`,
    [levels],
  )
  return rows[0]?.text ?? '[]'
}

/** The districts that are served, with how many low-threshold support points stand in each. */
export const districtsWithPoints = async (pool: Pool): Promise<District[]> => {
  const { rows } = await pool.query<{ id: string; name: string; points: number }>(`
    select a.id, a.name, count(p.id)::integer as points
    from places.area a left join places.support_point p on p.status = 'published' and a.id = any (p.areas)
      and (p.neighbours_welcome or 'walk-in' = any (p.functions))
    where a.level = 'stadsdeel' and not a.outside group by a.id, a.name`)
  return rows.map(({ id, name, points }) => ({ id, name, supportPoints: points }))
}
