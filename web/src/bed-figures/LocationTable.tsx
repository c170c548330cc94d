import { useIntl } from 'react-intl'
import type { BedDays, BedFigures } from '../../../services/contracts/api/respite-figures.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { StackedBar } from './StackedBar.tsx'

const columns = ['total', 'blocked', 'available', 'occupied'] as const
type Location = BedFigures['locations'][number]

/** Bed-days of each location and, under it, of each kind of stay: a bar and the numbers it is drawn from. */
export const LocationTable = ({ locations }: { locations: Location[] }) => {
  const say = useText()
  const most = Math.max(1, ...locations.map(({ days }) => days.total))
  return (
    <table className="bed-days">
      <caption className="visually-hidden">{say('bedFigures.perLocation')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('bedFigures.location')}</th>
          {columns.map(column => (
            <th key={column} scope="col">
              {say(`bedFigures.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {locations.map(location => (
        <tbody key={location.locationId}>
          <DaysRow name={location.name} days={location.days} most={most} />
          {location.kinds.length > 1 &&
            location.kinds.map(({ kind, days }) => (
              <DaysRow key={kind} name={say(`shared.stayKind.${kind}`)} days={days} most={most} isPart />
            ))}
        </tbody>
      ))}
    </table>
  )
}

interface DaysRowProps {
  name: string
  days: BedDays
  most: number
  isPart?: boolean
}

const DaysRow = ({ name, days, most, isPart = false }: DaysRowProps) => {
  const say = useText()
  const { formatNumber: number } = useIntl()
  return (
    <tr data-part={isPart ? '' : undefined}>
      <th scope="row">
        {name}
        {!isPart && <StackedBar days={days} of={most} />}
      </th>
      {columns.map(column => (
        <td
          key={column}
          data-name={say(`bedFigures.column.${column}`)}
          data-settled={column === 'available' || undefined}
        >
          {number(days[column])}
        </td>
      ))}
    </tr>
  )
}
