import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { agoParts, momentFormat } from './timeWords.ts'

/** Rerenders now and then, so that 'five minutes ago' stays true. */
export const useNow = (every = 30_000) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

/** Every time on our screens: how long ago, or the moment itself in Dutch local time. The exact moment is in the title. */
export const Time = ({ at, look = 'ago' }: { at: string; look?: 'ago' | 'moment' }) => {
  const intl = useIntl()
  const now = useNow()
  const exact = intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short' })
  const ago = agoParts(Date.parse(at), now)
  const words =
    look === 'ago' && ago
      ? intl.formatRelativeTime(ago.value, ago.unit, { numeric: 'auto' })
      : intl.formatDate(at, momentFormat(Date.parse(at), now))
  return (
    <time dateTime={at} title={exact}>
      {words}
    </time>
  )
}
