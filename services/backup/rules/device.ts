import type { DeviceState, DutyDevice } from '../../contracts/api/backup-watch.ts'

/** What would keep an alert from being heard on a device. */
export type Hindrance = DutyDevice['hindrances'][number]
/** How a device on duty is. */
export type DeviceStatus = DutyDevice['status']

/** A device on duty as the rules see it. */
export interface Device {
  id: string
  personId: string
  status: DeviceStatus
  state: DeviceState
  hindrances: Hindrance[]
  /** What its owner and the shift lead were last warned of, and when. */
  warned: Hindrance[]
  warnedAt: Temporal.Instant | undefined
  startedAt: Temporal.Instant
  seenAt: Temporal.Instant
}

/** Below this a battery may not last (ours): a share of 1. */
const lowBattery = 0.15
/** The same hindrance is not warned of again within this time (ours): a wake lock comes and goes with the screen. */
const quietFor = { minutes: 10 }
/** A timer that came this late was late through us, not through the device. */
const ourDelay = { seconds: 5 }

/** What of a state would keep an alert from being heard. What a device cannot tell is no hindrance. */
export const hindrancesOf = ({ sound, muted, notifications, wakeLock, battery }: DeviceState): Hindrance[] => [
  ...(sound ? [] : (['sound'] as const)),
  ...(muted ? (['muted'] as const) : []),
  ...(notifications !== undefined && notifications !== 'granted' ? (['notifications'] as const) : []),
  ...(wakeLock === false ? (['wake-lock'] as const) : []),
  ...(battery !== undefined && battery < lowBattery ? (['battery'] as const) : []),
]

/** How a device with these hindrances is. */
export const statusOf = (hindrances: Hindrance[]): 'well' | 'hindered' =>
  hindrances.length === 0 ? 'well' : 'hindered'

/** What a heartbeat changes. */
export interface Beat {
  device: Device
  /** How it is changed: to be told. */
  isNews: boolean
  /** What its owner and the shift lead are warned of; none: nothing. */
  warnOf: Hindrance[]
  /** It was silent, or hindered, and is well again: warnings that did not go out yet need not. */
  isBack: boolean
}

/** A heartbeat of a device that is on duty: its state now, and whether somebody must be warned. */
export const beat = (before: Device, state: DeviceState, now: Temporal.Instant): Beat => {
  const hindrances = hindrancesOf(state)
  const status = statusOf(hindrances)
  const warnOf = newHindrances(before, hindrances, now)
  const warned = warnOf.length > 0 ? { warned: warnOf, warnedAt: now } : {}
  return {
    device: { ...before, state, status, hindrances, seenAt: now, ...warned },
    isNews: status !== before.status || hindrances.join() !== before.hindrances.join(),
    warnOf,
    isBack: before.status !== 'well' && status === 'well',
  }
}

/** What is lost since the last heartbeat; not again what was warned of just before. */
const newHindrances = ({ hindrances: before, warned, warnedAt }: Device, after: Hindrance[], now: Temporal.Instant) => {
  const isRecent = warnedAt !== undefined && Temporal.Instant.compare(now, warnedAt.add(quietFor)) < 0
  return after.filter(one => !before.includes(one) && !(isRecent && warned.includes(one)))
}

/** What to do when a device was to have been heard by `dueAt`: it is silent, it was heard, or we were late ourselves. */
export type Silence = { silent: true } | { silent: false; lookAgain: Temporal.Instant; grace: boolean }

/**
 * Is a device silent? Heartbeats do not move its timer: it fires, finds when the device was last heard, and is set anew.
 * After a stand-still of our own a device gets the time once more, so that a restart wakes nobody.
 * @param grace it had that time already
 */
export const judgeSilence = (
  { seenAt }: Pick<Device, 'seenAt'>,
  {
    now,
    dueAt,
    after,
    grace,
  }: { now: Temporal.Instant; dueAt: Temporal.Instant; after: Temporal.Duration; grace: boolean },
): Silence => {
  const silentAt = seenAt.add(after)
  if (Temporal.Instant.compare(silentAt, now) > 0) return { silent: false, lookAgain: silentAt, grace: false }
  const weWereLate = Temporal.Instant.compare(now, dueAt.add(ourDelay)) > 0
  return weWereLate && !grace ? { silent: false, lookAgain: now.add(after), grace: true } : { silent: true }
}
