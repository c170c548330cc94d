import { useIntl } from 'react-intl'
import type { OpenDay } from '../../../../services/contracts/api/opening-hours.ts'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { localOf, noonOf } from '../../shared/dutchTime.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { OpenNow } from '../../shared/places/OpenNow.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import './HoursPanel.css'

/** When it is open: now, and day by day in the coming two weeks. */
export const HoursPanel = ({ point: { opening, days } }: { point: SupportPointDetail }) => {
  const say = useText()
  const today = opening && localOf(opening.at).date
  return (
    <Panel title={say('points.whenOpen')}>
      <p>
        <OpenNow opening={opening} />
      </p>
      {days && (
        <ol className="about-days">
          {days.map(day => (
            <Day key={day.date} day={day} isToday={day.date === today} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

const Day = ({ day: { date, holiday, periods }, isToday }: { day: OpenDay; isToday: boolean }) => {
  const say = useText()
  const intl = useIntl()
  const local = useLocalText()
  const times = periods.map(({ from, to }) =>
    say('points.period', { from: localOf(from).time, to: localOf(to).time === '00:00' ? '24:00' : localOf(to).time }),
  )
  return (
    <li aria-current={isToday ? 'date' : undefined}>
      <span>
        {intl.formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'short' })}
        {holiday && <span className="about-holiday"> {local(holiday)}</span>}
      </span>
      <span>{times.join(', ') || say('points.closed')}</span>
    </li>
  )
}
