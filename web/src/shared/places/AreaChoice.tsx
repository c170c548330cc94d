import { useQuery } from '@tanstack/react-query'
import type { Point } from '../../../../services/contracts/api/common.ts'
import type { Area, AreaLevel } from '../../../../services/contracts/api/places.ts'
import { areasQuery } from '../api/places.ts'
import { useText } from '../i18n/Language.tsx'
import { SelectInput } from '../ui/TextInput.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { middleOf } from './middle.ts'

interface AreaChoiceProps {
  error: string | undefined
  value: string
  onChange(area: string, place: Point | undefined): void
}

/** The finest level of areas that exists here. */
export const useFineAreas = (): Area[] | undefined => {
  const levels: AreaLevel[] = ['wijk', 'gebied', 'stadsdeel']
  const [wijk, gebied, stadsdeel] = [
    useQuery(areasQuery(levels[0] ?? 'wijk')).data,
    useQuery(areasQuery(levels[1] ?? 'gebied')).data,
    useQuery(areasQuery(levels[2] ?? 'stadsdeel')).data,
  ]
  if (!wijk || !gebied || !stadsdeel) return undefined
  const finest = [wijk, gebied, stadsdeel].find(areas => areas.length > 0) ?? []
  return finest.filter(area => !area.outside).toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** A neighbourhood from a list: works without seeing or touching a map. */
export const AreaChoice = ({ error, value, onChange }: AreaChoiceProps) => {
  const say = useText()
  const areas = useFineAreas()
  if (!areas) return <Waiting />
  return (
    <SelectInput
      label={say('places.area')}
      hint={say('places.areaHint')}
      error={error}
      value={value}
      onChange={id => {
        const area = areas.find(one => one.id === id)
        onChange(id, area && middleOf(area.geometry))
      }}
      options={[
        { value: '', label: say('places.chooseArea') },
        ...areas.map(area => ({ value: area.id, label: area.name })),
      ]}
    />
  )
}
