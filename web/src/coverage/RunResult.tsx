import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { AreaOverTime } from '../../../services/contracts/api/coverage.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Time } from '../shared/ui/Time.tsx'
import './AreaTable.css'
import { HeatDays, HeatStrip } from './HeatStrip.tsx'
import { WeekNumbers } from './WeekNumbers.tsx'

/** Every area over a period, lowest mean first, with its week as a strip; the numbers of a week on request. */
export const RunResult = ({ items }: { items: AreaOverTime[] }) => {
  const say = useText()
  const sorted = items.toSorted((a, b) => a.mean - b.mean || a.name.localeCompare(b.name, 'nl'))
  return (
    <>
      <p className="cover-small">{say('coverage.weekHint')}</p>
      <table className="cover-table cover-year">
        <caption className="visually-hidden">{say('coverage.yearTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('coverage.area')}</th>
            <th scope="col">{say('coverage.mean')}</th>
            <th scope="col">{say('coverage.least')}</th>
            <th scope="col">{say('coverage.most')}</th>
            <th scope="col">{say('coverage.week')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(item => (
            <YearRow key={item.areaId} item={item} />
          ))}
        </tbody>
      </table>
    </>
  )
}

const YearRow = ({ item }: { item: AreaOverTime }) => {
  const say = useText()
  const { formatNumber } = useIntl()
  const [isOpen, setOpen] = useState(false)
  const percent = (share: number) => formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      <tr>
        <th scope="row">{item.name}</th>
        <td data-name={say('coverage.mean')}>{percent(item.mean)}</td>
        <td data-name={say('coverage.least')}>
          {percent(item.least)}
          {item.leastAt && item.least < item.most && (
            <span className="cover-small cover-when">
              <Time at={item.leastAt} look="moment" />
            </span>
          )}
        </td>
        <td data-name={say('coverage.most')}>{percent(item.most)}</td>
        <td className="cover-week" data-name={say('coverage.week')}>
          <HeatDays />
          <HeatStrip week={item.week} />
          <Button look="quiet" size="sm" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {say('coverage.showWeek', { area: item.name })}
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} className="cover-numbers">
            <WeekNumbers item={item} />
          </td>
        </tr>
      )}
    </>
  )
}
