import type { StayEntry } from '../../contracts/api/respite-stays.ts'
import type { StayState } from '../../contracts/events/respite.ts'
import { toText } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { NewEvent } from '../../kernel/log.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Vault } from '../../kernel/vault.ts'
import { stayKey } from '../clients.ts'
import { bedsChanged } from '../telling.ts'
import { type StayRow, toRawStay } from './rows.ts'

/** What a stay takes of a bed, with the cleaning after it. */
export interface Taking {
  bedId: string
  locationId: string
  frontDoor: string
  groups: string[]
  from: Temporal.Instant
  /** When the bed is clean again. */
  to: Temporal.Instant
  cleanAt: Temporal.Instant
}

/** A line of the history, to be written. */
export interface NewEntry {
  what: StayEntry['what']
  by?: string | undefined
  period?: StayRow['period']
  bedId?: string
  rule?: string
  reason?: string | undefined
}

/** What becomes of a stay. */
export interface Change {
  after: StayRow
  event: 'held' | 'kept-holding' | 'reserved' | 'arrived' | 'extended' | 'moved' | 'planned' | 'overdue' | Ending
  entries: NewEntry[]
  /** What it takes from now on; null: nothing any more; absent: as it was. */
  takes?: Taking | null
  /** What it leaves to be cleaned on the bed it moves away from. */
  leaves?: Taking
  /** Beds whose availability changed. */
  beds: string[]
  timers?: { kind: string; dueAt: Temporal.Instant }[]
}

/** How a stay can be over. */
export type Ending = 'ended' | 'cancelled' | 'no-show' | 'expired'

/** The kinds of timer a stay has: its hold runs out, its guest should have left, the place kept for them is not needed. */
export const [holdTimer, leaveTimer, keptTimer] = ['stay-hold', 'stay-leave', 'stay-kept'] as const

/** Is the place in the 24-hour facility not needed any more? Who goes back to it keeps it. */
const needsNoPlace = ({ kind, status, nextStep }: StayRow) =>
  kind === 'satellite' && !['held', 'reserved', 'in-house'].includes(status) && nextStep !== '24-hour-facility'

const takeRow = (id: string, { bedId, locationId, frontDoor, groups, from, to, cleanAt }: Taking) => ({
  ...{ id, bed_id: bedId, location_id: locationId, front_door: frontDoor, groups },
  ...{ from_at: toText(from), to_at: toText(to), clean_at: toText(cleanAt) },
})

const takesOf = ({ after, takes, leaves }: Change) => [
  ...(takes ? [takeRow(after.id, takes)] : []),
  ...(leaves ? [takeRow(newId(), leaves)] : []),
]

/**
 * Writes what becomes of a stay, with its history, timers and events, in one statement; its location has been locked.
 * @throws the database's refusal (23P01) when the bed is taken after all: the constraint is the last word
 */
export const writeChange = async (work: Work, vault: Vault, change: Change): Promise<void> => {
  const { after, takes, beds } = change
  // The place is at another location, which is not locked here: it is given back in a transaction of its own.
  const timers = [...(change.timers ?? []), ...(needsNoPlace(after) ? [{ kind: keptTimer, dueAt: work.now }] : [])]
  const entries = await Promise.all(change.entries.map(entry => entryRow(vault, after.id, entry, work.now)))
  const json = (value: unknown) => JSON.stringify(value)
  await work.db.$executeRaw`
    select respite.become(${json([toRawStay(after)])}::jsonb, ${json(takesOf(change))}::jsonb,
      ${takes === undefined ? [] : [after.id]}::uuid[], ${json(entries)}::jsonb,
      ${json(timers.map(({ kind, dueAt }) => ({ kind, subject: after.id, due_at: toText(dueAt) })))}::jsonb)`
  work.append(stayEvent(change))
  if (beds.length > 0) bedsChanged(work, after.locationId, beds)
}

const entryRow = async (vault: Vault, stayId: string, entry: NewEntry, at: Temporal.Instant) => ({
  ...{ stay_id: stayId, at: toText(at), what: entry.what, person_id: entry.by ?? null },
  ...{ from_date: entry.period?.from ?? null, to_date: entry.period?.to ?? null, bed_id: entry.bedId ?? null },
  rule: entry.rule ?? null,
  reason: entry.reason ? await vault.seal(stayKey(stayId), entry.reason) : null,
})

const stateOf = (stay: StayRow): StayState => ({
  ...{ revision: stay.revision, status: stay.status, kind: stay.kind, bedId: stay.bedId, locationId: stay.locationId },
  period: stay.period,
  ...(stay.heldUntil ? { heldUntil: toText(stay.heldUntil) } : {}),
  ...(stay.backupCallId ? { backupCallId: stay.backupCallId } : {}),
  ...(stay.waitingId ? { waitingId: stay.waitingId } : {}),
})

/** Whom a change of a stay is told to, live: the same who may read it. */
export const stayAudience = (stay: StayRow): string[] => [
  `person:${stay.requestedBy}`,
  ...(stay.personId && stay.status !== 'held' ? [`person:${stay.personId}`] : []),
  ...stay.areas.map(area => `neighbourhood-team@${area}`),
  ...stay.locationAreas.flatMap(area => [`location-staff@${area}`, `manager@${area}`]),
  ...(stay.fromBackup ? ['night-team', 'shift-lead'] : []),
]

const stayEvent = ({ after, event, entries }: Change): NewEvent => {
  const actor = entries.find(({ by }) => by)?.by
  return {
    ...{ type: `stay.${event}`, subject: after.id, data: stateOf(after), areas: after.locationAreas },
    audience: stayAudience(after),
    ...(after.backupCallId ? { thread: after.backupCallId } : {}),
    ...(actor ? { actor } : {}),
  }
}
