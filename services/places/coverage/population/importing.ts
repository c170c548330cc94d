import type { PopulationReport } from '../../../contracts/api/coverage.ts'
import type { Db } from '../../../kernel/database.ts'
import { type Inhabitants, matchAreas, type NamedArea } from './matching.ts'
import { type LineError, readPopulation } from './reading.ts'

/** A file of inhabitants is not right: everything that is wrong, by line. Nothing of it was written. */
export class PopulationRefused extends Error {
  readonly errors: LineError[]
  constructor(errors: LineError[]) {
    super(errors.map(({ line, detail }) => `line ${line}: ${detail.en}`).join('\n'))
    this.errors = errors
  }
}

/** Where a file of inhabitants comes from, and what to do with it. */
export interface PopulationFileImport {
  csv: string
  source?: string | undefined
  /** Only say what would change. */
  dryRun?: boolean
}

/**
 * Writes inhabitants by area, all or nothing; areas that the file does not name stay as they were.
 * @throws PopulationRefused
 */
export const importPopulation = async (
  db: Pick<Db, '$queryRaw'>,
  { csv, source, dryRun = false }: PopulationFileImport,
): Promise<PopulationReport> => {
  const areas = await db.$queryRaw<NamedArea[]>`select id, level, name from places.area`
  const { found, errors } = matchAreas(readPopulation(csv), areas)
  if (errors.length > 0) throw new PopulationRefused(errors)
  const changed = dryRun ? await countChanges(db, found) : await write(db, found, source)
  return { areas: found.length, changed }
}

const countChanges = async (db: Pick<Db, '$queryRaw'>, found: Inhabitants[]) => {
  const [row] = await db.$queryRaw<{ changes: number }[]>`
    select count(*)::integer as changes
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f("areaId" text, inhabitants integer, "asOf" date)
    left join places.population p on p.area_id = f."areaId"
    where (p.inhabitants, p.as_of) is distinct from (f.inhabitants, f."asOf")`
  return row?.changes ?? 0
}

const write = async (db: Pick<Db, '$queryRaw'>, found: Inhabitants[], source: string | undefined) => {
  const rows = await db.$queryRaw<unknown[]>`
    insert into places.population as p (area_id, inhabitants, as_of, source)
    select "areaId", inhabitants, "asOf", ${source ?? null}
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f("areaId" text, inhabitants integer, "asOf" date)
    on conflict (area_id) do update set inhabitants = excluded.inhabitants, as_of = excluded.as_of, source = excluded.source
    where (p.inhabitants, p.as_of) is distinct from (excluded.inhabitants, excluded.as_of)
    returning area_id`
  return rows.length
}
