import type { ShiftWarning } from '../../../services/contracts/api/backup-rota.ts'

/** A shift, or a gap where one should be, with everything that is wrong with it. */
export interface WarnedShift {
  warning: ShiftWarning
  problems: ShiftWarning['problem'][]
}

/** What tells one shift or gap from another. */
export const nameOf = ({ shiftId, area, team, period }: ShiftWarning) => shiftId ?? `${area} ${team} ${period.from}`

/** The warnings by shift, what is nearest first. */
export const perShift = (warnings: ShiftWarning[]): WarnedShift[] => {
  const shifts = new Map<string, WarnedShift>()
  for (const warning of warnings.toSorted((a, b) => Date.parse(a.period.from) - Date.parse(b.period.from))) {
    const known = shifts.get(nameOf(warning))
    if (known) known.problems.push(warning.problem)
    else shifts.set(nameOf(warning), { warning, problems: [warning.problem] })
  }
  return [...shifts.values()]
}
