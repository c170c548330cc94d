import type { Locale } from '../../../contracts/api/common.ts'
import type { SupportPointReport } from '../../../contracts/api/support-points.ts'
import { toText } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { nameFinderIn } from '../../../kernel/names.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { ReportRow } from '../store/reports.ts'
import { withoutNull } from '../writing.ts'

const nameFinder = nameFinderIn('places')

/** Reports as they are told, in the same order; who reported is never told. */
export const viewOfReports = async (
  { vault }: Pick<ServiceDeps, 'vault'>,
  db: Pick<Db, '$queryRaw'>,
  locale: Locale,
  rows: ReportRow[],
): Promise<SupportPointReport[]> => {
  const opened = await vault.openAll(rows.flatMap(({ text, answer }) => [text, answer]))
  const nameOf = await nameFinder(
    { vault },
    db,
    locale,
    rows.map(row => row.handled_by),
  )
  return rows.map((row, i) => ({
    ...{ id: row.id, supportPoint: { id: row.support_point_id, name: row.name }, kind: row.kind, status: row.status },
    ...withoutNull({ text: opened[2 * i] ?? null, answer: opened[2 * i + 1] ?? null }),
    createdAt: toText(row.created_at),
    ...(row.handled_at ? { handledAt: toText(row.handled_at) } : {}),
    ...(row.handled_by ? { handledBy: nameOf(row.handled_by) } : {}),
  }))
}

/** One report as it is told. */
export const viewOfReport = async (
  deps: Pick<ServiceDeps, 'vault'>,
  db: Pick<Db, '$queryRaw'>,
  locale: Locale,
  row: ReportRow,
): Promise<SupportPointReport> => (await viewOfReports(deps, db, locale, [row]))[0] as SupportPointReport
