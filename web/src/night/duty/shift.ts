import { startDuty, stopDuty } from '../../shared/api/dutyDevices.ts'
import { deviceTime } from '../../shared/api/serverClock.ts'
import { turnPushOn } from '../../shared/push/subscribe.ts'
import { soon } from '../../shared/soon.ts'
import { beatEveryOf, change, deviceState, end, grantGrace, isOver, planBeat } from './beat.ts'
import { duty, keptDuty, putOff, putOn, remember } from './duty.ts'
import { testTone, unlockSound } from './sound.ts'
import { holdScreen } from './wakeLock.ts'

/** How long a shift waits for what the browser can do for it, milliseconds. */
const patience = 2_500

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
    const device = await startDuty({ name, state: deviceState() }, key)
    const { id, startedAt } = device
    putOn({ id, personId, name, startedAt, beatEvery: beatEveryOf(device), heardAt: 0 })
    duty.set({ starting: false, beatAt: deviceTime() })
    planBeat()
  } catch (failure) {
    duty.set({ starting: false, failure })
  }
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
  const kept = keptDuty()
  if (!kept || duty.get().on) return
  if (kept.personId !== personId) return putOff(false)
  grantGrace()
  duty.set({ on: kept, heard: kept.heard })
  void keepScreenOn()
  void watchBattery()
}
