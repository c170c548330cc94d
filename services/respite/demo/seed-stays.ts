import { timeZone } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { clientKeys, sealClient, stayKey, waitingKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { blockedSpan } from '../rules/nights.ts'
import { takingOf } from '../stays/place.ts'
import type { StayRow } from '../stays/rows.ts'
import { writeChange } from '../stays/writing.ts'
import { insertBlock } from '../store/blocks.ts'
import { type BedRow, findBeds, findLocations, hoursOf, type LocationRow } from '../store/locations.ts'
import { insertBlockSpan } from '../store/occupancy.ts'
import { findWaiting, saveWaiting } from '../waiting/store/list.ts'
import { lifeOf } from './life.ts'
import {
  type DemoBlock,
  type DemoStay,
  type DemoWaiting,
  demoAsker,
  demoBlocks,
  demoKeeper,
  demoStays,
  demoWaiting,
} from './stays.ts'

/** Where the demo's neighbourhood team works. */
const areas = ['stadsdeel-oost']

/** Gives the demo's new locations who stays there; the waiting list comes with the first of them. */
export const seedStays = async (deps: RespiteDeps, work: Work, locationIds: string[]): Promise<void> => {
  if (locationIds.length === 0) return
  const locations = await findLocations(work.db, locationIds)
  const beds = await findBeds(
    work.db,
    [...demoStays, ...demoBlocks].map(({ bedId }) => bedId),
  )
  for (const stay of demoStays) await at(locations, beds, stay.bedId, place => seedStay(deps, work, stay, place))
  for (const block of demoBlocks) await at(locations, beds, block.bedId, place => seedBlock(deps, work, block, place))
  for (const waiting of demoWaiting) await seedWaiting(deps, work, waiting)
}

type Where = { bed: BedRow; location: LocationRow }

const at = async (
  locations: Map<string, LocationRow>,
  beds: Map<string, BedRow>,
  bedId: string,
  seed: (place: Where) => Promise<void>,
) => {
  const bed = beds.get(bedId)
  const location = bed && locations.get(bed.location_id)
  if (bed && location) await seed({ bed, location })
}

/** Nights counted from today. */
const nightsFrom = (now: Temporal.Instant, [from, to]: [number, number]) => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return { from: today.add({ days: from }).toString(), to: today.add({ days: to }).toString() }
}

/** Who was erased stays nowhere. */
const isThere = async ({ vault }: RespiteDeps, { client: { personId } }: DemoStay) =>
  personId === undefined || (await vault.seal(personId, '').catch(() => undefined)) !== undefined

/** Writes the life of a stay up to where it stands, with its history. */
const seedStay = async (deps: RespiteDeps, work: Work, one: DemoStay, { bed, location }: Where) => {
  if (!(await isThere(deps, one))) return
  const hours = hoursOf(location, deps.settings)
  const period = nightsFrom(work.now, one.days)
  const plan = one.plan ? await deps.vault.seal(stayKey(one.id), JSON.stringify(one.plan)) : undefined
  const client = (await sealClient(deps.vault, stayKey(one.id), one.client)) ?? undefined
  const stay: StayRow = {
    ...{ id: one.id, status: 'held', kind: one.kind, bedId: bed.id, locationId: location.id, period },
    ...{ personId: one.client.personId, clientKeys: clientKeys(deps.secret, one.client), groups: one.client.groups },
    ...{ client, plan, urgency: one.urgency, heldUntil: undefined, holdUntilAtMost: undefined, overruled: [] },
    ...{
      nextStep: undefined,
      nextStepNote: undefined,
      backupCallId: undefined,
      seriesId: undefined,
      attempt: undefined,
      waitingId: undefined,
    },
    ...{ requestedBy: demoAsker, fromBackup: false, areas, locationAreas: location.areas, overdue: false },
    ...{ organisationId: location.organisation_id, createdAt: work.now, arrivedAt: undefined, endedAt: undefined },
    revision: 1,
  }
  const taking = takingOf({ bed, location, hours }, period, one.client.groups)
  for (const { now, change } of lifeOf(deps, stay, one, { taking, now: work.now }))
    await writeChange({ ...work, now }, deps.vault, change)
}

const seedBlock = async (deps: RespiteDeps, work: Work, one: DemoBlock, { bed, location }: Where) => {
  const period = nightsFrom(work.now, one.days)
  const block = {
    ...{ id: one.id, bedId: bed.id, locationId: location.id, period, reason: one.reason, lifted: false },
    createdBy: demoKeeper,
  }
  await insertBlock(work.db, block, work.now)
  const span = blockedSpan(period, hoursOf(location, deps.settings))
  await insertBlockSpan(work.db, { ...block, frontDoor: bed.front_door }, span)
}

const seedWaiting = async (deps: RespiteDeps, work: Work, one: DemoWaiting) => {
  if (await findWaiting(work.db, one.id)) return
  const since = work.now.subtract({ hours: one.daysAgo * 24 })
  await saveWaiting(work.db, {
    ...{ id: one.id, status: 'waiting', kind: one.kind, urgency: one.urgency, personId: one.client.personId },
    ...{ clientKeys: clientKeys(deps.secret, one.client), groups: one.client.groups },
    client: (await sealClient(deps.vault, waitingKey(one.id), one.client)) ?? undefined,
    ...{ from: nightsFrom(since, [0, 1]).from, nights: one.nights, near: undefined, features: one.features, since },
    ...{ stayId: undefined, offerUntil: undefined, declinedBeds: [], declined: 0, requestedBy: demoAsker, areas },
    ...{ endedAt: undefined, revision: 1 },
  })
}
