import { useQuery } from '@tanstack/react-query'
import { pointOpenAtQuery } from '../../shared/api/activities.ts'
import { supportPointQuery } from '../../shared/api/supportPoints.ts'
import { localOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { clockWords } from '../../shared/ui/timeWords.ts'
import { useActivityWords } from '../useActivityWords.ts'
import type { ActivityForm } from './activityForm.ts'
import { areKnown, firstTime, isAtPoint, isUnsure, type PointThen, pointThen, type Span } from './pointThen.ts'

/** Says that the support point is closed at the first time; an evening may be arranged, so it forbids nothing. */
export const PointThenNotice = ({ value }: { value: ActivityForm }) => {
  const say = useText()
  const { day, today } = useActivityWords()
  const first = firstTime(value, today)
  const { name, then } = usePointThen(isAtPoint(value) ? value.point : undefined, first)
  return (
    <div role="status">
      {first && name && then && (
        <Notice tone="warning">
          <p>
            {say(`activities.then.${then.is}`, {
              point: name,
              time: 'time' in then ? clockWords(localOf(then.time).time, say) : '',
            })}
          </p>
          <p>{say('activities.thenArrange')}</p>
          {value.every !== 'once' && <p>{say('activities.thenFirst', { day: day(first.date) })}</p>}
        </Notice>
      )}
    </div>
  )
}

/** Two weeks of hours come with the point; of a later time the server is asked whether it is open. */
const usePointThen = (id: string | undefined, first: Span | undefined): { name?: string; then?: PointThen } => {
  const { data: point } = useQuery({ ...supportPointQuery(id ?? ''), enabled: id !== undefined && first !== undefined })
  const days = point?.days
  const isLater = first !== undefined && days !== undefined && !areKnown(days, first)
  const later = useQuery({ ...pointOpenAtQuery(id ?? '', first?.from ?? ''), enabled: isLater }).data
  if (!first || !point || !days) return {}
  if (!isLater) return named(point.name, pointThen(days, first))
  if (!later || (later.length === 0 && isUnsure(days))) return {}
  const [found] = later
  if (!found) return named(point.name, { is: 'closed' })
  const until = found.opening?.until
  const closes = until !== undefined && Date.parse(until) < Date.parse(first.to)
  return named(point.name, closes ? { is: 'closes', time: until } : undefined)
}

const named = (name: string, then: PointThen | undefined) => ({ name, ...(then ? { then } : {}) })
