import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { configQuery } from '../shared/api/config.ts'
import { keys } from '../shared/api/keys.ts'
import { type Me, useMe } from '../shared/api/me.ts'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { useStore } from '../shared/store.ts'
import { AlertScreen } from './alert/AlertScreen.tsx'
import { beat, duty, keepScreenOn, resumeShift, wakeSound } from './duty/duty.ts'
import { hush, ring } from './duty/sound.ts'
import { afterNews, inOrder } from './rules.ts'
import { hurryErrands } from './sending/outbox.ts'
import { useAlarms } from './useCalls.ts'
import { useMissed } from './useMissed.ts'

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
  const first = inOrder(alarms)[0]?.id
  // What is shown stays until somebody closes it: a second alert never moves the button under a thumb.
  if (!shown && first) setShown(first)
  if (!shown) return null
  return <AlertScreen key={shown} id={shown} me={me} alarms={alarms} onClose={() => setShown(undefined)} />
}

/** Goes on with a shift after a reload, and answers at once when the device wakes up or the line is back. */
const useShift = (personId: string) => {
  const { state, hear } = useLive()
  useEffect(() => resumeShift(personId), [personId])
  useEffect(() => {
    if (state !== 'live') return
    void beat()
    hurryErrands()
  }, [state])
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === 'hidden' || !duty.get().on) return
      void keepScreenOn()
    }
    document.addEventListener('visibilitychange', wake)
    return () => document.removeEventListener('visibilitychange', wake)
  }, [])
  useEffect(() => {
    const press = () => {
      if (duty.get().on && !duty.get().sound) void wakeSound()
    }
    document.addEventListener('pointerup', press)
    document.addEventListener('keyup', press)
    return () => {
      document.removeEventListener('pointerup', press)
      document.removeEventListener('keyup', press)
    }
  }, [])
  useEffect(
    () =>
      hear(frame => {
        if (frame.type === 'backup-drill.started') void beat(String(frame.data?.drillId ?? frame.subject))
      }),
    [hear],
  )
}

/** An alert is on the screen before its details have been asked for. */
const useNews = () => {
  const client = useQueryClient()
  const { hear } = useLive()
  useEffect(
    () =>
      hear(frame => {
        const numbers = client.getQueryData(configQuery.queryKey)?.numbers
        if (!numbers) return
        client.setQueryData<BackupCall[]>(keys.openBackupCalls, calls => calls && afterNews(calls, frame, numbers))
      }),
    [client, hear],
  )
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
