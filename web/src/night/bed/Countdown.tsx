import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { useNow } from '../../shared/ui/Time.tsx'
import { untilParts } from '../rules.ts'

/** From here on it is worth being told (ours): time enough to press a button in the dark. */
const almost = 3 * 60_000

/**
 * How long a bed is held yet, by the server's clock. The words change as time goes; what is read aloud is only that it is
 * almost over [WCAG 2.2.1].
 */
export const Countdown = ({ until }: { until: string }) => {
  const say = useText()
  const now = useNow(1_000)
  const { unit, value } = untilParts(until, now)
  const isAlmost = Date.parse(until) - now <= almost
  return (
    <>
      <p className="bed-countdown" data-almost={isAlmost || undefined}>
        {say(`nightBed.left.${unit}`, { value })}
      </p>
      <div role="status">
        {isAlmost && (
          <Notice tone="warning">
            <p>{say('nightBed.almost')}</p>
          </Notice>
        )}
      </div>
    </>
  )
}
