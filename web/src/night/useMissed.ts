import { useEffect, useRef } from 'react'
import { fetchNewestBackupCalls } from '../shared/api/backupCalls.ts'
import { serverTime } from '../shared/api/serverClock.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { useStore } from '../shared/store.ts'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { duty, noteHeard } from './duty/duty.ts'
import { type Missed, missedSince } from './rules.ts'
import { watch } from './watch.ts'

const noteEvery = 5_000 // milliseconds

/** How many were missed, and how many of them somebody has. */
export const missedCounts = ({ calls }: Missed) => ({
  count: calls.length,
  taken: calls.filter(call => call.status !== 'alerted').length,
})

/** When the line is back after a break (sleep, no network, a reload), looks up what came in meanwhile and says so. */
export const useMissed = () => {
  const say = useText()
  const announce = useAnnounce()
  const { state, heardAt } = useLive()
  const shiftId = useStore(duty).on?.id
  const since = useRef<number>(undefined)

  useEffect(() => {
    const before = duty.get().on?.heardAt
    if (shiftId && before && state !== 'live') since.current ??= before
  }, [shiftId, state])

  useEffect(() => {
    const timer = setInterval(() => {
      if (state === 'live' && heardAt() > 0) noteHeard(serverTime(heardAt()))
    }, noteEvery)
    return () => clearInterval(timer)
  }, [state, heardAt])

  useEffect(() => {
    if (state === 'lost' && heardAt() > 0) since.current ??= serverTime(heardAt())
    const from = since.current
    if (state !== 'live' || from === undefined) return
    let stale = false
    fetchNewestBackupCalls().then(
      calls => {
        if (stale) return
        since.current = undefined
        const missed = missedSince(calls, from)
        if (missed.calls.length === 0) return
        watch.set({ missed })
        announce(say('night.missed', missedCounts(missed)))
      },
      () => {}, // The line broke again: the next time it is back covers this break, too.
    )
    return () => {
      stale = true
    }
  }, [state, heardAt, say, announce])
}
