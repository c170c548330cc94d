import type { DutyDevice, DutyDevicePage, Heartbeat, NewDutyDevice } from '../../contracts/api/backup-watch.ts'
import type { Asker } from '../../kernel/asker.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { beat, type Device, hindrancesOf, judgeSilence, statusOf } from '../rules/device.ts'
import {
  type DeviceWords,
  hinderedToLead,
  hinderedToOwner,
  silentToLead,
  silentToOwner,
} from '../rules/device-messages.ts'
import {
  addDevice,
  findDevice,
  findLeads,
  listDevices,
  lockDevice,
  refreshDevice,
  type StoredDevice,
  writeDevice,
} from '../store/devices.ts'
import { deviceView, deviceViews } from './device-view.ts'

/** A device on duty should have been heard by now. */
const silentTimer = 'device-silent'
/** A device that stayed silent is taken off duty. */
const forgetTimer = 'device-forgotten'
/** So long a silent device stays in sight (ours): longer than a shift. */
const forgetAfter = { hours: 16 }

/** Puts a device on duty: from now on its silence is an alarm [DOMAIN, backup 6]. */
export const startDevice = async (
  deps: ServiceDeps,
  work: Work,
  asker: Asker,
  { name, state }: NewDutyDevice,
): Promise<DutyDevice> => {
  const hindrances = hindrancesOf(state)
  const device = await addDevice(work.db, {
    ...{ id: newId(), personId: asker.id, name: await deps.vault.seal(asker.id, name), state },
    ...{ status: statusOf(hindrances), hindrances, warned: [], warnedAt: undefined },
    ...{ startedAt: work.now, seenAt: work.now },
  })
  await watch(deps, work, device)
  tellOf(work, device)
  return await deviceView(deps, asker, device)
}

/** A device says how it is. Most heartbeats change nothing: they take one statement, and move no timer. */
export const heartbeat = async (
  deps: ServiceDeps,
  asker: Asker,
  id: string,
  { state }: Pick<Heartbeat, 'state'>,
): Promise<DutyDevice> => {
  const hindrances = hindrancesOf(state)
  const same = { id, personId: asker.id, state, hindrances, status: statusOf(hindrances), seenAt: deps.clock.now() }
  const refreshed = await refreshDevice(deps.database.prisma, same)
  const device = refreshed ?? (await deps.unitOfWork.run(work => changedBeat(deps, work, asker, id, state)))
  return await deviceView(deps, asker, device)
}

const changedBeat = async (deps: ServiceDeps, work: Work, asker: Asker, id: string, state: Heartbeat['state']) => {
  const stored = await lockMine(work, asker, id)
  if (stored.status === 'stopped') throw new HttpProblem('wrong-state')
  const { device, isNews, warnOf, isBack } = beat(stored, state, work.now)
  await writeDevice(work.db, device)
  if (stored.status === 'silent') await watch(deps, work, device)
  if (isBack) work.append({ type: 'message.withdrawn', subject: id, data: { about: id } })
  if (warnOf.length > 0) await warn(work, device, hinderedToOwner(warnOf), hinderedToLead(warnOf))
  if (isNews) tellOf(work, device)
  return { ...stored, ...device }
}

/** Takes a device off duty; doing it twice is the same. */
export const stopDevice = async (deps: ServiceDeps, work: Work, asker: Asker, id: string): Promise<DutyDevice> => {
  const stored = await lockMine(work, asker, id)
  const device = { ...stored, status: 'stopped' as const }
  if (stored.status !== 'stopped') await takeOff(work, device)
  return await deviceView(deps, asker, device)
}

/** Whose devices an asker may see: their own, or everybody's for who leads. */
const ownerFor = ({ id, roles }: Asker) => (roles.includes('shift-lead') || roles.includes('manager') ? undefined : id)

/** One device. */
export const readDevice = async (deps: ServiceDeps, asker: Asker, id: string): Promise<DutyDevice> => {
  const device = await findDevice(deps.database.prisma, id, ownerFor(asker))
  if (!device) throw new HttpProblem('not-found')
  return await deviceView(deps, asker, device)
}

/** Devices on duty: one's own, or all of them for who leads. */
export const pageOfDevices = async (
  deps: ServiceDeps,
  asker: Asker,
  { limit = 20, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<DutyDevicePage> => {
  const after = cursor === undefined ? undefined : idOf(cursor)
  const found = await listDevices(deps.database.prisma, {
    ...{ personId: ownerFor(asker), after, limit: limit + 1 },
  })
  const page = toPage(
    found,
    limit,
    one => one,
    ({ id }) => [id],
  )
  return { items: await deviceViews(deps, asker, page.items), nextCursor: page.nextCursor }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const idOf = (cursor: string): string => {
  const [id] = fromCursor(cursor, ['string'])
  if (!uuid.test(String(id))) throw new HttpProblem('invalid-cursor')
  return String(id)
}

/** The alarm clocks of devices on duty. */
export const deviceTimers = (deps: ServiceDeps): TimerHandlers => ({
  [silentTimer]: async ({ subject, dueAt, data }, work) => {
    const device = await lockDevice(work.db, subject)
    if (!device || device.status === 'stopped' || device.status === 'silent') return
    const after = deps.settings.duration('backup.silentAfter')
    const found = judgeSilence(device, { now: work.now, dueAt, after, grace: data['grace'] === true })
    if (found.silent) return await fallSilent(work, device)
    const { lookAgain, grace } = found
    await work.timers.set({ kind: silentTimer, subject, dueAt: lookAgain, data: { grace } })
  },
  [forgetTimer]: async ({ subject }, work) => {
    const device = await lockDevice(work.db, subject)
    if (device?.status === 'silent') await takeOff(work, { ...device, status: 'stopped' })
  },
})

const fallSilent = async (work: Work, before: Device) => {
  const device = { ...before, status: 'silent' as const }
  await writeDevice(work.db, device)
  await work.timers.set({ kind: forgetTimer, subject: device.id, dueAt: work.now.add(forgetAfter) })
  await warn(work, device, silentToOwner, silentToLead)
  tellOf(work, device)
}

/**
 * Off duty. The timers are left, and find that there is nothing to do: whoever has a timer waits for the device, so that
 * who has the device must not wait for the timer.
 */
const takeOff = async (work: Work, device: Device) => {
  await writeDevice(work.db, device)
  work.append({ type: 'message.withdrawn', subject: device.id, data: { about: device.id } })
  tellOf(work, device)
}

/** From now on its silence is an alarm; no timer for that is set: it is new, or was silent. */
const watch = async ({ settings }: ServiceDeps, { timers, now }: Work, { id }: Device) => {
  await timers.set({ kind: silentTimer, subject: id, dueAt: now.add(settings.duration('backup.silentAfter')) })
}

const warn = async (work: Work, { id, personId }: Device, toOwner: DeviceWords, toLead: DeviceWords) => {
  const leads = (await findLeads(work.db, work.now)).filter(lead => lead !== personId)
  const message = (people: string[], words: DeviceWords) => {
    const messages = people.map(person => ({ id: newId(), personId: person }))
    if (messages.length === 0) return
    const data = { messages, urgency: 'alarm', ...words, about: id } as const
    work.append({ type: 'message.requested', subject: id, data })
  }
  message([personId], toOwner)
  message(leads, toLead)
}

const tellOf = (work: Work, { id, personId, status }: Device) =>
  work.append({
    ...{ type: 'duty-device.changed', subject: id, data: { personId, status } },
    audience: [`person:${personId}`, 'shift-lead', 'manager'],
  })

const lockMine = async ({ db }: Work, asker: Asker, id: string): Promise<StoredDevice> => {
  const stored = await lockDevice(db, id)
  if (stored?.personId !== asker.id) throw new HttpProblem('not-found')
  return stored
}
