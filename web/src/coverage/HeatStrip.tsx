import { useIntl } from 'react-intl'
import { addDays, noonOf } from '../shared/dutchTime.ts'
import { classOf } from './coverLayers.ts'
import './HeatStrip.css'

/** Any Monday, to say the names of the days by. */
const monday = '2026-06-01'

/** The days over a strip, where they stand in it. */
export const HeatDays = () => {
  const { formatDate } = useIntl()
  return (
    <div className="heat-days" aria-hidden="true">
      {[0, 1, 2, 3, 4, 5, 6].map(day => (
        <span key={day}>{formatDate(noonOf(addDays(monday, day)), { weekday: 'short' })}</span>
      ))}
    </div>
  )
}

/** The hours of a week as a strip of boxes, darker where more is covered; the numbers beside it say the same. */
export const HeatStrip = ({ week }: { week: (number | null)[] }) => (
  <svg className="heat-strip" viewBox="0 0 168 14" preserveAspectRatio="none" aria-hidden="true">
    {week.map((share, hour) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: an hour of the week is its place in it
      <rect key={hour} data-class={share === null ? 'none' : classOf(share)} x={hour} width="1.05" height="14" />
    ))}
    {[24, 48, 72, 96, 120, 144].map(x => (
      <line key={x} x1={x} x2={x} y1="0" y2="14" />
    ))}
  </svg>
)
