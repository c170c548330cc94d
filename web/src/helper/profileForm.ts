import type { Point } from '../../../services/contracts/api/common.ts'
import type { HelperProfile, HoursException, WeeklyHours } from '../../../services/contracts/api/volunteers.ts'
import type { PlaceAnswer } from '../shared/places/PlaceChoice.tsx'

/** The availability form as it stands on the screen. */
export interface ProfileForm extends Omit<HelperProfile, 'place'> {
  where: PlaceAnswer
  /** The place already known, offered as 'the same'. */
  known?: Point | undefined
}

const evenings: WeeklyHours[] = [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '17:00', to: '21:00' }))
const weekends: WeeklyHours[] = [6, 7].map(weekday => ({ weekday, from: '10:00', to: '18:00' }))

const fresh = {
  kinds: [],
  languages: ['nl'],
  radius: 1000,
  availability: [...evenings, ...weekends],
  exceptions: [],
  paused: false,
  maxOpenTasks: 2,
  maxOffersPerWeek: 5,
}

/** The form filled with what we know; somebody new starts with evenings and weekends. */
export const formOf = (profile: HelperProfile | null, home: Point | undefined): ProfileForm => {
  const { place, ...rest } = profile ?? { ...fresh, place: home }
  return { ...rest, known: place, where: place ? { way: 'same', place } : {} }
}

/** The form as the server wants it; undefined without a place. */
export const profileOf = ({ where, known: _known, ...rest }: ProfileForm): HelperProfile | undefined =>
  where.place ? { ...rest, place: where.place } : undefined

/** Names of the words for what can be wrong. */
export type ProfileMistake =
  | 'helper.kindsMissing'
  | 'ask.whereMissing'
  | 'ask.placeMissing'
  | 'helper.hoursWrong'
  | 'helper.limitWrong'

const badHours = ({ from, to }: Pick<WeeklyHours, 'from' | 'to'>) => !from || !to || from >= to

/** What is wrong with the form, each at its input. */
export const profileMistakes = (form: ProfileForm): { field: string; text: ProfileMistake }[] => {
  const wrong = form.availability.findIndex(badHours)
  return [
    form.kinds.length === 0 && { field: 'kinds', text: 'helper.kindsMissing' as const },
    !form.where.way && { field: 'where', text: 'ask.whereMissing' as const },
    form.where.way && !form.where.place && { field: 'place', text: 'ask.placeMissing' as const },
    wrong >= 0 && { field: `from-${wrong}`, text: 'helper.hoursWrong' as const },
    !(form.maxOpenTasks >= 1 && form.maxOpenTasks <= 50) && { field: 'tasks', text: 'helper.limitWrong' as const },
    !(form.maxOffersPerWeek >= 1 && form.maxOffersPerWeek <= 100) && {
      field: 'offers',
      text: 'helper.limitWrong' as const,
    },
  ].filter(mistake => Boolean(mistake)) as { field: string; text: ProfileMistake }[]
}

/** A day off on this date. */
export const dayOff = (date: string): HoursException => ({ date, available: false })
