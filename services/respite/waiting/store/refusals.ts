import type { StayKind } from '../../../contracts/api/respite-locations.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'

/** A bed that was asked for and not had; `why` is the code of the problem, or `no-bed`. */
export interface Refusal {
  at: Temporal.Instant
  kind: StayKind
  groups: string[]
  /** First night, local date. */
  from: string
  nights: number
  why: string
  areas: string[]
  askedBy: string
}

/** Writes down that somebody asked for a bed and had none. */
export const insertRefusal = async (db: Pick<Db, '$executeRaw'>, row: Refusal): Promise<void> => {
  await db.$executeRaw`
    insert into respite.refusal (at, kind, groups, from_date, nights, why, areas, asked_by)
    values (${toDate(row.at)}, ${row.kind}, ${row.groups}, ${row.from}::date, ${row.nights}, ${row.why}, ${row.areas},
      ${row.askedBy})`
}
