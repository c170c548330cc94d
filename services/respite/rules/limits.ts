import type { KindLimits, Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import { nightsIn, nightsInYear, yearsOf } from './nights.ts'

/** What a municipality allows, in nights; absent: no limit. Of bridging nobody counts: it is the fast way back. */
export type Limits = Partial<Record<StayKind, KindLimits>>

/**
 * What holds at a location: its own limits, and for what it does not say the municipality's. A time-out lasts at most
 * 10 nights, respite longer than 10 [004, 5.3.5]; Respijthuis Amerbos has 14 nights a stay, 42 a year [DOMAIN, beds 4].
 */
export const limitsFor = (kind: StayKind, municipality: Limits, location: Limits): KindLimits => ({
  ...municipality[kind],
  ...location[kind],
})

/** Which limit a stay breaks. */
export type LimitBroken = 'stay-too-long' | 'stay-too-short' | 'yearly-maximum'

/** A limit that is broken, with the figures to say so. */
export interface BrokenLimit {
  rule: LimitBroken
  limit: number
  asked: number
  /** Nights had already in the year. */
  had?: number
  year?: number
}

/**
 * Looks whether nights keep to the limits.
 * @param others nights this person has or had of this kind, this stay left out; none for somebody unknown, whose year
 *   cannot be counted: a stay that is longer than the year allows is too long for everybody
 */
export const brokenLimits = (period: Nights, limits: KindLimits, others: Nights[] = []): BrokenLimit[] => {
  const asked = nightsIn(period)
  const broken: BrokenLimit[] = []
  if (limits.longest !== undefined && asked > limits.longest)
    broken.push({ rule: 'stay-too-long', limit: limits.longest, asked })
  if (limits.shortest !== undefined && asked < limits.shortest)
    broken.push({ rule: 'stay-too-short', limit: limits.shortest, asked })
  const { perYear } = limits
  if (perYear === undefined) return broken
  for (const year of yearsOf(period)) {
    const had = others.reduce((sum, nights) => sum + nightsInYear(nights, year), 0)
    const inYear = nightsInYear(period, year)
    if (had + inYear > perYear) broken.push({ rule: 'yearly-maximum', limit: perYear, asked: inYear, had, year })
  }
  return broken
}

/** A limit that so many nights break whoever asks for them. */
export type LimitTooLong = BrokenLimit & { rule: Exclude<LimitBroken, 'stay-too-short'> }

/** The limit that makes nights too long for whoever asks; undefined when somebody can stay so long. */
export const tooLong = (period: Nights, limits: KindLimits): LimitTooLong | undefined => {
  for (const broken of brokenLimits(period, limits)) {
    const { rule } = broken
    if (rule !== 'stay-too-short') return { ...broken, rule }
  }
  return undefined
}
