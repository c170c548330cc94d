import { timeZone } from '../../../kernel/clock.ts'

/** Hours of a period, and which hour of the week each is: 0 is Monday from 00:00. Clock changes are at whole hours. */
export interface HourGrid {
  from: number
  hours: Uint8Array
}

const hour = 3_600_000
const inWeek = 168

/** @param from a whole hour, milliseconds since 1970 */
export const hourGrid = (from: number, to: number): HourGrid => {
  const hours = new Uint8Array(Math.ceil((to - from) / hour))
  for (let i = 0; i < hours.length; i++) {
    const local = Temporal.Instant.fromEpochMilliseconds(from + i * hour).toZonedDateTimeISO(timeZone)
    hours[i] = (local.dayOfWeek - 1) * 24 + local.hour
  }
  return { from, hours }
}

/** What is gathered of one area over time. */
export interface Tally {
  least: number
  most: number
  leastAt?: number
  /** Milliseconds, and milliseconds times the share, by hour of the week. */
  time: Float64Array
  sum: Float64Array
}

/** A tally of nothing yet. */
export const newTally = (): Tally => ({
  ...{ least: Infinity, most: -Infinity },
  ...{ time: new Float64Array(inWeek), sum: new Float64Array(inWeek) },
})

/** Adds a stretch of time in which the share was the same; stretches come in order. */
export const addStretch = (tally: Tally, grid: HourGrid, share: number, from: number, to: number): void => {
  if (share < tally.least) Object.assign(tally, { least: share, leastAt: from })
  tally.most = Math.max(tally.most, share)
  for (let at = from; at < to; ) {
    const index = Math.floor((at - grid.from) / hour)
    const end = Math.min(to, grid.from + (index + 1) * hour)
    const slot = grid.hours[index] ?? 0
    tally.time[slot] = (tally.time[slot] ?? 0) + end - at
    tally.sum[slot] = (tally.sum[slot] ?? 0) + share * (end - at)
    at = end
  }
}

/** One area over a period, shares to four decimals; an hour of the week that the period does not have is null. */
export const summaryOf = (tally: Tally) => {
  const [time, sum] = [tally.time, tally.sum].map(values => values.reduce((total, value) => total + value, 0))
  return {
    mean: round((sum ?? 0) / (time || 1)),
    least: round(Number.isFinite(tally.least) ? tally.least : 0),
    most: round(Number.isFinite(tally.most) ? tally.most : 0),
    ...(tally.leastAt === undefined
      ? {}
      : { leastAt: Temporal.Instant.fromEpochMilliseconds(tally.leastAt).toString() }),
    week: Array.from(tally.sum, (value, i) => (tally.time[i] ? round(value / (tally.time[i] ?? 1)) : null)),
  }
}

const round = (share: number) => Math.round(share * 1e4) / 1e4
