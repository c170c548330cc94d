import type { OpenOnWeekday } from '../../../services/contracts/api/opening-hours.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { isLikeMonday, likeMonday, weekdays } from './form.ts'
import { TimesList } from './TimesList.tsx'
import './WeekTable.css'

interface WeekTableProps {
  /** Which week it is, when it is not the ordinary one. */
  of?: string
  week: OpenOnWeekday[]
  onChange(week: OpenOnWeekday[]): void
  /** What is wrong with the n-th of the times. */
  problemAt(index: number): string | undefined
}

const workdays = [2, 3, 4, 5]

/** When it is open in a week, day by day; other days can have the times of Monday. */
export const WeekTable = ({ of, week, onChange, problemAt }: WeekTableProps) => {
  const say = useText()
  const hasMonday = week.some(({ weekday }) => weekday === 1)
  return (
    <ul className="week-table">
      {weekdays.map(([weekday, text]) => {
        const times = week.filter(each => each.weekday === weekday)
        const name = of ? say('hours.dayOf', { day: say(text), of }) : say(text)
        return (
          <li key={weekday}>
            <p className="week-table-day">
              {say(text)}
              {times.length === 0 && <span className="week-table-closed"> {say('hours.closed')}</span>}
            </p>
            <div className="week-table-times">
              <TimesList
                name={name}
                times={times}
                make={proposed => ({ weekday, ...proposed })}
                problemAt={each => problemAt(week.indexOf(each))}
                onChange={changed => onChange([...week.filter(each => each.weekday !== weekday), ...changed])}
              />
              {hasMonday && <LikeMonday weekday={weekday} name={name} week={week} onChange={onChange} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

interface LikeMondayProps {
  weekday: number
  name: string
  week: OpenOnWeekday[]
  onChange(week: OpenOnWeekday[]): void
}

const LikeMonday = ({ weekday, name, week, onChange }: LikeMondayProps) => {
  const say = useText()
  const days = weekday === 1 ? workdays : [weekday]
  if (isLikeMonday(week, days)) return null
  return (
    <Button
      look="quiet"
      size="sm"
      aria-label={weekday === 1 ? undefined : say('hours.likeMondayOn', { name })}
      onPress={() => onChange(likeMonday(week, days))}
    >
      {say(weekday === 1 ? 'hours.alsoWorkdays' : 'hours.likeMonday')}
    </Button>
  )
}
