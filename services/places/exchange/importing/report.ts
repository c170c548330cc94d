import type { Locale } from '../../../contracts/api/common.ts'
import type { ImportFault, SupportPointImportReport } from '../../../contracts/api/support-point-exchange.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { Remark, Where } from '../reading/draft.ts'
import type { Outcome } from './import.ts'
import type { Change } from './plan.ts'

/** So many of each are told in full; the numbers say how many there are. */
const most = 200
const mostShown = 100

const kinds = {
  line: { nl: 'regel', en: 'line' },
  feature: { nl: 'feature', en: 'feature' },
  service: { nl: 'dienst', en: 'service' },
  file: { nl: 'bestand', en: 'file' },
}

/** Where something stands, in words: `line 12`, `feature 3 ‘OBA Banne’`. */
export const whereOf = ({ kind, number, name }: Where, locale: Locale): string =>
  [kinds[kind][locale], ...(kind === 'file' ? [] : [number]), ...(name ? [`‘${name}’`] : [])].join(' ')

const toldOf = ({ at, field, detail }: Remark, locale: Locale): ImportFault => ({
  ...{ at: whereOf(at, locale), detail: detail[locale] },
  ...(field ? { field } : {}),
})

/** What an import came to, as it is told. */
export const reportOf = (outcome: Outcome, dryRun: boolean, locale: Locale): SupportPointImportReport => {
  const { format, changes, same, skipped, faults } = outcome
  const added = changes.filter(({ isNew }) => isNew).length
  return {
    ...{ format, dryRun, added, changed: changes.length - added, same },
    ...consequencesOf(changes),
    skippedTotal: skipped.length,
    skipped: skipped.slice(0, most).map(remark => toldOf(remark, locale)),
    faultsTotal: faults.length,
    faults: faults.slice(0, most).map(remark => toldOf(remark, locale)),
    preview: changes.slice(0, mostShown).map(shown),
  }
}

/** What comes of it that the file does not say itself. */
const consequencesOf = (changes: Change[]) => {
  const withoutFunction = changes.filter(({ assumed }) => assumed.includes('functions'))
  const [id] = withoutFunction[0]?.row.functions ?? []
  return {
    published: changes.filter(({ publishes }) => publishes).length,
    ...(id === undefined ? {} : { assumedFunction: { id, count: withoutFunction.length } }),
    assumedWelcome: changes.filter(({ assumed }) => assumed.includes('neighboursWelcome')).length,
  }
}

const shown = ({ row, isNew, fields }: Change) => ({
  ...(isNew ? {} : { id: row.id }),
  ...{ name: row.name, what: isNew ? ('add' as const) : ('change' as const), fields },
})

/** @throws HttpProblem invalid-body with everything that is wrong, so that nothing of it stands */
export const assertFaultless = ({ faults }: Outcome): void => {
  if (faults.length === 0) return
  const errors = faults.slice(0, most).map(({ at, field, detail }) => ({
    ...{ pointer: `/${at.kind}/${at.number}${field ? `/${field}` : ''}`, code: 'import' },
    detail: { nl: `${whereOf(at, 'nl')}: ${detail.nl}`, en: `${whereOf(at, 'en')}: ${detail.en}` },
  }))
  throw new HttpProblem('invalid-body', { errors })
}
