import { useIntl } from 'react-intl'
import { addDays, noonOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { usePlanningWindow } from './usePlanningWindow.ts'

/** Which nights are looked at, and how. */
export const PlanningBar = ({ shown }: { shown: ReturnType<typeof usePlanningWindow> }) => {
  const say = useText()
  const intl = useIntl()
  const { first, count, view } = shown
  const words = intl.formatDateTimeRange(noonOf(first), noonOf(addDays(first, count - 1)), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <div className="planning-bar">
      <h2 aria-live="polite">{words}</h2>
      <div className="location-actions">
        <Button look="secondary" size="sm" icon="back" onPress={() => shown.turn(-1)}>
          {say('planning.before')}
        </Button>
        <Button look="secondary" size="sm" isDisabled={shown.isAtStart} onPress={shown.toStart}>
          {say('planning.today')}
        </Button>
        <Button look="secondary" size="sm" icon="next" onPress={() => shown.turn(1)}>
          {say('planning.after')}
        </Button>
        <Button
          look="secondary"
          size="sm"
          icon={view === 'grid' ? 'list' : 'calendar'}
          onPress={() => shown.toView(view === 'grid' ? 'list' : 'grid')}
        >
          {say(view === 'grid' ? 'planning.asList' : 'planning.asGrid')}
        </Button>
        <TextInput
          type="date"
          width="sm"
          label={say('planning.goTo')}
          labelHidden
          value={first}
          onChange={shown.toDay}
        />
      </div>
    </div>
  )
}
