import { addDays, instant, localOf } from '../shared/dutchTime.ts'

interface Period {
  from: string
  to: string
}

/** A thing drawn in a week: from and to in days since Monday (0 to 7), in a lane of its own where things overlap. */
export interface Bar<Thing> {
  thing: Thing
  from: number
  to: number
  lane: number
}

const day = 86_400_000

/** The seven dates of a week. */
export const daysOf = (monday: string) => [0, 1, 2, 3, 4, 5, 6].map(days => addDays(monday, days))

/** A week in Dutch local time: it has 167 or 169 hours when the clock changes. */
export const weekPeriod = (monday: string): Period => ({
  from: instant(monday, '00:00'),
  to: instant(addDays(monday, 7), '00:00'),
})

/** Days since Monday by the clock on the wall: 22:00 stands at the same height every night, whatever the clock does. */
const daysSince = (monday: string, at: string) => {
  const { date, time } = localOf(at)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (Date.parse(date) - Date.parse(monday)) / day + (hours * 60 + minutes) / 1440
}

/** Where things stand in a week, earliest first; what lies outside it is left out, what sticks out is cut off. */
export const barsOf = <Thing extends { period: Period }>(things: Thing[], monday: string): Bar<Thing>[] => {
  const lanes: number[] = []
  return things
    .map(thing => ({
      thing,
      from: Math.max(0, daysSince(monday, thing.period.from)),
      to: Math.min(7, daysSince(monday, thing.period.to)),
    }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from)
    .map(bar => {
      const free = lanes.findIndex(end => end <= bar.from)
      const lane = free < 0 ? lanes.length : free
      lanes[lane] = bar.to
      return { ...bar, lane }
    })
}

/** On which of the days of a week a period is listed: the one it begins on, or Monday when it began before. */
export const listedOn = ({ from }: Period, monday: string) => {
  const { date } = localOf(from)
  return date < monday ? monday : date
}
