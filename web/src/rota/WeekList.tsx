import { Link } from 'react-router'
import type { Shift, ShiftWarning } from '../../../services/contracts/api/backup-rota.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { teams } from './rows.ts'
import { useSearchWith } from './useSearchWith.ts'
import { useShiftWords } from './useShiftWords.ts'
import './WeekList.css'
import { daysOf, listedOn, weekPeriod } from './week.ts'

interface WeekListProps {
  monday: string
  shifts: Shift[]
  gaps: ShiftWarning[]
}

/** The same week as a list, day by day, for a phone. */
export const WeekList = ({ monday, shifts, gaps }: WeekListProps) => {
  const say = useText()
  const words = useShiftWords()
  const { from, to } = weekPeriod(monday)
  const here = gaps.filter(gap => gap.period.from < to && gap.period.to > from)
  const inOrder = [...shifts, ...here].toSorted(
    (a, b) => Date.parse(a.period.from) - Date.parse(b.period.from) || teams.indexOf(a.team) - teams.indexOf(b.team),
  )
  return (
    <ol className="week-list">
      {daysOf(monday).map(date => {
        const today = inOrder.filter(one => listedOn(one.period, monday) === date)
        return (
          <li key={date}>
            <h3>{words.date(date)}</h3>
            {today.length === 0 && <p className="week-list-none">{say('rota.noneToday')}</p>}
            <ul>
              {today.map(one =>
                'id' in one ? (
                  <ShiftRow key={one.id} shift={one} />
                ) : (
                  <GapRow key={`gap ${one.area} ${one.team} ${one.period.from}`} gap={one} />
                ),
              )}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

const ShiftRow = ({ shift }: { shift: Shift }) => {
  const say = useText()
  const words = useShiftWords()
  const search = useSearchWith('dienst', shift.id)
  return (
    <li className="week-list-row">
      <Link to={{ search }} preventScrollReset>
        <b>{words.hours(shift.period)}</b> {say(`rota.team.${shift.team}`)} · {words.areaName(shift.area)}
      </Link>
      <span>{words.names(shift.members)}</span>
      <Problems problems={shift.problems} />
    </li>
  )
}

const GapRow = ({ gap }: { gap: ShiftWarning }) => {
  const say = useText()
  const words = useShiftWords()
  return (
    <li className="week-list-row" data-gap="">
      <span>
        <b>{words.period(gap.period)}</b> {say(`rota.team.${gap.team}`)} · {words.areaName(gap.area)}
      </span>
      <Problems problems={['gap']} />
    </li>
  )
}

/** What is wrong with a shift, in words. */
export const Problems = ({ problems }: { problems: Shift['problems'] }) => {
  const say = useText()
  if (problems.length === 0) return null
  return (
    <span className="problems">
      {problems.map(problem => (
        <Tag key={problem} tone={problem === 'gap' || problem === 'nobody' ? 'negative' : 'waiting'}>
          {say(`rota.problem.${problem}`)}
        </Tag>
      ))}
    </span>
  )
}
