import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { onServerTime, serverTime } from '../api/serverClock.ts'
import { useText } from '../i18n/Language.tsx'
import { agoParts, momentFormat, momentWords } from './timeWords.ts'

/** Now by the server's clock; rerenders now and then, so that 'five minutes ago' stays true. */
export const useNow = (every = 30_000) => {
  const [now, setNow] = useState(() => serverTime())
  useEffect(() => {
    const look = () => setNow(serverTime())
    const timer = setInterval(look, every)
    const forget = onServerTime(look)
    return () => {
      clearInterval(timer)
      forget()
    }
  }, [every])
  return now
}

/** Every time on our screens: how long ago, or the moment itself in Dutch local time. The exact moment is in the title. */
export const Time = ({ at, look = 'ago' }: { at: string; look?: 'ago' | 'moment' }) => {
  const intl = useIntl()
  const say = useText()
  const now = useNow()
  const ago = look === 'ago' ? agoParts(Date.parse(at), now) : undefined
  const words = () => {
    if (!ago) return momentWords(intl, at, momentFormat(Date.parse(at), now))
    return ago.value === 0 ? say('shared.justNow') : intl.formatRelativeTime(ago.value, ago.unit)
  }
  return (
    <time dateTime={at} title={momentWords(intl, at, { dateStyle: 'full', timeStyle: 'short' })}>
      {words()}
    </time>
  )
}
