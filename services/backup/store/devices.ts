import type { DeviceState } from '../../contracts/api/backup-watch.ts'
import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Sealed } from '../../kernel/vault.ts'
import type { Device, DeviceStatus, Hindrance } from '../rules/device.ts'

/** A device as it is kept: its name and its owner's sealed with the owner's key. */
export interface StoredDevice extends Device {
  name: Sealed
  /** Name of its owner; null when we do not know them. */
  owner: Sealed | null
}

interface Row {
  id: string
  person_id: string
  name: Sealed
  owner: Sealed | null
  state: DeviceState
  status: DeviceStatus
  hindrances: Hindrance[]
  warned: Hindrance[]
  warned_at: Date | null
  started_at: Date
  seen_at: Date
}

/** Everything of a device `d`, and whose it is: so that a heartbeat needs no second statement. */
const columns = Prisma.raw('d.*, (select p.name from backup.person p where p.id = d.person_id) as owner')

const toDevice = ({ person_id, warned_at, started_at, seen_at, ...row }: Row): StoredDevice => ({
  ...row,
  personId: person_id,
  warnedAt: warned_at ? toInstant(warned_at) : undefined,
  startedAt: toInstant(started_at),
  seenAt: toInstant(seen_at),
})

/** Puts a device on duty. */
export const addDevice = async (
  db: Pick<Db, '$queryRaw'>,
  device: Device & { name: Sealed },
): Promise<StoredDevice> => {
  const { id, personId, name, state, status, hindrances, startedAt, seenAt } = device
  const rows = await db.$queryRaw<Row[]>`
    insert into backup.duty_device as d (id, person_id, name, state, status, hindrances, started_at, seen_at)
    values (${id}::uuid, ${personId}, ${name}, ${JSON.stringify(state)}::jsonb, ${status}, ${hindrances},
      ${toDate(startedAt)}, ${toDate(seenAt)})
    returning ${columns}`
  return toDevice(rows[0] as Row)
}

/**
 * Keeps that a device was heard, when it is as it was: the one statement of most heartbeats.
 * @returns undefined when it is not there, or not as it was
 */
export const refreshDevice = async (
  db: Pick<Db, '$queryRaw'>,
  {
    id,
    personId,
    state,
    status,
    hindrances,
    seenAt,
  }: Pick<Device, 'id' | 'personId' | 'state' | 'status' | 'hindrances' | 'seenAt'>,
): Promise<StoredDevice | undefined> => {
  const rows = await db.$queryRaw<Row[]>`
    update backup.duty_device d set state = ${JSON.stringify(state)}::jsonb, seen_at = greatest(seen_at, ${toDate(seenAt)})
    where id = ${id}::uuid and person_id = ${personId} and status = ${status} and hindrances = ${hindrances}
    returning ${columns}`
  return rows[0] && toDevice(rows[0])
}

/** A device, locked until the end of the transaction. */
export const lockDevice = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<StoredDevice | undefined> => {
  const rows = await db.$queryRaw<Row[]>`select ${columns} from backup.duty_device d where id = ${id}::uuid for update`
  return rows[0] && toDevice(rows[0])
}

/** A device of somebody, or of anybody. */
export const findDevice = async (
  db: Pick<Db, '$queryRaw'>,
  id: string,
  personId: string | undefined,
): Promise<StoredDevice | undefined> => {
  const rows = await db.$queryRaw<Row[]>`
    select ${columns} from backup.duty_device d
    where id = ${id}::uuid and (${personId ?? null}::text is null or person_id = ${personId ?? null})`
  return rows[0] && toDevice(rows[0])
}

/** Writes how a device is now. */
export const writeDevice = async (db: Pick<Db, '$executeRaw'>, device: Device): Promise<void> => {
  const { id, state, status, hindrances, warned, warnedAt, seenAt } = device
  await db.$executeRaw`
    update backup.duty_device set state = ${JSON.stringify(state)}::jsonb, status = ${status},
      hindrances = ${hindrances}, warned = ${warned}, warned_at = ${warnedAt ? toDate(warnedAt) : null},
      seen_at = ${toDate(seenAt)}
    where id = ${id}::uuid`
}

/** Devices on duty, the longest on duty first: everybody's, or one person's. */
export const listDevices = async (
  db: Pick<Db, '$queryRaw'>,
  { personId, after, limit }: { personId?: string | undefined; after?: string | undefined; limit: number },
): Promise<StoredDevice[]> => {
  const rows = await db.$queryRaw<Row[]>`
    select ${columns} from backup.duty_device d
    where status <> 'stopped' and (${personId ?? null}::text is null or person_id = ${personId ?? null})
      and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
    order by id limit ${limit}`
  return rows.map(toDevice)
}

/** Is there a device on duty, since before a moment, that is well? Only then a synthetic call can be expected on a screen. */
export const isAnyWell = async (db: Pick<Db, '$queryRaw'>, since: Temporal.Instant): Promise<boolean> => {
  const rows = await db.$queryRaw<object[]>`
    select id from backup.duty_device where status = 'well' and started_at <= ${toDate(since)} limit 1`
  return rows.length > 0
}

/** Who leads the shift now: who is planned to, or else everybody with the role. */
export const findLeads = async (db: Pick<Db, '$queryRaw'>, now: Temporal.Instant): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with planned as (
      select distinct unnest(members) as id from backup.shift
      where team = 'shift-lead' and not cancelled and tstzrange(from_at, to_at) @> ${toDate(now)}::timestamptz)
    select id from planned
    union all
    select id from backup.person where roles && array['shift-lead'] and not exists (select from planned)
    order by id`
  return rows.map(({ id }) => id)
}

/** Forgets the devices of somebody who was erased. */
export const removeDevicesOf = async (db: Pick<Db, '$executeRaw'>, personId: string): Promise<void> => {
  await db.$executeRaw`delete from backup.duty_device where person_id = ${personId}`
}

/** Does somebody have a device on duty that is heard of? Their screen shows and sounds a call without any message. */
export const hasDeviceOnDuty = async (db: Db, personId: string): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ has: boolean }[]>`
    select exists (select 1 from backup.duty_device where person_id = ${personId} and status in ('well', 'hindered')) as has`
  return row?.has === true
}
