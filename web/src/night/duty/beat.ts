import type { DeviceState, DutyDevice } from '../../../../services/contracts/api/backup-watch.ts'
import { Problem } from '../../shared/api/client.ts'
import { sendHeartbeat } from '../../shared/api/dutyDevices.ts'
import { deviceTime } from '../../shared/api/serverClock.ts'
import { durationMs } from '../rules.ts'
import { type Duty, duty, putOff, remember } from './duty.ts'
import { hush } from './sound.ts'
import { letScreenGo } from './wakeLock.ts'

const usualBeat = 30_000 // milliseconds
/** After a reload sound is locked until the first press: long enough for that press, before the shift lead is warned. */
const graceAfterReload = 15_000

let timer: ReturnType<typeof setTimeout> | undefined
let graceUntil = 0

const notifications = (): NonNullable<DeviceState['notifications']> =>
  'Notification' in window ? Notification.permission : 'denied'

/** How this device is, as the server is told. */
export const deviceState = (): DeviceState => {
  const { sound, heard, wakeLock, battery } = duty.get()
  return {
    sound,
    muted: heard === false,
    notifications: notifications(),
    wakeLock: wakeLock === 'held',
    ...(battery === undefined ? {} : { battery }),
  }
}

const isSame = (a: DeviceState, b: DeviceState) => JSON.stringify(a) === JSON.stringify(b)

/** How often the server wants to hear from this device, milliseconds. */
export const beatEveryOf = (device: Pick<DutyDevice, 'beatEvery'>) => durationMs(device.beatEvery, usualBeat)

/** Plans the next heartbeat. */
export const planBeat = (wait?: number) => {
  clearTimeout(timer)
  const { on } = duty.get()
  if (on) timer = setTimeout(() => beat(), wait ?? on.beatEvery)
}

/** Gives the owner of a device that was reloaded a moment to press something, before sound counts as off. */
export const grantGrace = () => {
  graceUntil = deviceTime() + graceAfterReload
}

/** Whether the server says that this device is not on duty any more. */
export const isOver = (reason: unknown) => reason instanceof Problem && [403, 404, 409].includes(reason.status)

/** Says that this device is well, or what hinders it; `drill`: the synthetic call it has just heard. */
export const beat = async (drill?: string): Promise<void> => {
  const { on, sound } = duty.get()
  if (!on) return
  if (!sound && !drill && deviceTime() < graceUntil) return planBeat(graceUntil - deviceTime())
  const state = deviceState()
  try {
    const answer = await sendHeartbeat(on.id, { state, ...(drill ? { drill } : {}) })
    if (answer.status === 'stopped') return end(true)
    duty.set({ beatAt: deviceTime() })
    remember({ beatEvery: beatEveryOf(answer) })
    // What was said meanwhile may have arrived before this, and then this is what the shift lead sees.
    if (!isSame(state, deviceState())) return beat()
  } catch (reason) {
    if (isOver(reason)) return end(true)
  }
  planBeat()
}

/** Something about this device is other than it was: the shift lead should know now, not at the next beat. */
export const change = (part: Partial<Duty>) => {
  const before = duty.get()
  const isOther = Object.entries(part).some(([name, value]) => before[name as keyof Duty] !== value)
  duty.set(part)
  if (isOther && before.on) void beat()
}

/** The shift on this device is over. */
export const end = (ended: boolean) => {
  clearTimeout(timer)
  hush()
  letScreenGo()
  putOff(ended)
}
