import { useFigurePeriod } from '../figures/usePeriod.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { addDays } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useServedAreas } from '../shared/places/useAreaNames.ts'
import { Button } from '../shared/ui/Button.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { countedPeriods } from './months.ts'

/** Over which nights, and of which area; kept in the address. */
export const BedPeriod = () => {
  const say = useText()
  const areas = useServedAreas()
  const { from, to, isBackwards, area, set } = useFigurePeriod()
  return (
    <search className="figures-bar" aria-label={say('bedFigures.period')}>
      <TextInput
        type="date"
        width="sm"
        label={say('bedFigures.from')}
        error={isBackwards ? say('figures.backwards') : undefined}
        value={from}
        onChange={van => van && set({ van, tot: to })}
      />
      <TextInput
        type="date"
        width="sm"
        label={say('bedFigures.until')}
        value={addDays(to, -1)}
        onChange={last => last && set({ van: from, tot: addDays(last, 1) })}
      />
      {areas.length > 1 && (
        <SelectInput
          label={say('bedFigures.area')}
          value={area}
          onChange={gebied => set({ gebied })}
          options={[
            { value: '', label: say('bedFigures.allAreas') },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div className="figures-lengths">
        {countedPeriods(serverDate()).map(period => (
          <Button key={period.id} look="secondary" size="sm" onPress={() => set({ van: period.from, tot: period.to })}>
            {say(`bedFigures.period.${period.id}`)}
          </Button>
        ))}
      </div>
    </search>
  )
}
