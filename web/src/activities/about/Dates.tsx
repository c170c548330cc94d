import { useState } from 'react'
import type { Activity } from '../../../../services/contracts/api/activities.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { DateRow } from './DateRow.tsx'
import './Dates.css'

/** So many dates are shown at first. */
const some = 5

/** When it is: each coming date, with coming to it, and calling it off for who keeps it. */
export const Dates = ({ activity }: { activity: Activity }) => {
  const say = useText()
  const [isAll, setAll] = useState(false)
  const { dates } = activity
  const shown = isAll ? dates : dates.slice(0, some)
  return (
    <Panel title={say('activities.dates')}>
      {dates.length === 0 && <p>{say('activities.noDates')}</p>}
      <ul className="activity-dates">
        {shown.map(date => (
          <DateRow key={date.date} activity={activity} date={date} />
        ))}
      </ul>
      {shown.length < dates.length && (
        <p>
          <Button look="quiet" icon="down" onPress={() => setAll(true)}>
            {say('activities.moreDates')}
          </Button>
        </p>
      )}
    </Panel>
  )
}
