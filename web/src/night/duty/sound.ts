/** Two rising tones: unlike a ringtone, and heard through a coat. */
const tones = [
  { at: 0, hertz: 740, seconds: 0.18 },
  { at: 0.22, hertz: 988, seconds: 0.18 },
  { at: 0.44, hertz: 1319, seconds: 0.34 },
]
const ringEvery = 2_200 // milliseconds
const shake = [400, 150, 400, 150, 700]

let context: AudioContext | undefined
let ringing: ReturnType<typeof setInterval> | undefined

const play = (loudness: number) => {
  if (context?.state !== 'running') return
  const start = context.currentTime + 0.02
  for (const { at, hertz, seconds } of tones) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.type = 'square'
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, start + at)
    volume.gain.linearRampToValueAtTime(loudness, start + at + 0.02)
    volume.gain.setValueAtTime(loudness, start + at + seconds - 0.03)
    volume.gain.linearRampToValueAtTime(0, start + at + seconds)
    tone.connect(volume).connect(context.destination)
    tone.start(start + at)
    tone.stop(start + at + seconds)
  }
}

/** Whether sound can be played at this moment. */
export const canSound = () => context?.state === 'running'

/**
 * Unlocks sound; browsers allow it only while somebody presses something. `onChange` hears it when the device takes the
 * sound away (a telephone call) or gives it back.
 */
export const unlockSound = async (onChange: (on: boolean) => void): Promise<boolean> => {
  if (!context) {
    context = new AudioContext()
    context.onstatechange = () => onChange(canSound())
  }
  await context.resume().catch(() => {})
  return canSound()
}

/** Plays the alert once, to hear whether it is loud enough. */
export const testTone = () => play(0.4)

/** Whether the alert is sounding. */
export const isRinging = () => ringing !== undefined

/** Sounds and shakes until told to stop; a device that cannot do one of them does the other. */
export const ring = () => {
  if (ringing) return
  const once = () => {
    play(0.6)
    navigator.vibrate?.(shake)
  }
  once()
  ringing = setInterval(once, ringEvery)
}

/** Stops the alert. */
export const hush = () => {
  clearInterval(ringing)
  ringing = undefined
  navigator.vibrate?.(0)
}
