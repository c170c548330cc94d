import type { Planning, PlanningSpan } from '../../../../services/contracts/api/respite-figures.ts'
import type { Bed } from '../../../../services/contracts/api/respite-locations.ts'
import { type Cell, cellsOf, daysFrom, freeUntil, type Hours, nightAt } from './cells.ts'

/** A bed of the planning. */
export type PlanningBed = Planning['beds'][number]

/** The planning as it is drawn: a line of cells for each bed. */
export interface Rows {
  days: string[]
  tonight: string
  lines: { bed: PlanningBed; cells: Cell[] }[]
}

/** What somebody opened: a stay, a block, or free nights of a bed. */
export type Opened =
  | { what: 'stay' | 'block'; span: PlanningSpan; bed: PlanningBed }
  | { what: 'free'; bed: PlanningBed; from: string; until: string | undefined }

/** Makes lines of a planning; what is outside the nights that are looked at is left out. */
export const rowsOf = (planning: Planning, beds: Bed[], first: string, count: number, hours: Hours): Rows => {
  const days = daysFrom(first, count)
  const tonight = nightAt(planning.asOf, hours)
  const inUseFrom = new Map(beds.map(bed => [bed.id, bed.inUseFrom]))
  const lines = planning.beds.map(bed => ({
    bed,
    cells: cellsOf(bed.spans, days, tonight, hours, inUseFrom.get(bed.bedId)),
  }))
  return { days, tonight, lines }
}

/** What opens at a cell: cleaning belongs to the stay it comes after. */
export const openedBy = ({ days, lines }: Rows, row: number, cell: Cell): Opened | undefined => {
  const line = lines[row]
  const from = days[cell.from]
  if (!line || !from || cell.what === 'unused') return undefined
  if (!cell.span) return { what: 'free', bed: line.bed, from, until: freeUntil(line.cells, cell.from, days) }
  return { what: cell.span.what, span: cell.span, bed: line.bed }
}
