import { Link } from 'react-router'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Empty } from '../../shared/ui/Empty.tsx'
import type { Span } from '../asked.ts'
import { byDay, type Occasion } from '../occasions.ts'
import { useActivityWords } from '../useActivityWords.ts'
import { ActivityCard } from './ActivityCard.tsx'
import './Found.css'

interface FoundProps {
  occasions: Occasion[]
  span: Span
  /** Nearest first, instead of day by day. */
  isByDistance: boolean
  onLookFurther(): void
}

/** Everything that was found, under the number of it. */
export const Found = ({ occasions, span, isByDistance, onLookFurther }: FoundProps) => {
  const say = useText()
  const count = say(span === 'alles' ? 'activities.foundDifferent' : 'activities.found', { count: occasions.length })
  return (
    <section className="activity-found" aria-labelledby="activity-found">
      <h2 id="activity-found">{count}</h2>
      {occasions.length === 0 && (
        <Empty icon="calendar" title={say('activities.nothing')}>
          <p>{say('activities.nothingText')}</p>
          {span !== 'alles' && <Button onPress={onLookFurther}>{say('activities.lookFurther')}</Button>}
          <Link to="/kaart">{say('activities.toMap')}</Link>
        </Empty>
      )}
      {isByDistance ? <Cards occasions={occasions} withDay /> : <Days occasions={occasions} />}
    </section>
  )
}

const Days = ({ occasions }: { occasions: Occasion[] }) => {
  const words = useActivityWords()
  return byDay(occasions).map(([day, ofDay]) => (
    <section key={day} className="activity-day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{words.dayFromNow(day)}</h2>
      <Cards occasions={ofDay} withDay={false} />
    </section>
  ))
}

const Cards = ({ occasions, withDay }: { occasions: Occasion[]; withDay: boolean }) => (
  <ul className="activity-cards">
    {occasions.map(({ activity, date }) => (
      <ActivityCard key={`${activity.id} ${date.date}`} activity={activity} date={date} withDay={withDay} />
    ))}
  </ul>
)
