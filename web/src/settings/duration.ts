import { secondsOf } from '../shared/duration.ts'

/** What a duration is told in. */
export const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const
export type DurationUnit = (typeof durationUnits)[number]

/** A duration as it stands on the screen: an amount, as typed, and its unit. */
export interface DurationDraft {
  amount: string
  unit: DurationUnit
}

const secondsIn: Record<DurationUnit, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** An ISO 8601 duration in the largest unit that leaves nothing over: `PT4320H` is 180 days, `PT90S` 90 seconds. */
export const draftOf = (duration: string): DurationDraft => {
  const seconds = secondsOf(duration)
  const unit = durationUnits.findLast(each => seconds > 0 && seconds % secondsIn[each] === 0) ?? 'seconds'
  return { amount: String(seconds / secondsIn[unit]), unit }
}

/** What was typed, as an ISO 8601 duration of hours, minutes or seconds; what is no number goes as it is, to be refused. */
export const durationOf = ({ amount, unit }: DurationDraft): string => {
  const typed = amount.trim().replace(',', '.')
  const seconds = Math.round(Number(typed) * secondsIn[unit])
  if (typed === '' || !(seconds >= 0)) return amount
  if (seconds % 3600 === 0) return `PT${seconds / 3600}H`
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`
}
