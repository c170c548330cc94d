import type { ShiftProblem } from '../../contracts/api/backup-rota.ts'
import type { Db } from '../../kernel/database.ts'
import { findPeople, type PersonCopy } from '../../kernel/people.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { fits, type MemberFacts, problemsOf, type Shift } from '../rules/rota/shift.ts'
import { findExperts } from '../store/rota/colleagues.ts'
import { findDoubles } from '../store/rota/shifts.ts'

/** Who is in some shifts, and what of them decides whether a shift is complete. */
export interface Cast {
  people: Map<string, PersonCopy>
  experts: Set<string>
  isElsewhere(shift: Shift, personId: string): boolean
}

/** Reads what is known of everybody in these shifts. */
export const loadCast = async (db: Pick<Db, '$queryRaw' | 'backupColleague'>, shifts: Shift[]): Promise<Cast> => {
  const ids = [...new Set(shifts.flatMap(({ members }) => members))]
  const doubles = await findDoubles(
    db,
    shifts.map(({ id }) => id),
  )
  const double = new Set(doubles.map(({ shift_id, person_id }) => `${shift_id} ${person_id}`))
  return {
    people: await findPeople(db, 'backup', ids),
    experts: await findExperts(db, ids),
    isElsewhere: (shift, personId) => double.has(`${shift.id} ${personId}`),
  }
}

const factsOf = (cast: Cast, shift: Shift): MemberFacts[] =>
  shift.members.map(id => ({
    fits: fits(shift.team, cast.people.get(id)?.roles ?? []),
    experienceExpert: cast.experts.has(id),
    elsewhere: cast.isElsewhere(shift, id),
  }))

/** What is wrong with a shift; with one that was cancelled nothing is. */
export const problemsIn = ({ settings }: Pick<ServiceDeps, 'settings'>, cast: Cast, shift: Shift): ShiftProblem[] =>
  shift.cancelled ? [] : problemsOf(shift.team, factsOf(cast, shift), settings.flag('backup.duos'))
