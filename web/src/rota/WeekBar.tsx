import { useIntl } from 'react-intl'
import { addDays, mondayOf, noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useServedAreas } from '../shared/places/useAreaNames.ts'
import { Button } from '../shared/ui/Button.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { useWeek } from './useWeek.ts'

/** Which week, and of which area. */
export const WeekBar = () => {
  const say = useText()
  const intl = useIntl()
  const areas = useServedAreas()
  const { monday, today, area, toWeek, toArea } = useWeek()
  const words = intl.formatDateTimeRange(noonOf(monday), noonOf(addDays(monday, 6)), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <div className="week-bar">
      <h2 aria-live="polite">{words}</h2>
      <div className="week-bar-moves">
        <Button look="secondary" size="sm" icon="back" onPress={() => toWeek(addDays(monday, -7))}>
          {say('rota.before')}
        </Button>
        <Button
          look="secondary"
          size="sm"
          isDisabled={monday === mondayOf(today)}
          onPress={() => toWeek(mondayOf(today))}
        >
          {say('rota.thisWeek')}
        </Button>
        <Button look="secondary" size="sm" icon="next" onPress={() => toWeek(addDays(monday, 7))}>
          {say('rota.after')}
        </Button>
      </div>
      {areas.length > 1 && (
        <SelectInput
          label={say('rota.area')}
          value={area ?? ''}
          onChange={toArea}
          options={[
            { value: '', label: say('rota.allAreas') },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </div>
  )
}
