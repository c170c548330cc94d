import { toDate } from '../../kernel/clock.ts'
import type { Database, Db } from '../../kernel/database.ts'

/** A device as it is kept: what the browser gave and its name are sealed. */
export interface DeviceRow {
  id: string
  personId: string
  endpointHash: string
  subscription: string
  name: string
}

/** So many devices a person may have; a newer one takes the place of the oldest. */
export const mostDevices = 20

/**
 * Keeps a device. A browser that subscribed before is the same device, also when somebody else signed in there: push
 * messages for the one before no longer go to it.
 * @returns the id it is known by
 */
export const addDevice = async (db: Db, device: DeviceRow, now: Temporal.Instant): Promise<string> => {
  const { endpointHash, personId, subscription, name } = device
  const row = await db.notifyPushDevice.upsert({
    where: { endpointHash },
    create: { ...device, createdAt: toDate(now) },
    update: { personId, subscription, name, createdAt: toDate(now) },
  })
  await db.$executeRaw`
    delete from notify.push_device where id in (
      select id from notify.push_device where person_id = ${personId} order by created_at desc, id offset ${mostDevices})`
  return row.id
}

/** Somebody's devices, oldest first. */
export const listDevices = (
  { prisma }: Pick<Database, 'prisma'>,
  personId: string,
  { after, limit }: { after?: string | undefined; limit: number },
) =>
  prisma.notifyPushDevice.findMany({
    where: { personId, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: limit + 1,
  })

/** Removes a device of somebody; false when they have no such device. */
export const removeDevice = async (
  { prisma }: Pick<Database, 'prisma'>,
  personId: string,
  id: string,
): Promise<boolean> => {
  const { count } = await prisma.notifyPushDevice.deleteMany({ where: { id, personId } })
  return count === 1
}

/** Removes devices that their push service says are gone. */
export const removeGone = async (db: Pick<Db, 'notifyPushDevice'>, ids: string[]): Promise<void> => {
  if (ids.length > 0) await db.notifyPushDevice.deleteMany({ where: { id: { in: ids } } })
}
