import { useIntl } from 'react-intl'
import type { OpenDay } from '../../../services/contracts/api/opening-hours.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import './OpenDays.css'
import { periodWords } from './periodWords.ts'

/** Days and when something is open on them; the first is today unless told otherwise. */
export const OpenDays = ({ days, today = days[0]?.date }: { days: OpenDay[]; today?: string | undefined }) => (
  <ol className="open-days">
    {days.map(day => (
      <Day key={day.date} day={day} isToday={day.date === today} />
    ))}
  </ol>
)

const Day = ({ day: { date, holiday, periods }, isToday }: { day: OpenDay; isToday: boolean }) => {
  const say = useText()
  const intl = useIntl()
  const local = useLocalText()
  const name = intl.formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' })
  return (
    <li aria-current={isToday ? 'date' : undefined} data-closed={periods.length === 0 ? '' : undefined}>
      <span className="open-days-name">
        {isToday ? say('hours.today', { day: name }) : name}
        {holiday && <span className="open-days-holiday">{local(holiday)}</span>}
      </span>
      <span className="open-days-times">
        {periods.length === 0
          ? say('hours.closed')
          : periods.map(period => <span key={period.from}>{periodWords(period, say)}</span>)}
      </span>
    </li>
  )
}
