import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import type { Shift, ShiftWarning } from '../../../services/contracts/api/backup-rota.ts'
import { type Say, useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { type RotaRow, rowsOf } from './rows.ts'
import { useSearchWith } from './useSearchWith.ts'
import { useShiftWords } from './useShiftWords.ts'
import { useWeek } from './useWeek.ts'
import './WeekStrip.css'
import { type Bar, barsOf, daysOf } from './week.ts'

interface WeekStripProps {
  monday: string
  shifts: Shift[]
  gaps: ShiftWarning[]
}

/** A week drawn: a line per team, a bar per shift, right across midnight; where nobody is planned the line is open. */
export const WeekStrip = ({ monday, shifts, gaps }: WeekStripProps) => {
  const say = useText()
  const words = useShiftWords()
  const { today } = useWeek()
  return (
    <section className="strip" aria-label={say('rota.stripLabel')}>
      <div className="strip-days" aria-hidden="true">
        {daysOf(monday).map(date => (
          <span key={date} data-today={date === today ? '' : undefined}>
            {words.shortDate(date)}
          </span>
        ))}
      </div>
      <ul>
        {rowsOf(shifts, gaps).map(row => (
          <StripRow key={`${row.area} ${row.team}`} row={row} monday={monday} />
        ))}
      </ul>
    </section>
  )
}

const StripRow = ({ row, monday }: { row: RotaRow; monday: string }) => {
  const say = useText()
  const words = useShiftWords()
  const bars = barsOf<Shift | ShiftWarning>([...row.shifts, ...row.gaps], monday)
  const lanes = Math.max(1, ...bars.map(bar => bar.lane + 1))
  return (
    <li className="strip-row">
      <span className="strip-name">
        <b>{say(`rota.team.${row.team}`)}</b>
        <span>{words.areaName(row.area)}</span>
      </span>
      <ul className="strip-line" style={{ '--lanes': lanes } as CSSProperties}>
        {bars.map(bar => (
          <li key={`${bar.thing.period.from} ${bar.lane}`} style={placeOf(bar)}>
            {'id' in bar.thing ? <ShiftBar shift={bar.thing} /> : <GapBar gap={bar.thing} />}
          </li>
        ))}
      </ul>
    </li>
  )
}

const placeOf = ({ from, to, lane }: Bar<unknown>) => ({
  // A sliver at the end of the week is as wide as a finger, and stays inside.
  insetInlineStart: `min(${(from / 7) * 100}%, calc(100% - 1.5rem))`,
  inlineSize: `${((to - from) / 7) * 100}%`,
  insetBlockStart: `calc(${lane} * var(--strip-lane))`,
})

const ShiftBar = ({ shift }: { shift: Shift }) => {
  const say = useText()
  const words = useShiftWords()
  return (
    <Link
      className="strip-bar"
      data-problem={shift.problems.length > 0 ? '' : undefined}
      to={{ search: useSearchWith('dienst', shift.id) }}
      preventScrollReset
      title={barWords(shift, say, words)}
    >
      <span className="visually-hidden">{barWords(shift, say, words)}</span>
      {shift.problems.length > 0 && <Icon name="alert" size="sm" />}
      {shift.members.map(({ id, name }) => (
        <span key={id} aria-hidden="true">
          {name.split(' ')[0]}
        </span>
      ))}
    </Link>
  )
}

/** All of a shift in words: a bar may be too short to show more than first names. */
const barWords = (shift: Shift, say: Say, words: ReturnType<typeof useShiftWords>) =>
  [
    ...shift.problems.map(problem => say(`rota.problem.${problem}`)),
    ...shift.members.map(({ name }) => name),
    words.period(shift.period),
  ].join(', ')

const GapBar = ({ gap }: { gap: ShiftWarning }) => {
  const say = useText()
  const words = useShiftWords()
  return (
    <span className="strip-gap" title={words.period(gap.period)}>
      <span className="visually-hidden">{words.period(gap.period)}: </span>
      {say('rota.problem.gap')}
    </span>
  )
}
