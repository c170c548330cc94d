import type { Bottlenecks } from '../../../contracts/api/respite-figures.ts'
import type { Nights, StayKind } from '../../../contracts/api/respite-locations.ts'
import { type Hours, nightAt, spanOf } from '../../rules/nights.ts'
import { dayNumber } from './period.ts'

/** So many lines of each are looked at in a meeting (ours). */
export const mostLines = 20

/** Somebody in the house. */
export interface Guest {
  stayId: string
  kind: StayKind
  location: string
  period: Nights
  hours: Hours
}

/** Should they have gone by now? The hour of leaving is the location's own. */
export const isOverdue = ({ period, hours }: Pick<Guest, 'period' | 'hours'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(spanOf(period, hours).leaveBy, now) < 0

/** Guests who should have gone, longest first; `days`: nights they stayed on, tonight's included. */
export const overstays = (guests: Guest[], now: Temporal.Instant): Bottlenecks['overstays'] =>
  guests
    .filter(guest => isOverdue(guest, now))
    .map(({ stayId, kind, location, period, hours }) => ({
      ...{ stayId, kind, location, leftBy: period.to },
      days: dayNumber(nightAt(now, hours.dayStartsAt).toString()) - dayNumber(period.to) + 1,
    }))
    .sort((a, b) => b.days - a.days || (a.stayId < b.stayId ? -1 : 1))
    .slice(0, mostLines)

/** A block that takes a bed. */
export interface BlockOfBed {
  blockId: string
  bedId: string
  bed: string
  location: string
  reason: string
  period: Nights
  /** Date of the night that is running or next to come, at its location. */
  tonight: string
}

/**
 * Beds that cannot be used tonight, longest first. Blocks that follow each other without a night between are one: a bed
 * whose block is renewed every week has been blocked since the first.
 */
export const blockedLongest = (blocks: BlockOfBed[]): Bottlenecks['blockedLongest'] =>
  [...Map.groupBy(blocks, ({ bedId }) => bedId).values()]
    .flatMap(ofBed => runningBlock(ofBed.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))))
    .sort((a, b) => b.days - a.days || (a.blockId < b.blockId ? -1 : 1))
    .slice(0, mostLines)

const runningBlock = (blocks: BlockOfBed[]): Bottlenecks['blockedLongest'] => {
  const running = blocks.find(({ period, tonight }) => period.from <= tonight && tonight < period.to)
  if (!running) return []
  const { blockId, bed, location, reason, tonight, period } = running
  const since = blocks.reduceRight((from, block) => (block.period.to === from ? block.period.from : from), period.from)
  const until = blocks.reduce((to, block) => (block.period.from === to ? block.period.to : to), period.to)
  return [{ blockId, bed, location, reason, since, until, days: dayNumber(tonight) - dayNumber(since) + 1 }]
}
