import type { Activity, ActivityPatch, NewActivity, Repetition } from '../../../../services/contracts/api/activities.ts'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { addDays, isDate, noonOf } from '../../shared/dutchTime.ts'

/** How often, in plain words. */
export const everies = ['once', 'week', 'two-weeks', 'month'] as const
export type Every = (typeof everies)[number]

/** The choice of a place of its own instead of a support point. */
export const ownPlace = 'own'

/** An activity as it stands on the screen. */
export interface ActivityForm {
  kind: Activity['kind']
  title: string
  about: string
  organisation: string
  groups: string[]
  /** A support point, `ownPlace`, or nothing chosen yet. */
  point: string
  place: Point | undefined
  address: string
  date: string
  from: string
  to: string
  every: Every
  /** Of the week, ISO; the day of the first time is one of them, chosen or not. */
  weekdays: string[]
  until: string
  signUp: boolean
  capacity: string
}

/** The form filled with what we know. @param point where a new one is, when that is known already */
export const formOf = (activity: Activity | undefined, point = ''): ActivityForm => ({
  kind: activity?.kind ?? 'coffee',
  title: activity?.title ?? '',
  about: activity?.about ?? '',
  organisation: activity?.organisation ?? '',
  groups: activity?.groups ?? [],
  point: activity ? (activity.supportPoint?.id ?? ownPlace) : point,
  place: activity?.supportPoint ? undefined : activity?.place,
  address: activity?.supportPoint ? '' : (activity?.address ?? ''),
  date: activity?.startsAt.slice(0, 10) ?? '',
  from: activity?.startsAt.slice(11) ?? '',
  to: activity?.endsAt.slice(11) ?? '',
  every: activity?.repeats?.every ?? 'once',
  weekdays: activity?.repeats?.weekdays?.map(String) ?? [],
  until: activity?.repeats?.until ?? '',
  signUp: activity?.signUp ?? false,
  capacity: activity?.capacity === undefined ? '' : String(activity.capacity),
})

/** The day of the week of the first time, ISO; undefined while there is no date. */
export const firstWeekday = (date: string) => (isDate(date) ? noonOf(date).getUTCDay() || 7 : undefined)

/** The days of the week that are chosen, with that of the first time. */
export const weekdaysOf = ({ date, weekdays }: Pick<ActivityForm, 'date' | 'weekdays'>): number[] => {
  const first = firstWeekday(date)
  return [...new Set([...weekdays.map(Number), ...(first ? [first] : [])])].toSorted()
}

/** Is it a time of the day? */
export const hasTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isCount = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1000

/** What is wrong with the form, each at its input. */
export const activityMistakes = (form: ActivityForm) => {
  const isPlaced = form.point !== '' && (form.point !== ownPlace || form.place !== undefined)
  const isLater = form.until === '' || form.every === 'once' || form.until >= form.date
  const takesCount = form.signUp && form.capacity.trim() !== ''
  return [
    ...(form.title.trim() ? [] : [{ field: 'title', text: 'activities.wrong.title' as const }]),
    ...(isPlaced ? [] : [{ field: 'point', text: 'activities.wrong.place' as const }]),
    ...(isDate(form.date) ? [] : [{ field: 'date', text: 'activities.wrong.date' as const }]),
    ...(hasTime(form.from) ? [] : [{ field: 'from', text: 'activities.wrong.from' as const }]),
    ...(hasTime(form.to) ? [] : [{ field: 'to', text: 'activities.wrong.to' as const }]),
    ...(isLater ? [] : [{ field: 'until', text: 'activities.wrong.until' as const }]),
    ...(takesCount && !isCount(form.capacity.trim())
      ? [{ field: 'capacity', text: 'activities.wrong.capacity' as const }]
      : []),
  ]
}

const repeatsOf = (form: ActivityForm): Repetition | undefined => {
  if (form.every === 'once') return undefined
  return {
    every: form.every,
    ...(form.every === 'month' ? {} : { weekdays: weekdaysOf(form) }),
    ...(form.until ? { until: form.until } : {}),
  }
}

const text = <Name extends string>(name: Name, value: string) =>
  (value.trim() ? { [name]: value.trim() } : {}) as { [K in Name]?: string }

/** The form as a new activity; what ends at or before its start ends on the next day. */
export const newActivityOf = (form: ActivityForm): NewActivity => {
  const lastDay = form.to > form.from ? form.date : addDays(form.date, 1)
  const repeats = repeatsOf(form)
  const capacity = form.signUp ? form.capacity.trim() : ''
  return {
    ...{ kind: form.kind, title: form.title.trim(), groups: form.groups, signUp: form.signUp },
    ...text('about', form.about),
    ...text('organisation', form.organisation),
    ...(form.point === ownPlace
      ? { ...(form.place ? { place: form.place } : {}), ...text('address', form.address) }
      : { supportPointId: form.point }),
    ...{ startsAt: `${form.date}T${form.from}`, endsAt: `${lastDay}T${form.to}` },
    ...(repeats ? { repeats } : {}),
    ...(capacity ? { capacity: Number(capacity) } : {}),
  }
}

/** Only what differs from what we know; what is there no more is taken away. */
export const changedActivityOf = (form: ActivityForm, known: ActivityForm): ActivityPatch => {
  const [before, after]: Record<string, unknown>[] = [newActivityOf(known), newActivityOf(form)]
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const differ = [...names].filter(name => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]))
  return Object.fromEntries(differ.map(name => [name, after?.[name] ?? null]))
}
