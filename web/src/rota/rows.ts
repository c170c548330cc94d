import type { Shift, ShiftTeam, ShiftWarning } from '../../../services/contracts/api/backup-rota.ts'

/** The lines in the order they are told. */
export const teams: ShiftTeam[] = ['first', 'second', 'shift-lead', 'manager-on-call']

/** One line of an area in a week: its shifts, and where somebody is missing. */
export interface RotaRow {
  area: string
  team: ShiftTeam
  shifts: Shift[]
  gaps: ShiftWarning[]
}

/** The lines that have shifts or gaps, area by area in the order lines are told. */
export const rowsOf = (shifts: Shift[], gaps: ShiftWarning[]): RotaRow[] => {
  const areas = [...new Set([...shifts, ...gaps].map(({ area }) => area))].toSorted()
  return areas
    .flatMap(area =>
      teams.map(team => ({
        area,
        team,
        shifts: shifts.filter(one => one.area === area && one.team === team),
        gaps: gaps.filter(one => one.area === area && one.team === team),
      })),
    )
    .filter(row => row.shifts.length + row.gaps.length > 0)
}
