import { useText } from '../../shared/i18n/Language.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { useStayWords } from '../useStayWords.ts'
import { type Cell, canChange } from './cells.ts'
import type { Rows } from './rows.ts'

interface GridCellProps {
  cell: Cell
  row: number
  rows: Rows
  isSpot: boolean
  onFocus(): void
}

/** How a cell looks: by pattern and words, never by colour alone. */
const lookOf = ({ what, span }: Cell) => {
  if (what === 'block') return 'blocked'
  if (what === 'stay') return span?.overdue ? 'overdue' : span?.status
  return what
}

/** One stretch of a bed's line: a free night, a stay with all its nights, a block, cleaning. */
export const GridCell = ({ cell, row, rows, isSpot, onFocus }: GridCellProps) => {
  const say = useText()
  const words = useStayWords()
  const { what, span, from, to } = cell
  const look = lookOf(cell)
  const status = !span ? '' : what === 'stay' ? words.status(span.status, span.overdue) : ''
  const name = () => {
    if (what === 'unused') return say('planning.unusedCell')
    if (!span) return say('planning.freeCell', { date: words.date(rows.days[from] ?? '') })
    if (what === 'cleaning') return say('planning.cleaningCell', { until: words.moment(span.cleanAt ?? span.to) })
    const state = what === 'block' ? say('location.status.blocked') : status
    return [words.span(span), state, words.nights(span.period)]
      .filter((part, i, all) => all.indexOf(part) === i)
      .join(', ')
  }
  return (
    <td
      colSpan={to - from}
      tabIndex={isSpot ? 0 : -1}
      data-row={row}
      data-from={from}
      data-look={look}
      data-before={span && what !== 'cleaning' && span.period.from < (rows.days[0] ?? '') ? '' : undefined}
      data-after={span && what !== 'cleaning' && span.period.to > dayAfter(rows) ? '' : undefined}
      data-moves={what === 'stay' && canChange(span) ? '' : undefined}
      onFocus={onFocus}
    >
      <span className="visually-hidden">{name()}</span>
      {span && (
        <span className="planning-span" aria-hidden="true">
          {what === 'stay' && span.overdue && <Icon name="alert" size="sm" />}
          <span className="planning-span-name">
            {what === 'cleaning' ? say('location.status.cleaning') : words.span(span)}
          </span>
          {status && <span className="planning-span-state">{status}</span>}
          {what === 'stay' && canChange(span) && span.period.to <= dayAfter(rows) && (
            <span className="planning-handle" />
          )}
        </span>
      )}
    </td>
  )
}

/** The date of leaving of who leaves after the last night that is shown. */
const dayAfter = ({ days }: Rows) => {
  const last = new Date(`${days.at(-1)}T12:00:00Z`)
  return new Date(last.getTime() + 86_400_000).toISOString().slice(0, 10)
}
