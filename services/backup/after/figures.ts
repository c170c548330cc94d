import type { BackupFigureQuery, BackupFigures } from '../../contracts/api/backup-watch.ts'
import type { Asker } from '../../kernel/asker.ts'
import { timeZone } from '../../kernel/clock.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { isStaff } from '../rules/call-sight.ts'
import { type Dates, norms, normView, periodOf, shareOf } from '../rules/figures.ts'
import { type Counts, countBy, countCalls, countInTime, type FigureScope } from '../store/figures.ts'
import { findAreas } from '../store/handovers.ts'

/**
 * Response times against the norms, alerts per visit, outcomes and what was prevented, of the calls reported in a
 * period. A manager's figures are of their own areas, and of what lies in no area we know.
 * @throws HttpProblem invalid-period, unknown-area
 */
export const readFigures = async (
  { database, clock }: Pick<ServiceDeps, 'database' | 'clock'>,
  asker: Asker,
  { area, ...asked }: BackupFigureQuery,
): Promise<BackupFigures> => {
  const db = database.prisma
  const now = clock.now()
  const dates = periodOf(asked, now.toZonedDateTimeISO(timeZone).toPlainDate())
  if (!dates) throw fieldProblem('invalid-period', '/from')
  if (area !== undefined && (await findAreas(db, [area])).length === 0) throw fieldProblem('unknown-area', '/area')
  const scope = { ...instantsOf(dates), area, within: isStaff(asker) ? undefined : asker.areas }
  const counts = await countCalls(db, scope)
  return {
    ...dates,
    ...viewOf(counts),
    norms: await readNorms(db, scope, now),
    outcomes: await countBy(db, scope, 'outcome'),
    prevented: await countBy(db, scope, 'prevented'),
  }
}

const instantsOf = ({ from, to }: Dates) => {
  const at = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant()
  return { from: at(from), to: at(to) }
}

const readNorms = async (db: Parameters<typeof countInTime>[0], scope: FigureScope, now: Temporal.Instant) => {
  const limits = norms.map(({ minutes }) => minutes)
  const counted = await countInTime(db, scope, limits, now)
  return norms.map(norm => normView(norm, counted.find(({ minutes }) => minutes === norm.minutes) ?? { met: 0, of: 0 }))
}

const round = (minutes: number | null) => (minutes === null ? null : Math.round(minutes * 10) / 10)

const viewOf = (counts: Counts) => ({
  ...{ calls: counts.calls, visits: counts.visits, closedWithoutVisit: counts.closed_without_visit },
  ...{ alerts: counts.alerts, alertsPerVisit: shareOf(counts.alerts, counts.visits), escalated: counts.escalated },
  minutesToAcknowledge: { p50: round(counts.acknowledge_p50), p90: round(counts.acknowledge_p90) },
  minutesToArrive: { p50: round(counts.arrive_p50), p90: round(counts.arrive_p90) },
})
