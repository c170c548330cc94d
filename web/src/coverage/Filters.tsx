import { useQuery } from '@tanstack/react-query'
import type { AreaLevel } from '../../../services/contracts/api/places.ts'
import '../figures/Figures.css'
import { WhenChoice } from '../points/WhenChoice.tsx'
import { supportPointFunctionsQuery } from '../shared/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { useWanted } from './useWanted.ts'

/** The functions as choices, any of them first. */
export const useFunctionChoices = () => {
  const say = useText()
  const local = useLocalText()
  const functions = useQuery(supportPointFunctionsQuery).data ?? []
  return [
    { value: '', label: say('coverage.anyFunction') },
    ...functions.map(({ id, name }) => ({ value: id, label: local(name) })),
  ]
}

interface FiltersProps {
  /** Of the areas that are shown. */
  level: AreaLevel | undefined
  /** Those that have areas; a municipality alone says little. */
  levels: AreaLevel[]
}

/** What is looked at, kept in the address. */
export const Filters = ({ level, levels }: FiltersProps) => {
  const say = useText()
  const functions = useFunctionChoices()
  const { functionId, when, show, set } = useWanted()
  return (
    <search className="figures-bar" aria-label={say('coverage.filters')}>
      <SelectInput
        label={say('coverage.function')}
        value={functionId}
        onChange={functie => set({ functie })}
        options={functions}
      />
      <WhenChoice when={when} onChange={wanneer => set({ wanneer: wanneer === 'altijd' ? '' : wanneer })} />
      {levels.length > 1 && (
        <SelectInput
          label={say('coverage.level')}
          value={level ?? ''}
          onChange={per => set({ per })}
          options={levels.map(value => ({ value, label: say(`coverage.level.${value}`) }))}
        />
      )}
      <SelectInput
        label={say('coverage.show')}
        value={show}
        onChange={kaart => set({ kaart: kaart === 'gaten' ? '' : kaart })}
        options={(['gaten', 'aandeel'] as const).map(value => ({ value, label: say(`coverage.show.${value}`) }))}
      />
    </search>
  )
}
