import type { Db } from '../../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { municipalLimits } from '../municipal-limits.ts'
import { type BrokenLimit, brokenLimits, type Limits, limitsFor } from '../rules/limits.ts'
import { nightAt, periodMistake } from '../rules/nights.ts'
import { nightsHad } from '../stays/facts.ts'
import { readVocabulary } from '../store/vocabulary.ts'
import type { WaitingRow } from './rows.ts'
import { limitsAround } from './store/beds.ts'

/** @throws HttpProblem unknown-group, unknown-feature, pointing at the first that nobody knows */
export const assertWords = async (
  db: Pick<Db, '$queryRaw'>,
  { groups, features }: Pick<WaitingRow, 'groups' | 'features'>,
): Promise<void> => {
  const known = await readVocabulary(db)
  const unknownIn = (words: string[], all: { id: string }[]) => {
    const ids = new Set(all.map(({ id }) => id))
    return words.findIndex(word => !ids.has(word))
  }
  const [group, feature] = [unknownIn(groups, known.groups), unknownIn(features, known.features)]
  if (group >= 0) throw fieldProblem('unknown-group', `/client/groups/${group}`)
  if (feature >= 0) throw fieldProblem('unknown-feature', `/features/${feature}`)
}

/**
 * Nights that can be waited for: what no location would ever allow is said at once, instead of never being offered.
 * @throws HttpProblem period-in-past, invalid-period at `/from`; stay-too-long, stay-too-short at `/nights`,
 *   yearly-maximum
 */
export const assertWish = async (deps: RespiteDeps, work: Work, row: WaitingRow): Promise<void> => {
  const to = Temporal.PlainDate.from(row.from).add({ days: row.nights }).toString()
  const period = { from: row.from, to }
  const mistake = periodMistake(period, nightAt(work.now, deps.settings.text('stays.dayStartsAt')))
  if (mistake) throw fieldProblem(mistake === 'in-the-past' ? 'period-in-past' : 'invalid-period', '/from')
  const had = row.clientKeys.length
    ? await nightsHad(work.db, { keys: row.clientKeys, kind: row.kind, but: undefined })
    : undefined
  const breaks = (own: Limits) => brokenLimits(period, limitsFor(row.kind, municipalLimits(deps), own), had)[0]
  const around = await limitsAround(work.db, row.kind)
  const broken = around.length > 0 ? around.map(breaks) : [breaks({})]
  const [first] = broken
  if (first && broken.every(one => one !== undefined)) throw limitProblem(first)
}

const limitProblem = ({ rule, limit, asked, had, year }: BrokenLimit) => {
  const detail = {
    nl: `De grens is ${limit} nachten; gevraagd zijn er ${asked}.`,
    en: `The limit is ${limit} nights; asked for are ${asked}.`,
  }
  return new HttpProblem(rule, {
    detail,
    errors: [{ pointer: '/nights', code: rule, detail }],
    more: { limit, asked, ...(had === undefined ? {} : { had, year }) },
  })
}
