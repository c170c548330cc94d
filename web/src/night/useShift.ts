import { useEffect, useRef } from 'react'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { beat } from './duty/beat.ts'
import { duty } from './duty/duty.ts'
import { keepScreenOn, resumeShift, wakeSound } from './duty/shift.ts'
import { hurryErrands } from './sending/outbox.ts'

/** Goes on with a shift after a reload, and answers at once when the device wakes up or the line is back. */
export const useShift = (personId: string) => {
  useEffect(() => resumeShift(personId), [personId])
  useLineBack()
  useDrills()
  useOnPage('visibilitychange', () => {
    if (document.visibilityState === 'visible' && duty.get().on) void keepScreenOn()
  })
  const wake = () => {
    if (duty.get().on && !duty.get().sound) void wakeSound()
  }
  useOnPage('pointerup', wake)
  useOnPage('keyup', wake)
}

const useLineBack = () => {
  const { state } = useLive()
  useEffect(() => {
    if (state !== 'live') return
    void beat()
    hurryErrands()
  }, [state])
}

/** A synthetic call that this device heard is confirmed at once. */
const useDrills = () => {
  const { hear } = useLive()
  useEffect(
    () =>
      hear(frame => {
        if (frame.type === 'backup-drill.started') void beat(String(frame.data?.drillId ?? frame.subject))
      }),
    [hear],
  )
}

/** Hears something that happens to the page; what is done does not depend on what is shown. */
const useOnPage = (name: 'visibilitychange' | 'pointerup' | 'keyup', listener: () => void) => {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const hear = () => latest.current()
    document.addEventListener(name, hear)
    return () => document.removeEventListener(name, hear)
  }, [name])
}
