import { useIntl } from 'react-intl'
import type { AreaOverTime } from '../../../services/contracts/api/coverage.ts'
import { addDays, noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { asClock } from '../shared/ui/timeWords.ts'
import './WeekNumbers.css'

/** Any Monday, to say the names of the days by. */
const monday = '2026-06-01'
const days = Array.from({ length: 7 }, (_, day) => day)
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** The numbers behind the strip of one area: a row for each hour of the day, a column for each day. */
export const WeekNumbers = ({ item: { name, week } }: { item: AreaOverTime }) => {
  const say = useText()
  const { formatDate, formatNumber, locale } = useIntl()
  const numberOf = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reached by keyboard
    <section className="week-numbers" aria-label={say('coverage.weekOf', { area: name })} tabIndex={0}>
      <table>
        <caption>{say('coverage.weekOf', { area: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('coverage.hour')}</th>
            {days.map(day => (
              <th key={day} scope="col">
                {formatDate(noonOf(addDays(monday, day)), { weekday: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map(hour => (
            <tr key={hour}>
              <th scope="row">{asClock(`${hour}:00`, locale)}</th>
              {days.map(day => (
                <td key={day}>{numberOf(week[day * 24 + hour])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
