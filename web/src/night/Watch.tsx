import { useEffect, useState } from 'react'
import { type Me, useMe } from '../shared/api/me.ts'
import { useStore } from '../shared/store.ts'
import { AlertScreen } from './alert/AlertScreen.tsx'
import { duty } from './duty/duty.ts'
import { hush, ring } from './duty/sound.ts'
import { useAlarms } from './useCalls.ts'
import { useMissed } from './useMissed.ts'
import { useNews } from './useNews.ts'
import { useShift } from './useShift.ts'

/** Stands behind every screen of who may be called out at night: hears alerts, sounds, beats, and shows what was missed. */
export const Watch = () => {
  const me = useMe()
  return me ? <WatchFor me={me} /> : null
}

const WatchFor = ({ me }: { me: Me }) => {
  useShift(me.id)
  useNews()
  useMissed()
  const { on, sound } = useStore(duty)
  const all = useAlarms(me)
  const alarms = on ? all : []
  useRinging(alarms.length > 0, sound)
  const [shown, setShown] = useState<string>()
  const first = alarms[0]?.id
  // What is shown stays until somebody closes it: a second alert never moves the button under a thumb.
  if (!shown && first) setShown(first)
  if (!shown) return null
  return <AlertScreen key={shown} id={shown} me={me} alarms={alarms} onClose={() => setShown(undefined)} />
}

const useRinging = (isAlarm: boolean, sound: boolean) => {
  useEffect(() => {
    if (!isAlarm) return
    ring()
    return hush
  }, [isAlarm])
  // Sound that was locked when the alert came in is unlocked by the first press: sound at once.
  useEffect(() => {
    if (isAlarm && sound) {
      hush()
      ring()
    }
  }, [isAlarm, sound])
}
