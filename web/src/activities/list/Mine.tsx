import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { myActivitiesQuery } from '../../shared/api/activities.ts'
import { useMe } from '../../shared/api/me.ts'
import { localOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { byDay, occasionsOf } from '../occasions.ts'
import { Places } from '../Places.tsx'
import { useActivityWords } from '../useActivityWords.ts'
import './Mine.css'

/** So many of my dates are on top of the list. */
const some = 4

/** What I signed up for, soonest first; nothing when there is nothing. */
export const Mine = () => {
  const say = useText()
  const words = useActivityWords()
  const me = useMe()
  const { data = [] } = useQuery({ ...myActivitiesQuery, enabled: Boolean(me) })
  const coming = byDay(occasionsOf(data, true)).flatMap(([, ofDay]) => ofDay)
  if (!me || coming.length === 0) return null
  return (
    <Panel title={say('activities.mine')} tone="warm">
      <ul className="activity-mine">
        {coming.slice(0, some).map(({ activity, date }) => (
          <li key={`${activity.id} ${date.date}`}>
            <span className="activity-mine-when">
              {words.dayFromNow(localOf(date.from).date)}, {words.times(date)}
            </span>
            <Link to={`/activiteiten/${activity.id}`}>{activity.title}</Link>
            <Places activity={activity} date={date} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
