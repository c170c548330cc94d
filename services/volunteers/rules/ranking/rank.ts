import { byAvailability, calendarOf } from './availability.ts'
import type { Criterion, HelperFacts, Reason, RequestFacts, Wanted } from './criterion.ts'
import { byDistance } from './distance.ts'
import { byIntake } from './intake.ts'
import { byKind } from './kind.ts'
import { byLimits } from './limits.ts'

/**
 * What matters when helpers are ranked for a request, and how much. A new criterion is a function in this folder and
 * a line here; the weights add up to 1.
 */
const criteria: { judge: Criterion; weight: number }[] = [
  { judge: byDistance, weight: 0.45 },
  { judge: byAvailability, weight: 0.3 },
  { judge: byKind, weight: 0.1 },
  { judge: byLimits, weight: 0.1 },
  { judge: byIntake, weight: 0.05 },
]

/** A helper with what speaks for and against them. */
export interface Ranked<Helper extends HelperFacts = HelperFacts> {
  helper: Helper
  /** 0 to 1, two decimals; 0 for who does not fit. */
  score: number
  fits: boolean
  reasons: Reason[]
}

/** Helpers whose scores differ less than this are equals: among them, who was asked longest ago comes first. */
const equals = 0.1

/** The helpers, best first. @param now milliseconds since the epoch */
export const rank = <Helper extends HelperFacts>(
  helpers: Helper[],
  request: RequestFacts,
  now: number,
): Ranked<Helper>[] => {
  const wanted: Wanted = { ...request, calendar: calendarOf(request, now) }
  return helpers.map(helper => judge(helper, wanted)).sort(compare)
}

const judge = <Helper extends HelperFacts>(helper: Helper, wanted: Wanted): Ranked<Helper> => {
  const verdicts = criteria.map(({ judge, weight }) => ({ ...judge(helper, wanted), weight }))
  const fits = verdicts.every(verdict => verdict.fits)
  const score = verdicts.reduce((sum, verdict) => sum + verdict.score * verdict.weight, 0)
  const telling = fits ? verdicts : verdicts.toSorted((a, b) => Number(a.fits) - Number(b.fits))
  const reasons = telling.flatMap(verdict => (verdict.reason ? [verdict.reason] : []))
  return { helper, score: fits ? Math.round(score * 100) / 100 : 0, fits, reasons }
}

const bandOf = ({ score }: Ranked) => Math.floor(score / equals + 1e-9)

/** By band, then who was asked longest ago (never asked: first), then the nearest. */
const compare = (a: Ranked, b: Ranked): number =>
  bandOf(b) - bandOf(a) ||
  Number(b.fits) - Number(a.fits) ||
  (a.helper.askedAt ?? 0) - (b.helper.askedAt ?? 0) ||
  a.helper.distance - b.helper.distance ||
  (a.helper.helperId < b.helper.helperId ? -1 : 1)
