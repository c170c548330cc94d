import { Link } from 'react-router'
import type { Activity } from '../../../../services/contracts/api/activities.ts'
import { localOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import type { Occasion } from '../occasions.ts'
import { Places } from '../Places.tsx'
import { useActivityWords } from '../useActivityWords.ts'
import { JoinActions } from './JoinActions.tsx'
import { KeepDate } from './KeepDate.tsx'

/** One date: when, whether there is room, and what can be done. */
export const DateRow = ({ activity, date }: Occasion) => {
  const words = useActivityWords()
  const next = activity.dates.find(({ cancelled }) => !cancelled)
  return (
    <li className="activity-date">
      <div className="activity-date-when">
        <h3>
          <time dateTime={date.from}>{words.dayFromNow(localOf(date.from).date)}</time> <span>{words.times(date)}</span>
        </h3>
        <Places activity={activity} date={date} />
      </div>
      <div className="activity-date-acts">
        <JoinActions activity={activity} date={date} isNext={date === next} />
        {!date.cancelled && <DiaryLink activity={activity} date={date.date} />}
      </div>
      {activity.mayKeep && activity.status === 'planned' && <KeepDate activity={activity} date={date} />}
    </li>
  )
}

const DiaryLink = ({ activity: { id }, date }: { activity: Activity; date: string }) => {
  const say = useText()
  const words = useActivityWords()
  return (
    <Link
      reloadDocument
      to={`/api/v1/activities/${id}/calendar.ics?date=${date}`}
      aria-label={say('activities.diaryOf', { day: words.day(date) })}
      download
    >
      {say('activities.diary')}
    </Link>
  )
}
