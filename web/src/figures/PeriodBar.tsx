import { serverDate } from '../shared/api/serverClock.ts'
import { addDays } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useServedAreas } from '../shared/places/useAreaNames.ts'
import { Button } from '../shared/ui/Button.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { useFigurePeriod } from './usePeriod.ts'

const lengths = [7, 30, 90, 365] as const

/** Over which days, and of which area. */
export const PeriodBar = () => {
  const say = useText()
  const areas = useServedAreas()
  const { from, to, isBackwards, area, set } = useFigurePeriod()
  const tomorrow = addDays(serverDate(), 1)
  return (
    <search className="figures-bar" aria-label={say('figures.period')}>
      <TextInput
        type="date"
        width="sm"
        label={say('figures.from')}
        error={isBackwards ? say('figures.backwards') : undefined}
        value={from}
        onChange={van => set({ van, tot: to })}
      />
      <TextInput
        type="date"
        width="sm"
        label={say('figures.until')}
        value={addDays(to, -1)}
        onChange={last => last && set({ van: from, tot: addDays(last, 1) })}
      />
      {areas.length > 1 && (
        <SelectInput
          label={say('rota.area')}
          value={area}
          onChange={gebied => set({ gebied })}
          options={[
            { value: '', label: say('rota.allAreas') },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div className="figures-lengths">
        {lengths.map(days => (
          <Button
            key={days}
            look="secondary"
            size="sm"
            onPress={() => set({ van: addDays(tomorrow, -days), tot: tomorrow })}
          >
            {say('figures.lastDays', { days })}
          </Button>
        ))}
      </div>
    </search>
  )
}
