import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/Language.tsx'
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
  const say = useText()
  const now = useNow()
  const ago = look === 'ago' ? agoParts(Date.parse(at), now) : undefined
  const words = () => {
    if (!ago) return intl.formatDate(at, momentFormat(Date.parse(at), now))
    return ago.value === 0 ? say('shared.justNow') : intl.formatRelativeTime(ago.value, ago.unit)
  }
  return (
    <time dateTime={at} title={intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short' })}>
      {words()}
    </time>
  )
}
