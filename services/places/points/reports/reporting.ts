import type { Static } from 'typebox'
import type { NewSupportPointReport } from '../../../contracts/api/support-points.ts'
import type { Abilities } from '../../../kernel/abilities.ts'
import type { Asker } from '../../../kernel/asker.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import type { Sealed } from '../../../kernel/vault.ts'
import { findSeen } from '../rights.ts'
import { addReport, countOpen, findReport, type ReportRow } from '../store/reports.ts'
import { keepersOf, pointAudience, tell } from '../telling.ts'

/** Whose key the words of somebody are sealed with whom we do not know: the installation's own. */
const unknownReporter = 'support-point-reports'

/** Seals what was said in a report with the key of who made it. */
export const sealFor = async (
  { vault }: Pick<ServiceDeps, 'vault'>,
  reporterId: string | null,
  text: string | undefined,
): Promise<Sealed | null> => (text === undefined ? null : await vault.seal(reporterId ?? unknownReporter, text))

/**
 * Writes down that something is wrong with a support point, by anybody. Who keeps it is told when nothing was open
 * about it yet: more of the same is on their screen.
 * @throws HttpProblem not-found
 */
export const reportWrong = async (
  deps: Pick<ServiceDeps, 'vault'>,
  work: Work,
  { asker, abilities }: { asker: Asker | undefined; abilities: Abilities },
  pointId: string,
  { kind, text }: Static<typeof NewSupportPointReport>,
): Promise<ReportRow> => {
  const point = await findSeen(work.db, abilities, pointId)
  if (!point) throw new HttpProblem('not-found')
  const reporter_id = asker?.id ?? null
  const report = { id: newId(), support_point_id: point.id, kind, reporter_id }
  await addReport(work, { ...report, text: await sealFor(deps, reporter_id, text) })
  const open = await tellOpen(work, point)
  if (open === 1) tell(work, await keepersOf(work.db, point), words, '/steunpunten')
  return (await findReport(work.db, report.id)) as ReportRow
}

/** Tells the screens how many reports about a support point are open. */
export const tellOpen = async (work: Work, { id, areas }: { id: string; areas: string[] }): Promise<number> => {
  const open = await countOpen(work.db, id)
  work.append({ type: 'support-point.reported', subject: id, areas, data: { open }, audience: pointAudience })
  return open
}

const words = {
  subject: { nl: 'Er klopt iets niet aan een steunpunt', en: 'Something is wrong with a support point' },
  text: {
    nl: 'Iemand meldde dat iets niet klopt aan een steunpunt van jou. Kijk wat het is.',
    en: 'Somebody reported that something is wrong with a support point of yours. Look what it is.',
  },
}
