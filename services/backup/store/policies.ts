import type { PolicyStep } from '../../contracts/api/backup-calls.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Policies } from '../rules/policy.ts'

/** An area with those it lies in, the area itself first. */
export interface AreaPolicy {
  area: string
  steps: PolicyStep[] | null
}

/** Ids of the municipalities on the map that are ours. */
export const findMunicipalities = async (db: Pick<Db, '$queryRaw'>): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from backup.area where level = 'municipality' and not outside and not removed order by id`
  return rows.map(row => row.id)
}

/** The policies of an area and of those it lies in, the nearest first; empty when there is no such area. */
export const findPolicies = async (db: Pick<Db, '$queryRaw'>, area: string): Promise<AreaPolicy[]> =>
  await db.$queryRaw<AreaPolicy[]>`
    with recursive up as (
      select id, parent, 0 as far from backup.area where id = ${area} and not removed
      union all select a.id, a.parent, up.far + 1 from backup.area a join up on a.id = up.parent where up.far < 10)
    select up.id as area, p.steps from up left join backup.policy p on p.area = up.id order by up.far`

/** The policies of all areas that have one. */
export const loadPolicies = async (db: Pick<Db, '$queryRaw'>): Promise<Policies> => {
  const rows = await db.$queryRaw<{ area: string; steps: PolicyStep[] }[]>`select area, steps from backup.policy`
  const byArea = new Map(rows.map(({ area, steps }) => [area, steps]))
  return { byArea, municipalities: await findMunicipalities(db) }
}

/** Gives an area a policy of its own. */
export const keepPolicy = async (
  db: Db,
  { area, steps, by, now }: { area: string; steps: PolicyStep[]; by: string; now: Temporal.Instant },
): Promise<void> => {
  await db.$executeRaw`
    insert into backup.policy (area, steps, changed_at, changed_by)
    values (${area}, ${JSON.stringify(steps)}::jsonb, ${toDate(now)}, ${by})
    on conflict (area) do update set steps = excluded.steps, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by`
}
