import type { PlanningSpan } from '../../../contracts/api/respite-figures.ts'
import type { Nights } from '../../../contracts/api/respite-locations.ts'
import { toText } from '../../../kernel/clock.ts'
import { blockedSpan, type Hours, nightAt, spanOf } from '../../rules/nights.ts'
import type { StayRow } from '../../stays/rows.ts'
import { isOverdue } from './bottlenecks.ts'
import { bedsOfStay, type MovedFrom } from './counted-nights.ts'
import { common, daysLater } from './period.ts'

/** A stay, with the beds it moved away from. */
export interface PlannedStay {
  stay: StayRow
  moves: MovedFrom[]
}

/** A block on a bed. */
export interface PlannedBlock {
  id: string
  bedId: string
  period: Nights
  reason: string
}

/** A span with the bed it is on. */
export type OnBed = PlanningSpan & { bedId: string }

/** What the spans of a location are drawn with. */
export interface Drawn {
  hours: Hours
  now: Temporal.Instant
  period: Nights
  /** Who it is, for who may know. */
  label: string | undefined
}

/** The spans of a stay, one for each bed it is or was on in these nights. Who should have left is there until tonight. */
export const spansOfStay = ({ stay, moves }: PlannedStay, { hours, now, period, label }: Drawn): OnBed[] => {
  const overdue = stay.status === 'in-house' && isOverdue({ period: stay.period, hours }, now)
  const until = overdue ? daysLater(nightAt(now, hours.dayStartsAt).toString(), 1) : stay.period.to
  const beds = bedsOfStay({ from: stay.period.from, to: until }, stay.bedId, moves)
  const named = label === undefined ? {} : { label }
  return beds
    .map((on, i) => ({ ...on, isLast: i === beds.length - 1 }))
    .filter(on => common(on.period, period))
    .map(({ bedId, isLast, period: nights }) => ({
      ...{ bedId, what: 'stay', id: stay.id, kind: stay.kind, ...named },
      ...(isLast ? lastSpan(stay, nights, hours) : spanLeft(nights, hours)),
      ...(isLast && overdue ? { overdue, to: toText(now) } : {}),
    }))
}

/** Nights on a bed they moved away from. */
const spanLeft = (nights: Nights, hours: Hours) => {
  const { arriveFrom, leaveBy } = spanOf(nights, hours)
  return { status: 'moved', period: nights, from: toText(arriveFrom), to: toText(leaveBy) }
}

/** Nights on the bed they are in, up to their date of leaving. */
const lastSpan = ({ status, period }: StayRow, { from, to }: Nights, hours: Hours) => {
  const nights = { from, to: from < period.to ? period.to : to }
  const { arriveFrom, leaveBy, cleanBy } = spanOf(nights, hours)
  const isCleaned = Temporal.Instant.compare(cleanBy, leaveBy) > 0
  return {
    ...{ status, period: nights, from: toText(arriveFrom), to: toText(leaveBy) },
    ...(isCleaned ? { cleanAt: toText(cleanBy) } : {}),
  }
}

/** The span of a block; why is for who keeps the location. */
export const spanOfBlock = ({ id, bedId, period, reason }: PlannedBlock, hours: Hours, keeps: boolean): OnBed => {
  const { from, to } = blockedSpan(period, hours)
  return {
    ...{ bedId, what: 'block', id, period, from: toText(from), to: toText(to), status: 'blocked' },
    ...(keeps ? { label: reason } : {}),
  }
}
