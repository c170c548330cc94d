import type { Planning, PlanningSpan } from '../../../../services/contracts/api/respite-figures.ts'
import { addDays, dutchDate, instant, localOf } from '../../shared/dutchTime.ts'

/** One stretch of a bed's line: columns `from` to `to` (half open), a column being a night. Free nights stand alone. */
export interface Cell {
  what: 'free' | 'unused' | 'stay' | 'block' | 'cleaning'
  from: number
  to: number
  span?: PlanningSpan
}

/** Where somebody stands in the grid: a line, and a night in it. */
export interface Spot {
  row: number
  day: number
}

/** The hours of a location that decide to which night a moment belongs. */
export interface Hours {
  dayStartsAt: string
  arriveFrom: string
}

/** The nights that are looked at, from the first. */
export const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, i) => addDays(first, i))

/** The night that is running at a moment: before the hour the day starts it is yesterday's. */
export const nightAt = (at: string, { dayStartsAt }: Hours) => {
  const date = dutchDate(new Date(at))
  return localOf(new Date(at).toISOString()).time < dayStartsAt ? addDays(date, -1) : date
}

const occupies = ({ what, status }: PlanningSpan) =>
  what === 'block' || ['held', 'reserved', 'in-house'].includes(status)

/** What takes the bed comes first, so that a stay that was ended never hides one that came in its place. */
const inOrder = (spans: PlanningSpan[]) => [...spans.filter(occupies), ...spans.filter(span => !occupies(span))]

/**
 * A bed's line in cells that follow each other without a gap. Who should have left still has tonight, and a bed that is
 * not clean when somebody could arrive has that night too, as far as nothing else is there. Before `inUseFrom` it is no
 * bed yet.
 */
export const cellsOf = (
  spans: PlanningSpan[],
  days: string[],
  tonight: string,
  hours: Hours,
  inUseFrom = '',
): Cell[] => {
  const line: (Omit<Cell, 'from' | 'to'> | undefined)[] = days.map(day =>
    day < inUseFrom ? { what: 'unused' } : undefined,
  )
  const lay = (span: PlanningSpan, what: Cell['what'], fits: (day: string) => boolean) => {
    const piece = { what, span }
    for (const [at, day] of days.entries()) if (!line[at] && fits(day)) line[at] = piece
  }
  const ordered = inOrder(spans)
  for (const span of ordered) lay(span, span.what, day => day >= span.period.from && day < span.period.to)
  for (const span of ordered)
    if (span.overdue) {
      const own = line.find(piece => piece?.span === span)
      for (const [at, day] of days.entries())
        if (!line[at] && day >= span.period.to && day <= tonight) line[at] = own ?? { what: 'stay', span }
    }
  for (const span of ordered) {
    const { cleanAt, period } = span
    if (cleanAt)
      lay(span, 'cleaning', day => day >= period.to && Date.parse(instant(day, hours.arriveFrom)) < Date.parse(cleanAt))
  }
  return together(line)
}

/** Nights side by side that belong to the same thing are one cell. */
const together = (line: (Omit<Cell, 'from' | 'to'> | undefined)[]): Cell[] => {
  const cells: Cell[] = []
  for (const [at, piece] of line.entries()) {
    const last = cells.at(-1)
    if (piece && last && last.span === piece.span && last.what === piece.what) last.to = at + 1
    else cells.push(piece ? { ...piece, from: at, to: at + 1 } : { what: 'free', from: at, to: at + 1 })
  }
  return cells
}

/** The cell of a line that a night is in. */
export const cellAt = (cells: Cell[], day: number) => cells.find(cell => day >= cell.from && day < cell.to)

const limit = (value: number, most: number) => Math.max(0, Math.min(value, most))

/**
 * Where a key leads from a spot, undefined when it leads nowhere: the arrows walk cells (a stay is one, however long),
 * Home and End go to the ends of a line, with Ctrl to the corners.
 */
export const spotAfter = (key: string, isCtrl: boolean, { row, day }: Spot, rows: Cell[][]): Spot | undefined => {
  const cell = cellAt(rows[row] ?? [], day)
  const lastRow = rows.length - 1
  const lastDay = (rows[row]?.at(-1)?.to ?? 1) - 1
  const moves: Record<string, () => Spot> = {
    ArrowRight: () => ({ row, day: limit(cell?.to ?? day, lastDay) }),
    ArrowLeft: () => ({ row, day: limit((cell?.from ?? day) - 1, lastDay) }),
    ArrowDown: () => ({ row: limit(row + 1, lastRow), day }),
    ArrowUp: () => ({ row: limit(row - 1, lastRow), day }),
    Home: () => ({ row: isCtrl ? 0 : row, day: 0 }),
    End: () => ({ row: isCtrl ? lastRow : row, day: lastDay }),
  }
  return moves[key]?.()
}

/** A change of a stay that is thought of and not done yet: another date of leaving, or another bed. */
export type Proposal = { span: PlanningSpan; bedId: string } & ({ to: string } | { toBed: string })

/** Whether a stay can be moved or get another date of leaving. */
export const canChange = (span: PlanningSpan | undefined): span is PlanningSpan =>
  span?.what === 'stay' && ['held', 'reserved', 'in-house'].includes(span.status)

/** The date of leaving so many nights later or earlier than what is proposed, or than it is; at least one night stays. */
export const laterBy = (proposal: Proposal, nights: number): Proposal => {
  const { span, bedId } = proposal
  const now = 'to' in proposal ? proposal.to : span.period.to
  const to = addDays(now, nights)
  return { span, bedId, to: to > span.period.from ? to : addDays(span.period.from, 1) }
}

/** The bed so many lines further than what is proposed, or than it is. */
export const bedFurther = (proposal: Proposal, lines: number, beds: Planning['beds']): Proposal => {
  const { span, bedId } = proposal
  const now = 'toBed' in proposal ? proposal.toBed : bedId
  const at = beds.findIndex(bed => bed.bedId === now)
  return { span, bedId, toBed: beds[limit(at + lines, beds.length - 1)]?.bedId ?? bedId }
}

/** Whether a proposal would change anything. */
export const changes = (proposal: Proposal) =>
  'to' in proposal ? proposal.to !== proposal.span.period.to : proposal.toBed !== proposal.bedId

/** Until which night a free stretch runs that begins on a day; undefined: further than what is looked at. */
export const freeUntil = (cells: Cell[], day: number, days: string[]): string | undefined => {
  const next = cells.find(cell => cell.from > day && cell.what !== 'free')
  return next && days[next.from]
}
