import type { PushState } from '../../shared/push/subscribe.ts'
import { createStore, keep, readKept } from '../../shared/store.ts'
import type { WakeLockState } from './wakeLock.ts'

const place = 'omzien.duty'

/** This device on duty, as it is kept over a reload. */
export interface KeptDuty {
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
const idle: Duty = { ...off, wakeLock: undefined, battery: undefined, beatAt: 0, ended: false }

/** The shift on this device. It lives as long as the page, whatever screen is shown. */
export const duty = createStore<Duty>(idle)

/** The shift that was kept on this device, after a reload. */
export const keptDuty = () => readKept<KeptDuty>(place)

/** Changes what is kept of the shift that runs; nothing when none does. */
export const remember = (part: Partial<KeptDuty>) => {
  const { on } = duty.get()
  if (on) putOn({ ...on, ...part })
}

/** The shift runs on this device, and is kept. */
export const putOn = (on: KeptDuty) => {
  keep(place, on)
  duty.set({ on })
}

/** No shift runs on this device any more; `ended`: it was not its owner who ended it. */
export const putOff = (ended: boolean) => {
  keep(place, undefined)
  duty.set({ ...idle, ended })
}

/** Remembers when the server was last heard, so that a reload can say what was missed. */
export const noteHeard = (heardAt: number) => {
  const { on } = duty.get()
  if (on && heardAt > on.heardAt) remember({ heardAt })
}
