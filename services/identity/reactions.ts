import { areaReactions, areasAreComplete, locate } from '../kernel/areas.ts'
import type { Db } from '../kernel/database.ts'
import type { Reactions } from '../kernel/reactions.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { type Identity, openPlace } from './identity.ts'

/** Areas are new: whoever has a place is filed anew, once our copy of the areas is complete. */
const fileAnew = 'file-people'
/** Old sessions, codes, counts and demo mails are thrown away once a week. */
const tidy = 'tidy'
const week = { hours: 7 * 24 }

/** What identity does when an event arrives. */
export const reactionsOf = (identity: Identity): Reactions => ({
  ...areaReactions('identity'),
  'areas.imported': async (_event, work) => work.timers.set({ kind: fileAnew, subject: 'everybody', dueAt: work.now }),
  // In a reaction, so that it happens even if we are killed after the person's row was emptied.
  'person.erased': async ({ subject }, work) => identity.vault.erase(subject, new Date(work.now.epochMilliseconds)),
})

/** What identity does when a timer is due. */
export const timersOf = (identity: Identity): TimerHandlers => ({
  [fileAnew]: async ({ data }, work) => {
    const again = (wait: number, more = {}) =>
      work.timers.set({ kind: fileAnew, subject: 'everybody', dueAt: work.now.add({ milliseconds: wait }), data: more })
    if (!(await areasAreComplete(work.db, 'identity'))) return again(200)
    const last = await filePeople(identity, work, String(data['after'] ?? ''))
    if (last) await again(0, { after: last })
  },
  [tidy]: async (_timer, work) => {
    await throwAway(work)
    await work.timers.set({ kind: tidy, subject: 'everything', dueAt: work.now.add(week) })
  },
})

/** Sets the weekly tidying, unless it is set already. */
export const startTidying = ({ unitOfWork }: Identity): Promise<void> =>
  unitOfWork.run(async work => {
    const [set] = await work.db.$queryRaw<
      object[]
    >`select 1 from kernel.timer where service = 'identity' and kind = ${tidy}`
    if (!set) await work.timers.set({ kind: tidy, subject: 'everything', dueAt: work.now.add(week) })
  })

const atOnce = 500

/** Files the next people by id; says who was last when there may be more. */
const filePeople = async ({ people, vault }: Identity, work: Work, after: string) => {
  const where = { place: { not: null }, erasedAt: null, id: { gt: after } }
  const rows = await work.db.identityPerson.findMany({ where, orderBy: { id: 'asc' }, take: atOnce })
  const places = await vault.openAll(rows.map(row => row.place))
  for (const [index, row] of rows.entries()) {
    const place = openPlace(places[index])
    if (!place) continue
    const { areas } = await locate(work.db, 'identity', place)
    if (areas.join() !== row.homeAreas.join()) await people.change(work, row.id, { homeAreas: areas })
  }
  return rows.length === atOnce ? rows.at(-1)?.id : undefined
}

const throwAway = async ({ db, now }: Work) => {
  const machineNow = new Date() // what better-auth lets expire goes by the machine's clock
  await db.identitySession.deleteMany({ where: { expiresAt: { lt: machineNow } } })
  await db.identityVerification.deleteMany({ where: { expiresAt: { lt: machineNow } } })
  await forgetOld(db, new Date(now.subtract({ hours: 24 }).epochMilliseconds))
}

const forgetOld = async (db: Db, before: Date) => {
  await db.identityRate.deleteMany({ where: { at: { lt: before } } })
  await db.identityMail.deleteMany({ where: { sentAt: { lt: before } } })
}
