import { useIntl } from 'react-intl'
import { useText } from '../../shared/i18n/Language.tsx'
import { useLive } from '../../shared/live/LiveProvider.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { useNow } from '../../shared/ui/Time.tsx'

interface AnswerAgeProps {
  at: string
  isFetching: boolean
  onRefresh(): void
}

/** How old an answer is, in words that change every ten seconds and are read by nobody aloud. */
export const AnswerAge = ({ at, isFetching, onRefresh }: AnswerAgeProps) => {
  const say = useText()
  const intl = useIntl()
  const { state } = useLive()
  const age = Math.max(0, useNow(5_000) - Date.parse(at)) / 1000
  const words = () => {
    if (age < 10) return say('beds.ageNow')
    const [value, unit] =
      age < 60 ? [Math.floor(age / 10) * 10, 'second' as const] : [Math.floor(age / 60), 'minute' as const]
    return say('beds.age', { ago: intl.formatRelativeTime(-value, unit) })
  }
  return (
    <p className="bed-age" data-old={state === 'lost' || age > 120 ? '' : undefined}>
      <span>{words()}</span>
      {state === 'lost' && <span>{say('beds.ageLost')}</span>}
      <Button look="quiet" size="sm" icon="again" isPending={isFetching} onPress={onRefresh}>
        {say('beds.lookAgain')}
      </Button>
    </p>
  )
}
