import { type Criterion, reason } from './criterion.ts'

/** Some kinds, and whatever mentions danger, are for taken-in volunteers only [DOMAIN, help requests 2 and 5]. */
export const byIntake: Criterion = ({ takenIn }, { needsVolunteer, danger }) => {
  if (takenIn)
    return {
      score: 1,
      fits: true,
      reason: reason('taken-in', 'Is ingeschreven vrijwilliger', 'Is a taken-in volunteer'),
    }
  if (!needsVolunteer && !danger) return { score: 1, fits: true }
  return {
    score: 0,
    fits: false,
    reason: reason('not-taken-in', 'Is nog geen ingeschreven vrijwilliger', 'Is not a taken-in volunteer yet'),
  }
}
