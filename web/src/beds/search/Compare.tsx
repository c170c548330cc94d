import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useIntl } from 'react-intl'
import { useSearchParams } from 'react-router'
import type { RespiteLocation } from '../../../../services/contracts/api/respite-locations.ts'
import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { respiteLocationQuery } from '../../shared/api/respiteLocations.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { CheckBox } from '../../shared/ui/CheckBox.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { asClock } from '../../shared/ui/timeWords.ts'
import { useStayWords } from '../words.ts'
import { intakeWords } from './intakeWords.ts'

const most = 3

/** Which locations are laid beside each other; in the address, like the search. */
const useCompared = () => {
  const [search, setSearch] = useSearchParams()
  const ids = search.get('vergelijk')?.split(',').filter(Boolean) ?? []
  const toggle = (id: string, isOn: boolean) => {
    const next = new URLSearchParams(search)
    const rest = ids.filter(one => one !== id)
    const chosen = isOn ? [...rest, id].slice(-most) : rest
    if (chosen.length > 0) next.set('vergelijk', chosen.join(','))
    else next.delete('vergelijk')
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return { ids, toggle }
}

/** Lays a location beside others; the fourth takes the place of the first. */
export const CompareCheck = ({ id, name }: { id: string; name: string }) => {
  const say = useText()
  const { ids, toggle } = useCompared()
  return (
    <CheckBox isSelected={ids.includes(id)} onChange={isOn => toggle(id, isOn)}>
      {say('beds.compareThis')}
      <span className="visually-hidden"> {name}</span>
    </CheckBox>
  )
}

/** Two or three locations beside each other, when somebody asks for it. */
export const Compare = ({ items }: { items: LocationAvailability[] }) => {
  const say = useText()
  const { ids } = useCompared()
  const [isOpen, setOpen] = useState(false)
  const chosen = ids.flatMap(id => items.find(({ locationId }) => locationId === id) ?? [])
  if (chosen.length < 2) return null
  return (
    <div className="bed-compare">
      <Button size="sm" icon="list" onPress={() => setOpen(true)}>
        {say('beds.compare', { count: chosen.length })}
      </Button>
      {isOpen && (
        <Sheet title={say('beds.compareTitle')} onClose={() => setOpen(false)}>
          <CompareTable items={chosen} />
          <div className="confirm-actions">
            <Button look="quiet" onPress={() => setOpen(false)}>
              {say('beds.close')}
            </Button>
          </div>
        </Sheet>
      )}
    </div>
  )
}

const CompareTable = ({ items }: { items: LocationAvailability[] }) => {
  const say = useText()
  const { locale } = useIntl()
  const words = useStayWords()
  const details = useQueries({ queries: items.map(({ locationId }) => respiteLocationQuery(locationId)) })
  const detail = (pick: (location: RespiteLocation) => ReactNode) => (_: LocationAvailability, i: number) => {
    const { data, isPending } = details[i] ?? {}
    return isPending ? '…' : data && pick(data)
  }
  const rows: { name: string; cell(item: LocationAvailability, i: number): ReactNode }[] = [
    { name: say('beds.free'), cell: ({ freeBeds }) => freeBeds.length || say('beds.none') },
    { name: say('beds.distance'), cell: ({ distance }) => distance !== undefined && distanceWords(distance, say) },
    {
      name: say('beds.featuresHere'),
      cell: ({ freeBeds }) => words.list([...new Set(freeBeds.flatMap(bed => bed.features))].map(words.feature)),
    },
    { name: say('beds.expertise'), cell: detail(({ expertise }) => words.list(expertise.map(words.group))) },
    { name: say('beds.languages'), cell: ({ languages }) => words.list(languages.map(words.language)) },
    {
      name: say('beds.intake'),
      cell: detail(({ intakeHours }) => asClock(intakeWords(intakeHours, words.weekday, say), locale)),
    },
    {
      name: say('beds.hours'),
      cell: detail(({ arriveFrom, leaveBy }) =>
        say('beds.hoursText', { arriveFrom: asClock(arriveFrom, locale), leaveBy: asClock(leaveBy, locale) }),
      ),
    },
    { name: say('beds.houseRules'), cell: detail(({ houseRules }) => houseRules) },
  ]
  return (
    <table className="compare-table">
      <thead>
        <tr>
          {items.map(({ locationId, name }) => (
            <th key={locationId} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {rows
        .filter(({ cell }) => items.some(cell))
        .map(({ name, cell }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={items.length}>
                {name}
              </th>
            </tr>
            <tr>
              {items.map((item, i) => (
                <td key={item.locationId}>{cell(item, i) || say('beds.unknown')}</td>
              ))}
            </tr>
          </tbody>
        ))}
    </table>
  )
}
