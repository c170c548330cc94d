import type { ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import { toDate, toInstant } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import type { BackupShiftModel } from '../../../kernel/prisma-client/models/BackupShift.ts'
import type { BackupShiftSwapModel } from '../../../kernel/prisma-client/models/BackupShiftSwap.ts'
import type { Shift } from '../../rules/rota/shift.ts'
import type { Swap, SwapStatus } from '../../rules/rota/swap.ts'
import { toShift } from './shifts.ts'

/** A swap, and the shift it is about. */
export interface SwapOfShift {
  swap: Swap
  shift: Shift
}

const toSwap = (row: BackupShiftSwapModel): Swap => ({
  ...{ id: row.id, shiftId: row.shiftId, fromId: row.fromId, toId: row.toId ?? undefined },
  ...{ from: toInstant(row.fromAt), to: toInstant(row.toAt), status: row.status as SwapStatus },
  ...{ reason: row.reason ?? undefined, createdAt: toInstant(row.createdAt), revision: row.revision },
})

const toRow = (swap: Swap) => ({
  ...{ id: swap.id, shiftId: swap.shiftId, fromId: swap.fromId, toId: swap.toId ?? null, status: swap.status },
  ...{ fromAt: toDate(swap.from), toAt: toDate(swap.to), reason: swap.reason ?? null },
  ...{ createdAt: toDate(swap.createdAt), revision: swap.revision },
})

/** Writes a new swap. */
export const insertSwap = async (db: Db, swap: Swap): Promise<void> => {
  await db.backupShiftSwap.create({ data: toRow(swap) })
}

/** Writes what became of a swap, which must have been locked. */
export const saveSwap = async (db: Db, swap: Swap): Promise<void> => {
  const { id, ...data } = toRow(swap)
  await db.backupShiftSwap.update({ where: { id }, data })
}

/** The swap and its shift, both locked: the shift first, as everything that changes it does. */
export const lockSwap = async (db: Db, id: string): Promise<SwapOfShift | undefined> => {
  await db.$queryRaw`
    select id from backup.shift where id = (select shift_id from backup.shift_swap where id = ${id}::uuid) for update`
  await db.$queryRaw`select id from backup.shift_swap where id = ${id}::uuid for update`
  return await findSwap(db, id)
}

type SwapRow = BackupShiftSwapModel & { shift: BackupShiftModel }
const toSwapOfShift = ({ shift, ...row }: SwapRow): SwapOfShift => ({ swap: toSwap(row), shift: toShift(shift) })

/** One swap with its shift. */
export const findSwap = async (db: Pick<Db, 'backupShiftSwap'>, id: string): Promise<SwapOfShift | undefined> => {
  const row = await db.backupShiftSwap.findUnique({ where: { id }, include: { shift: true } })
  return row ? toSwapOfShift(row) : undefined
}

/** Does somebody ask to be replaced in this shift already? */
export const isAsking = async (db: Pick<Db, 'backupShiftSwap'>, shiftId: string, fromId: string): Promise<boolean> =>
  (await db.backupShiftSwap.count({ where: { shiftId, fromId, status: { in: ['asked', 'accepted'] } } })) > 0

/** Whose swaps to list: `lines` are the lines whose shifts they could have. */
export interface SwapReader {
  id: string
  leads: boolean
  lines: ShiftTeam[]
}

/** A page of the swaps that somebody may know of, newest first; one more than the limit when there are more. */
export const listSwaps = async (
  db: Pick<Db, 'backupShiftSwap'>,
  { id, leads, lines }: SwapReader,
  limit: number,
  after: string | undefined,
): Promise<SwapOfShift[]> => {
  const mine = { OR: [{ fromId: id }, { toId: id }, { shift: { team: { in: lines } } }] }
  const rows = await db.backupShiftSwap.findMany({
    where: { AND: [...(leads ? [] : [mine]), ...(after === undefined ? [] : [{ id: { lt: after } }])] },
    include: { shift: true },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  return rows.map(toSwapOfShift)
}

/** The swaps that somebody is in and that are not settled, locked. */
export const lockOpenSwapsOf = async (db: Db, personId: string): Promise<Swap[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from backup.shift_swap where status in ('asked', 'accepted')
      and (from_id = ${personId} or to_id = ${personId}) order by id for update`
  return (await db.backupShiftSwap.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })).map(toSwap)
}
