import type { WeekHours } from '../../../../services/contracts/api/respite-locations.ts'
import type { Say } from '../../shared/i18n/Language.tsx'

/**
 * When newcomers are taken in: 'ma – vr 09:00 – 17:00'; days that follow each other with the same hours are one.
 * `weekday` names a day, 1 for Monday.
 */
export const intakeWords = (hours: WeekHours[], weekday: (day: number) => string, say: Say): string => {
  if (hours.length === 0) return say('beds.intakeAlways')
  const spans: { first: number; last: number; time: string }[] = []
  for (const { weekday: day, from, to } of hours.toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.weekday - b.weekday,
  )) {
    const time = `${from} – ${to}`
    const before = spans.at(-1)
    if (before?.time === time && before.last === day - 1) before.last = day
    else spans.push({ first: day, last: day, time })
  }
  return spans
    .map(
      ({ first, last, time }) => `${first === last ? weekday(first) : `${weekday(first)} – ${weekday(last)}`} ${time}`,
    )
    .join('\n')
}
