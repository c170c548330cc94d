import { Link, useLocation } from 'react-router'
import { useMe } from '../../shared/api/me.ts'
import { serverTime } from '../../shared/api/serverClock.ts'
import { localOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { JoinProblem } from '../JoinProblem.tsx'
import { iconOf } from '../kinds.ts'
import type { Occasion } from '../occasions.ts'
import { Places } from '../Places.tsx'
import { useActivityWords } from '../useActivityWords.ts'
import { useJoining } from '../useJoining.ts'
import { Where } from '../Where.tsx'
import './ActivityCard.css'

/** One time that something is on. @param withDay says the day too, where no heading does */
export const ActivityCard = ({ activity, date, withDay }: Occasion & { withDay: boolean }) => {
  const say = useText()
  const words = useActivityWords()
  const day = localOf(date.from).date
  const facts = [words.repeats(activity), activity.organisation].filter(Boolean).join(' · ')
  return (
    <li className="activity-card" data-off={date.cancelled || undefined}>
      <span className="activity-card-icon">
        <Icon name={iconOf(activity.kind)} />
      </span>
      <div className="activity-card-words">
        <p className="activity-card-time">
          <time dateTime={date.from}>
            {withDay && `${words.dayFromNow(day)}, `}
            {words.times(date)}
          </time>
        </p>
        <h3>
          <Link to={`/activiteiten/${activity.id}`}>{activity.title}</Link>
        </h3>
        <p>
          <Where activity={activity} />
          {activity.distance !== undefined && ` · ${distanceWords(activity.distance, say)}`}
        </p>
        {facts && <p className="activity-card-small">{facts}</p>}
        <div className="activity-card-foot">
          <Places activity={activity} date={date} />
          <Come activity={activity} date={date} />
        </div>
      </div>
    </li>
  )
}

/** 'Ik kom', for oneself alone; with more people on the page of the activity. */
const Come = ({ activity, date }: Occasion) => {
  const say = useText()
  const words = useActivityWords()
  const me = useMe()
  const { pathname, search } = useLocation()
  const { join, isPending, error } = useJoining(activity)
  if (!activity.signUp || date.cancelled || date.mine || date.placesLeft === 0) return null
  if (Date.parse(date.from) <= serverTime()) return null
  if (me === null)
    return <Link to={`/inloggen?naar=${encodeURIComponent(pathname + search)}`}>{say('activities.signInToCome')}</Link>
  if (!me) return null
  return (
    <>
      <Button
        size="sm"
        look="secondary"
        icon="check"
        isPending={isPending}
        aria-label={say('activities.comeTo', { title: activity.title, day: words.day(date.date) })}
        onPress={() => join(date.date, 1)}
      >
        {say('activities.come')}
      </Button>
      <JoinProblem reason={error} />
    </>
  )
}
