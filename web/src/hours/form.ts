import type { HoursForm, OpenOnWeekday, OpenTimes } from '../../../services/contracts/api/opening-hours.ts'
import type { TextId } from '../shared/i18n/texts.ts'

/** Hours as they are filled in: by the form, in OpenStreetMap's notation, or not known. */
export type HoursValue = HoursForm | string | null

/** A form in which nothing is filled in. */
export const emptyForm: HoursForm = { week: [], seasons: [], holidays: 'as-usual', exceptions: [] }

/** The days of the week by their ISO number, 1 is Monday. */
export const weekdays: [number, TextId][] = [
  [1, 'shared.monday'],
  [2, 'shared.tuesday'],
  [3, 'shared.wednesday'],
  [4, 'shared.thursday'],
  [5, 'shared.friday'],
  [6, 'shared.saturday'],
  [7, 'shared.sunday'],
]

/** What is proposed when somebody adds a time: the day, or the afternoon when there is a morning already. */
export const nextTimes = (known: OpenTimes[]): OpenTimes => ({
  from: known.length > 0 ? '13:00' : '09:00',
  to: '17:00',
})

const timesOn = (week: OpenOnWeekday[], weekday: number) => week.filter(times => times.weekday === weekday)

/** A week in which some days have the times of Monday. */
export const likeMonday = (week: OpenOnWeekday[], days: number[]): OpenOnWeekday[] => [
  ...week.filter(({ weekday }) => !days.includes(weekday)),
  ...days.flatMap(weekday => timesOn(week, 1).map(times => ({ ...times, weekday }))),
]

/** Whether all these days have the times of Monday. */
export const isLikeMonday = (week: OpenOnWeekday[], days: number[]): boolean => {
  const words = (weekday: number) =>
    JSON.stringify(
      timesOn(week, weekday)
        .map(({ from, to }) => [from, to])
        .sort(),
    )
  return days.every(day => words(day) === words(1))
}

/** How times end: on the day itself, at midnight, in the night after it, or when a day and a night have passed. */
export const endKind = ({ from, to }: OpenTimes): 'day' | 'midnight' | 'night' | 'around' => {
  if (!from || !to || to === '24:00') return to === '24:00' ? 'midnight' : 'day'
  if (to === '00:00') return from === '00:00' ? 'around' : 'midnight'
  if (to === from) return 'around'
  return to < from ? 'night' : 'day'
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
/** Longer than a day of people: not a mistake for sure, but often '7' for '17', minutes. */
const longDay = 16 * 60

/** How long times are, minutes; from and until the same is a day and a night. */
const lengthOf = ({ from, to }: OpenTimes) => (minutesOf(to) - minutesOf(from) + 1440) % 1440 || 1440

const timesIn = (hours: HoursValue): OpenTimes[] => {
  if (hours === null) return []
  if (typeof hours === 'string')
    return [...hours.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)].map(([, from = '', to = '']) => ({ from, to }))
  const { week, seasons, holidays, exceptions } = hours
  return [
    ...[...week, ...seasons.flatMap(season => season.week)],
    ...(holidays === 'as-usual' ? [] : holidays),
    ...exceptions.flatMap(({ times }) => times),
  ]
}

/** The first opening of more than sixteen hours that is not a whole day and night, and was not there `before`. */
export const longOpening = (hours: HoursValue, before: HoursValue): OpenTimes | undefined => {
  const known = timesIn(before).map(({ from, to }) => from + to)
  return timesIn(hours).find(times => {
    const length = times.from && times.to ? lengthOf(times) : 0
    return length > longDay && length < 1440 && !known.includes(times.from + times.to)
  })
}

const isFull = (times: OpenTimes[]) => times.every(({ from, to }) => from && to)

/** Whether every time and date has been filled in: a field that is half typed is empty. */
export const isFilled = ({ week, seasons, holidays, exceptions }: HoursForm): boolean =>
  isFull(week) &&
  seasons.every(season => isFull(season.week)) &&
  (holidays === 'as-usual' || isFull(holidays)) &&
  exceptions.every(({ from, to, times }) => from && to && isFull(times))
