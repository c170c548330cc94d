import { useConfig } from '../shared/api/config.ts'
import { serverTime } from '../shared/api/serverClock.ts'
import { CallLink } from '../shared/danger/CallLink.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { waitWords } from '../shared/ui/timeWords.ts'

/** Big and plain, at once: no alert can come in on this screen now, and what to do about it. */
export const LineLost = () => {
  const say = useText()
  const { state, heardAt } = useLive()
  const now = useNow(5_000)
  const numbers = useConfig()?.numbers
  if (state !== 'lost') return null
  const since = heardAt() > 0 ? new Date(serverTime(heardAt())).toISOString() : undefined
  return (
    <div className="night-top">
      <div className="line-lost" role="alert">
        <b>{say('night.lineLost')}</b>
        <p>
          {since && say('night.lineLostSince', { time: waitWords(since, now, say) })} {say('night.lineLostText')}{' '}
          {numbers && <CallLink number={numbers.backup} />}
        </p>
      </div>
    </div>
  )
}
