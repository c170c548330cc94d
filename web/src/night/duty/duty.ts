import type { DeviceState } from '../../../../services/contracts/api/backup-watch.ts'
import { Problem } from '../../shared/api/client.ts'
import { sendHeartbeat, startDuty, stopDuty } from '../../shared/api/dutyDevices.ts'
import { type PushState, turnPushOn } from '../../shared/push/subscribe.ts'
import { soon } from '../../shared/soon.ts'
import { createStore, keep, readKept } from '../../shared/store.ts'
import { durationMs } from '../rules.ts'
import { hush, testTone, unlockSound } from './sound.ts'
import { holdScreen, letScreenGo, type WakeLockState } from './wakeLock.ts'

const place = 'omzien.duty'
const usualBeat = 30_000 // milliseconds
/** How long the shift waits for what the browser can do for it. */
const patience = 2_500
/** After a reload sound is locked until the first press: long enough for that press, before the shift lead is warned. */
const graceAfterReload = 15_000

/** This device on duty, as it is kept over a reload. */
interface KeptDuty {
  id: string
  personId: string
  name: string
  startedAt: string
  beatEvery: number
  /** The server's time when it was last heard, milliseconds: what came later was missed. */
  heardAt: number
  /** What somebody answered to 'did you hear that?'. */
  heard?: boolean
}

/** A shift on this device: whether it runs, and what would keep an alert from being heard. */
export interface Duty {
  on: KeptDuty | undefined
  starting: boolean
  failure: unknown
  sound: boolean
  /** What somebody answered to 'did you hear that?'; undefined: not asked yet, or no answer. */
  heard: boolean | undefined
  push: PushState | 'asking' | undefined
  wakeLock: WakeLockState | undefined
  battery: number | undefined
  /** When the last heartbeat arrived, this device's milliseconds. */
  beatAt: number
  /** The shift was ended elsewhere, or by the server. */
  ended: boolean
}

const off = { on: undefined, starting: false, failure: undefined, sound: false, heard: undefined, push: undefined }
const initial: Duty = { ...off, wakeLock: undefined, battery: undefined, beatAt: 0, ended: false }

/** The shift on this device. It lives as long as the page, whatever screen is shown. */
export const duty = createStore<Duty>(initial)

const notifications = (): NonNullable<DeviceState['notifications']> =>
  'Notification' in window ? Notification.permission : 'denied'

const deviceState = (): DeviceState => {
  const { sound, heard, wakeLock, battery } = duty.get()
  return {
    sound,
    muted: heard === false,
    notifications: notifications(),
    wakeLock: wakeLock === 'held',
    ...(battery === undefined ? {} : { battery }),
  }
}

let timer: ReturnType<typeof setTimeout> | undefined
let graceUntil = 0

const planBeat = (wait?: number) => {
  clearTimeout(timer)
  const { on } = duty.get()
  if (on) timer = setTimeout(() => beat(), wait ?? on.beatEvery)
}

const isOver = (reason: unknown) => reason instanceof Problem && [403, 404, 409].includes(reason.status)

/** Says that this device is well, or what hinders it; `drill`: the synthetic call it has just heard. */
export const beat = async (drill?: string) => {
  const { on, sound } = duty.get()
  if (!on) return
  if (!sound && !drill && Date.now() < graceUntil) return planBeat(graceUntil - Date.now())
  try {
    const answer = await sendHeartbeat(on.id, { state: deviceState(), ...(drill ? { drill } : {}) })
    if (answer.status === 'stopped') return end(true)
    duty.set({ beatAt: Date.now(), on: { ...on, beatEvery: durationMs(answer.beatEvery, usualBeat) } })
  } catch (reason) {
    if (isOver(reason)) return end(true)
  }
  planBeat()
}

/** Something about this device changed: the shift lead should know now, not at the next beat. */
const change = (part: Partial<Duty>) => {
  duty.set(part)
  if (duty.get().on) beat()
}

/** Unlocks sound; to be called while somebody presses something. */
export const wakeSound = async () => {
  const sound = await unlockSound(on => change({ sound: on }))
  if (sound !== duty.get().sound) change({ sound })
}

/** Unlocks sound and plays the test; to be called while somebody presses something. */
export const trySound = async () => {
  await wakeSound()
  testTone()
}

const remember = (part: Partial<KeptDuty>) => {
  const { on } = duty.get()
  if (!on) return
  const next = { ...on, ...part }
  keep(place, next)
  duty.set({ on: next })
}

/** The answer to 'did you hear that?'. */
export const answerHeard = (heard: boolean) => {
  remember({ heard })
  change({ heard })
}

/** Asks again to keep the screen on. */
export const keepScreenOn = async () => change({ wakeLock: await holdScreen(() => change({ wakeLock: 'lost' })) })

/** Asks again for push messages. */
export const tryPush = async (name: string) => {
  duty.set({ push: 'asking' })
  change({ push: await turnPushOn(name) })
}

type Battery = EventTarget & { level: number }
const watchBattery = async () => {
  const battery = await (navigator as { getBattery?(): Promise<Battery> }).getBattery?.().catch(() => undefined)
  if (!battery) return
  duty.set({ battery: battery.level })
  battery.addEventListener('levelchange', () => duty.set({ battery: battery.level }))
}

/** Starts the shift on this device: sound and permission first, because browsers give them only to a press. */
export const startShift = async (personId: string, name: string, key: string) => {
  duty.set({ starting: true, failure: undefined, ended: false })
  const sounded = trySound()
  void tryPush(name)
  void watchBattery()
  await soon(Promise.allSettled([sounded, keepScreenOn()]), patience).catch(() => {})
  try {
    const { id, startedAt, beatEvery } = await startDuty({ name, state: deviceState() }, key)
    const on = { id, personId, name, startedAt, beatEvery: durationMs(beatEvery, usualBeat), heardAt: 0 }
    keep(place, on)
    duty.set({ on, starting: false, beatAt: Date.now() })
    planBeat()
  } catch (failure) {
    duty.set({ starting: false, failure })
  }
}

const end = (ended: boolean) => {
  clearTimeout(timer)
  hush()
  letScreenGo()
  keep(place, undefined)
  duty.set({ ...initial, ended })
}

/** Ends the shift on this device. */
export const stopShift = async () => {
  const { on } = duty.get()
  if (!on) return
  await stopDuty(on.id).catch(reason => {
    if (!isOver(reason)) throw reason
  })
  end(false)
}

/** After a reload the shift still runs; sound is locked until somebody presses something. */
export const resumeShift = (personId: string) => {
  const kept = readKept<KeptDuty>(place)
  if (!kept || duty.get().on) return
  if (kept.personId !== personId) return keep(place, undefined)
  graceUntil = Date.now() + graceAfterReload
  duty.set({ on: kept, heard: kept.heard })
  void keepScreenOn()
  void watchBattery()
}

/** Remembers when the server was last heard, so that a reload can say what was missed. */
export const noteHeard = (heardAt: number) => {
  const { on } = duty.get()
  if (on && heardAt > on.heardAt) remember({ heardAt })
}
