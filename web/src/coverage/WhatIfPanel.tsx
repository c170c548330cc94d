import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { CoverageQuery, WhatIfAnswer } from '../../../services/contracts/api/coverage.ts'
import type { AreaLevel } from '../../../services/contracts/api/places.ts'
import { whatIfQuery } from '../shared/api/coverage.ts'
import { areasQuery } from '../shared/api/places.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { middleOf } from '../shared/places/middle.ts'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { mostPlanned } from './useWanted.ts'

interface WhatIfProps {
  level: AreaLevel
  query: CoverageQuery
  planned: Point[]
  onChange(points: Point[]): void
}

/** Points that are not there yet: put by tapping the map or by choosing an area, and what they would change. */
export const WhatIfPanel = ({ level, query, planned, onChange }: WhatIfProps) => {
  const say = useText()
  const body = { ...query, level, places: planned }
  const { data, error } = useQuery(whatIfQuery(body))
  return (
    <Panel title={say('coverage.whatIf')}>
      <p>{say('coverage.whatIfText')}</p>
      {planned.length < mostPlanned ? (
        <AddInArea level={level} onAdd={place => onChange([...planned, place])} />
      ) : (
        <p>{say('coverage.enough')}</p>
      )}
      {planned.length > 0 && (
        <ul className="cover-planned">
          {planned.map((place, i) => (
            <li key={`${place.lat},${place.lon}`}>
              <Button look="secondary" size="sm" onPress={() => onChange(planned.filter((_, n) => n !== i))}>
                {say('coverage.remove', { number: i + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Outcome reason={planned.length > 0 ? error : undefined} />
      <div role="status">{planned.length > 0 && data && <Changes items={data.items} />}</div>
    </Panel>
  )
}

const AddInArea = ({ level, onAdd }: { level: AreaLevel; onAdd(place: Point): void }) => {
  const say = useText()
  const [chosen, setChosen] = useState('')
  const areas = (useQuery(areasQuery(level)).data ?? []).filter(area => !area.outside)
  const area = areas.find(({ id }) => id === chosen)
  const place = area && middleOf(area.geometry)
  return (
    <div className="cover-add">
      <SelectInput
        label={say('coverage.addIn')}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: '', label: say('coverage.chooseArea') },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button look="secondary" isDisabled={!place} onPress={() => place && onAdd(place)}>
        {say('coverage.add')}
      </Button>
    </div>
  )
}

const Changes = ({ items }: { items: WhatIfAnswer['items'] }) => {
  const say = useText()
  const { formatNumber } = useIntl()
  const percent = (share: number) => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })
  const hasPeople = items.some(({ inhabitants }) => inhabitants !== undefined)
  return (
    <>
      <p>{say('coverage.changes', { count: items.length })}</p>
      {items.length > 0 && (
        <table className="cover-table">
          <caption className="visually-hidden">{say('coverage.whatIf')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('coverage.area')}</th>
              <th scope="col">{say('coverage.before')}</th>
              <th scope="col">{say('coverage.after')}</th>
              {hasPeople && <th scope="col">{say('coverage.newPeople')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(({ areaId, name, before, after, inhabitants }) => (
              <tr key={areaId}>
                <th scope="row">{name}</th>
                <td data-name={say('coverage.before')}>{percent(before)}</td>
                <td data-name={say('coverage.after')}>{percent(after)}</td>
                {hasPeople && (
                  <td data-name={say('coverage.newPeople')}>
                    {inhabitants === undefined ? say('coverage.notKnown') : formatNumber(inhabitants)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
