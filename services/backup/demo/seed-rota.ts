import { areasAreComplete } from '../../kernel/areas.ts'
import { timeZone } from '../../kernel/clock.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { addPatterns } from '../rota/patterns.ts'
import type { Pattern } from '../rules/rota/pattern.ts'
import { findMunicipality } from '../store/rota/areas.ts'
import { type DemoPattern, demoExperts, demoPatterns } from './rota.ts'

/**
 * Gives the demo its rota, as far as it has none: what somebody changed stays, and who was erased is not planned.
 * False when the areas are not there yet.
 */
export const seedRota = async (deps: Pick<ServiceDeps, 'vault'>, work: Work): Promise<boolean> => {
  if (!(await areasAreComplete(work.db, 'backup'))) return false
  const area = await findMunicipality(work.db)
  if (!area) return true
  const present = await whoIsThere(deps, [...new Set(demoPatterns.flatMap(({ members }) => members))])
  await work.db.backupColleague.createMany({
    data: demoExperts.filter(id => present.has(id)).map(personId => ({ personId, experienceExpert: true })),
    skipDuplicates: true,
  })
  const starts = work.now.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 })
  await addPatterns(
    work,
    demoPatterns.map(pattern => toPattern(pattern, { area, starts, present })),
  )
  return true
}

const whoIsThere = async ({ vault }: Pick<ServiceDeps, 'vault'>, ids: string[]): Promise<Set<string>> => {
  const mayStay = await Promise.all(ids.map(id => vault.seal(id, '').catch(() => undefined)))
  return new Set(ids.filter((_id, i) => mayStay[i]))
}

const toPattern = (
  { id, team, members, from, to }: DemoPattern,
  { area, starts, present }: { area: string; starts: Temporal.PlainDate; present: Set<string> },
): Pattern => ({
  ...{ id, team, area, starts, weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1, skipHolidays: false, ended: false },
  members: members.filter(member => present.has(member)),
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
})
