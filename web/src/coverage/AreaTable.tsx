import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { AreaCoverage } from '../../../services/contracts/api/coverage.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import './AreaTable.css'

/** So many areas are shown at first: those that need it most. */
const first = 15

/** Every area with its shares, least covered first: what the map shows, in words. */
export const AreaTable = ({ items }: { items: AreaCoverage[] }) => {
  const say = useText()
  const [isAll, setAll] = useState(false)
  const hasPeople = items.some(({ inhabitants }) => inhabitants !== undefined)
  const shown = isAll ? items : items.slice(0, first)
  return (
    <>
      <table className="cover-table" data-people={hasPeople ? '' : undefined}>
        <caption className="visually-hidden">{say('coverage.list', { count: items.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('coverage.area')}</th>
            <th scope="col">{say('coverage.covered')}</th>
            <th scope="col">{say('coverage.overlap')}</th>
            {hasPeople && <th scope="col">{say('coverage.people')}</th>}
            <th scope="col">{say('coverage.points')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(item => (
            <AreaRow key={item.areaId} item={item} hasPeople={hasPeople} />
          ))}
        </tbody>
      </table>
      {shown.length < items.length && (
        <Button look="secondary" onPress={() => setAll(true)}>
          {say('coverage.all', { count: items.length })}
        </Button>
      )}
    </>
  )
}

const AreaRow = ({ item, hasPeople }: { item: AreaCoverage; hasPeople: boolean }) => {
  const say = useText()
  const { formatNumber } = useIntl()
  const percent = (share: number) => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })
  const { covered, overlap, inhabitants, coveredInhabitants } = item
  return (
    <tr>
      <th scope="row">
        {item.name}
        <svg className="cover-bar" width="100%" aria-hidden="true">
          <rect data-part="once" width={`${covered * 100}%`} height="100%" />
          <rect data-part="twice" width={`${overlap * 100}%`} height="100%" />
        </svg>
      </th>
      <td data-name={say('coverage.covered')}>{percent(covered)}</td>
      <td data-name={say('coverage.overlap')}>{percent(overlap)}</td>
      {hasPeople && (
        <td data-name={say('coverage.people')}>
          {inhabitants === undefined
            ? say('coverage.notKnown')
            : say('coverage.peopleOf', {
                covered: formatNumber(coveredInhabitants ?? 0),
                all: formatNumber(inhabitants),
              })}
        </td>
      )}
      <td data-name={say('coverage.points')}>{item.supportPoints}</td>
    </tr>
  )
}
