/** Whether the screen is kept on; `unsupported`: this browser cannot. */
export type WakeLockState = 'held' | 'lost' | 'unsupported'

let lock: WakeLockSentinel | undefined

/** Asks to keep the screen on; `onLost` hears it when the device takes that away (another tab, low battery, sleep). */
export const holdScreen = async (onLost: () => void): Promise<WakeLockState> => {
  if (!('wakeLock' in navigator)) return 'unsupported'
  if (lock && !lock.released) return 'held'
  try {
    lock = await navigator.wakeLock.request('screen')
    lock.addEventListener('release', onLost)
    return 'held'
  } catch {
    return 'lost'
  }
}

/** Lets the screen go off again. */
export const letScreenGo = () => {
  lock?.release()
  lock = undefined
}
