import type { NextStep, Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'

interface KeptNoticeProps {
  kept: Stay['kept']
  next: NextStep | undefined
  /** Says a date in words. */
  dayOf(date: string): string
}

/** What becomes of the place that is kept when the stay ends this way, said before it is done. */
export const KeptNotice = ({ kept, next, dayOf }: KeptNoticeProps) => {
  const say = useText()
  const goesBack = next === '24-hour-facility'
  return (
    <div role="status">
      {kept && next && (
        <Notice tone={goesBack ? 'positive' : 'info'}>
          <p>
            {goesBack
              ? say('again.keptBack', { location: kept.location, day: dayOf(kept.until) })
              : say('again.keptGivenUp', { location: kept.location })}
          </p>
        </Notice>
      )}
    </div>
  )
}
