import type { BedFigures, BedFiguresQuery } from '../../contracts/api/respite-figures.ts'
import type { Nights } from '../../contracts/api/respite-locations.ts'
import { toText } from '../../kernel/clock.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { nightAt } from '../rules/nights.ts'
import { bedDaysOf, bedDaysOfKind, kindsOf } from './rules/bed-days.ts'
import { lengthOfStay } from './rules/length-of-stay.ts'
import { type BedNights, type CountedBed, markNights } from './rules/marking.ts'
import { isSanePeriod, mostNights } from './rules/period.ts'
import { byGroup, countLack, countRefused } from './rules/refused.ts'
import { areasWithin } from './store/areas.ts'
import {
  bedsInUse,
  blocksOfPeriod,
  type ReportBed,
  type ReportScope,
  refusalsOfPeriod,
  staysOfPeriod,
} from './store/report.ts'

/**
 * Bed-days available, occupied and blocked per location and kind, per group, and what was refused in a period: settled
 * on availability, not on occupancy [004, 5.5].
 * @throws HttpProblem invalid-period, unknown-area
 */
export const readFigures = async (
  { database, clock, settings }: Pick<ServiceDeps, 'database' | 'clock' | 'settings'>,
  { from, to, area }: Pick<BedFiguresQuery, 'from' | 'to' | 'area'>,
): Promise<BedFigures> => {
  const db = database.prisma
  const scope = await scopeOf(db, { from, to }, area)
  const now = clock.now()
  const rows = await bedsInUse(db, scope)
  const found = await staysOfPeriod(db, scope)
  const blocks = await blocksOfPeriod(db, scope)
  const refusals = await refusalsOfPeriod(db, scope)
  const tonightAt = nightsAt(now, settings.text('stays.dayStartsAt'))
  const stays = found.map(stay => ({ ...stay, tonight: tonightAt(stay.dayStartsAt) }))
  const marked = markNights({ period: scope.period, beds: rows.map(toBed), stays, blocks })
  const here = new Set(rows.map(({ id }) => id))
  return {
    ...{ period: scope.period, asOf: toText(now), total: bedDaysOf(marked.beds) },
    locations: byLocation(rows, marked.beds),
    groups: byGroup(marked.groups, refusals),
    lack: countLack(scope.period, refusals),
    refused: countRefused(scope.period, refusals),
    lengthOfStay: lengthOfStay(
      scope.period,
      stays.filter(({ bedId }) => here.has(bedId)),
    ),
  }
}

/** The night that is running where it changes at an hour; worked out once for each hour, not for each stay. */
const nightsAt = (now: Temporal.Instant, usual: string) => {
  const known = new Map<string, string>()
  return (dayStartsAt: string | null): string => {
    const hour = dayStartsAt ?? usual
    const night = known.get(hour) ?? nightAt(now, hour).toString()
    known.set(hour, night)
    return night
  }
}

const scopeOf = async (
  db: Parameters<typeof areasWithin>[0],
  period: Nights,
  area: string | undefined,
): Promise<ReportScope> => {
  if (!isSanePeriod(period, mostNights.report))
    throw fieldProblem('invalid-period', '/to', {
      nl: 'Kies een periode van minstens één en hoogstens 366 nachten.',
      en: 'Choose a period of at least one and at most 366 nights.',
    })
  if (area === undefined) return { period, within: undefined }
  const within = await areasWithin(db, [area])
  if (within.length === 0) throw fieldProblem('unknown-area', '/area')
  return { period, within }
}

const toBed = (row: ReportBed): CountedBed => ({
  ...{ id: row.id, locationId: row.location_id, kinds: row.kinds, inUseFrom: row.in_use_from },
  removedOn: row.removed_on ?? undefined,
})

const byLocation = (rows: ReportBed[], marked: BedNights[]): BedFigures['locations'] => {
  const names = new Map(rows.map(({ location_id, location }) => [location_id, location]))
  const locations = Map.groupBy(marked, ({ bed }) => bed.locationId)
  return [...locations].map(([locationId, beds]) => ({
    ...{ locationId, name: names.get(locationId) ?? '', days: bedDaysOf(beds) },
    kinds: kindsOf(beds).map(kind => ({ kind, days: bedDaysOfKind(beds, kind) })),
  }))
}
