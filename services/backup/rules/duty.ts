import type { Notify } from '../../contracts/api/backup-calls.ts'
import type { ShiftTeam } from '../../contracts/api/backup-rota.ts'
import type { Role } from '../../contracts/api/people.ts'
import type { Call } from './call.ts'

/** A shift that is on now. */
export interface DutyShift {
  id: string
  area: string
  team: ShiftTeam
  members: string[]
}

/** Somebody who can be told when the rota says nothing. */
export interface DutyPerson {
  id: string
  roles: Role[]
  areas: string[]
}

/** Who is on duty at a moment, as one look at the tables found it. */
export interface Duty {
  shifts: DutyShift[]
  /** Who is out on a call. */
  out: ReadonlySet<string>
  /** People by role, at least of every role `rolesLacking` asked for. */
  people: DutyPerson[]
}

/** What of a call decides who is told. */
export type Told = Pick<Call, 'areas' | 'outside' | 'round'>

const lines = {
  'night-team': 'first',
  'second-team': 'second',
  'shift-lead': 'shift-lead',
  'manager-on-call': 'manager-on-call',
} as const satisfies Record<Notify, ShiftTeam>

/** Who stands in when no shift of a line was planned. There is no second team then. */
const standIns: Record<Notify, Role | undefined> = {
  'night-team': 'night-team',
  'second-team': undefined,
  'shift-lead': 'shift-lead',
  'manager-on-call': 'manager',
}

/** Is it not known, or not ours, where this is? Then every team is near enough. */
const isAnywhere = ({ areas, outside }: Told) => outside || areas.length === 0

const shiftsFor = (notify: Notify, call: Told, shifts: DutyShift[]): DutyShift[] =>
  shifts.filter(
    ({ team, area, members }) =>
      team === lines[notify] && members.length > 0 && (isAnywhere(call) || call.areas.includes(area)),
  )

/** The roles whose people must be looked up, because no shift of their line is on for one of these calls. */
export const rolesLacking = (calls: Told[], shifts: DutyShift[]): Role[] => {
  const lacking = (notify: Notify) => calls.some(call => shiftsFor(notify, call, shifts).length === 0)
  return (Object.keys(standIns) as Notify[]).flatMap(notify => {
    const role = standIns[notify]
    return role && lacking(notify) ? [role] : []
  })
}

/**
 * Whom a step tells: everybody in the shifts of its line that are on where the call is. Teams that are out on another
 * call are left alone in the first round. When nobody planned the line, everybody with its role.
 */
export const peopleFor = (notify: Notify, call: Told, duty: Duty): string[] => {
  const sparesOut = call.round === 1 && (notify === 'night-team' || notify === 'second-team')
  const isOut = (person: string) => sparesOut && duty.out.has(person)
  const shifts = shiftsFor(notify, call, duty.shifts)
  if (shifts.length > 0)
    return [...new Set(shifts.filter(({ members }) => !members.some(isOut)).flatMap(({ members }) => members))]
  return duty.people.filter(person => standsIn(notify, call, person) && !isOut(person.id)).map(({ id }) => id)
}

const standsIn = (notify: Notify, call: Told, { roles, areas }: DutyPerson): boolean => {
  const role = standIns[notify]
  if (!role || !roles.includes(role)) return false
  return notify !== 'night-team' || isAnywhere(call) || areas.some(area => call.areas.includes(area))
}

const preferred: ShiftTeam[] = ['first', 'second', 'shift-lead', 'manager-on-call']

/** The shift somebody is in now: who goes with them. Of several, the one that goes out first. */
export const shiftOf = (person: string, shifts: DutyShift[]): DutyShift | undefined =>
  shifts
    .filter(({ members }) => members.includes(person))
    .sort((a, b) => preferred.indexOf(a.team) - preferred.indexOf(b.team))[0]
