import { as } from '../../../kernel/abilities.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import type { Keeper } from '../rights.ts'
import { handleReport, lockReport, type ReportRow } from '../store/reports.ts'
import { tell } from '../telling.ts'
import { sealFor, tellOpen } from './reporting.ts'

/** What became of a report: it was put right, or it was right already. */
export interface Handled {
  status: 'resolved' | 'dismissed'
  answer: string | undefined
}

/** A report as the abilities look at it. */
export const asReport = ({ organisation_id, areas, reporter_id }: ReportRow) =>
  as('SupportPointReport', { organisationId: organisation_id ?? '', areas, reporterId: reporter_id ?? '' })

/**
 * Writes down what became of a report; who reported is told, when we know who it is.
 * @throws HttpProblem not-found, forbidden, wrong-state when something else became of it
 */
export const handle = async (
  deps: Pick<ServiceDeps, 'vault'>,
  work: Work,
  { asker, abilities }: Keeper,
  id: string,
  { status, answer }: Handled,
): Promise<ReportRow> => {
  const row = await lockReport(work.db, id)
  if (!row || abilities.cannot('read', asReport(row))) throw new HttpProblem('not-found')
  if (abilities.cannot('update', asReport(row))) throw new HttpProblem('forbidden')
  if (row.status === status) return row
  if (row.status !== 'open') throw new HttpProblem('wrong-state')
  const sealed = await sealFor(deps, row.reporter_id, answer)
  await handleReport(work, { id, status, answer: sealed, handled_by: asker.id })
  await tellOpen(work, { id: row.support_point_id, areas: row.areas })
  if (row.reporter_id) tell(work, [row.reporter_id], words, `/steunpunt/${row.support_point_id}/klopt-niet`)
  return (await lockReport(work.db, id)) as ReportRow
}

const words = {
  subject: { nl: 'Er is gekeken naar wat je meldde', en: 'Somebody looked at what you reported' },
  text: {
    nl: 'Dank je wel dat je meldde dat iets niet klopte aan een steunpunt. Lees wat ermee is gedaan.',
    en: 'Thank you for reporting that something was wrong with a support point. Read what was done with it.',
  },
}
