import type { Nights } from '../../contracts/api/respite-locations.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'

/** A blocked period of a bed. */
export interface Block {
  id: string
  bedId: string
  locationId: string
  period: Nights
  reason: string
  lifted: boolean
  createdBy: string
}

interface RawBlock {
  id: string
  bed_id: string
  location_id: string
  from_date: string
  to_date: string
  reason: string
  lifted: boolean
  created_by: string
}

/** A block by its id. */
export const findBlock = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<Block | undefined> => {
  const [row] = await db.$queryRaw<RawBlock[]>`
    select id, bed_id, location_id, from_date::text, to_date::text, reason, lifted, created_by
    from respite.block where id = ${id}::uuid`
  return (
    row && {
      ...{ id: row.id, bedId: row.bed_id, locationId: row.location_id, reason: row.reason, lifted: row.lifted },
      ...{ period: { from: row.from_date, to: row.to_date }, createdBy: row.created_by },
    }
  )
}

/** Writes a new block. */
export const insertBlock = async (db: Pick<Db, '$executeRaw'>, block: Block, now: Temporal.Instant): Promise<void> => {
  const { id, bedId, locationId, period, reason, createdBy } = block
  await db.$executeRaw`
    insert into respite.block (id, bed_id, location_id, from_date, to_date, reason, created_by, created_at)
    values (${id}::uuid, ${bedId}::uuid, ${locationId}::uuid, ${period.from}::date, ${period.to}::date, ${reason},
      ${createdBy}, ${toDate(now)})`
}

/**
 * Lifts a block. The nights it has had were blocked and stay so: it ends then, and what it still takes is given back.
 * @param until date of the first night that can be had again; undefined when it has had none
 */
export const liftBlock = async (
  db: Pick<Db, '$executeRaw'>,
  id: string,
  ended: { until: string; at: Temporal.Instant } | undefined,
): Promise<void> => {
  await db.$executeRaw`
    update respite.block set lifted = true, to_date = coalesce(${ended?.until ?? null}::date, to_date)
    where id = ${id}::uuid`
  if (!ended) await db.$executeRaw`delete from respite.occupancy where id = ${id}::uuid`
  else
    await db.$executeRaw`
      update respite.occupancy set during = tstzrange(lower(during), ${toDate(ended.at)}) where id = ${id}::uuid`
}
