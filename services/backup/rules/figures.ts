import type { Static } from 'typebox'
import type { BackupFigures, Norm } from '../../contracts/api/backup-watch.ts'

/** A norm that response times are measured against [DOMAIN, backup 7]. */
export interface NormDefinition {
  id: Static<typeof Norm>['id']
  minutes: number
  /** The share that should meet it. */
  goal: number
  source: string
}

/** The norms, shortest first. */
export const norms: NormDefinition[] = [
  { id: 'within-45-minutes', minutes: 45, goal: 0.8, source: 'Connecticut, youth mobile crisis' },
  { id: 'within-the-hour', minutes: 60, goal: 0.9, source: 'Trimbos 2017, GGZ crisis services' },
  { id: 'within-four-hours', minutes: 240, goal: 0.85, source: 'Trimbos 2017, GGZ crisis services' },
]

/** How often a norm was met, and out of how many calls. */
export type NormCount = { met: number; of: number }

/** A norm with how often it was met; no share of nothing. */
export const normView = (
  { id, minutes, goal, source }: NormDefinition,
  { met, of }: NormCount,
): Static<typeof Norm> => ({
  ...{ id, minutes, goal, met, of, source },
  share: shareOf(met, of),
})

/** A share or a mean, to three decimals; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000

/** A period of local dates, half open. */
export type Dates = Pick<BackupFigures, 'from' | 'to'>

/** So many days are shown when nobody says which (ours). */
const usual = 28
/** So many days at most: two years and a bit (ours). */
const most = 750

/** The period that is asked for: by default the last four weeks, today included; undefined when it cannot be. */
export const periodOf = (
  asked: { from?: string | undefined; to?: string | undefined },
  today: Temporal.PlainDate,
): Dates | undefined => {
  const to = asked.to === undefined ? today.add({ days: 1 }) : Temporal.PlainDate.from(asked.to)
  const from = asked.from === undefined ? to.subtract({ days: usual }) : Temporal.PlainDate.from(asked.from)
  const days = from.until(to, { largestUnit: 'days' }).days
  const isSane = days > 0 && days <= most && from.year >= 2000 && to.year < 2200
  return isSane ? { from: String(from), to: String(to) } : undefined
}
