import type { NewStay } from '../../contracts/api/respite-stays.ts'
import type { Asker } from '../../kernel/asker.ts'
import { violation } from '../../kernel/database.ts'
import { HttpProblem, type ProblemCode } from '../../kernel/http/problems.ts'
import type { RespiteDeps } from '../deps.ts'
import { type Alternative, alternativesTo } from '../finding/alternatives.ts'
import { countRefusal } from '../waiting/refusals.ts'

/** Refusals that say something about beds, and are counted; the others are slips. */
const counted: ProblemCode[] = ['bed-taken', 'bed-blocked', 'groups-do-not-fit', 'yearly-maximum', 'stay-too-long']
/** Other beds that are named when one is gone. */
const most = 3

/** What the database refused as the last word, in our words: the bed is taken. */
export const toBedTaken = (error: unknown): unknown =>
  violation(error)?.code === '23P01' ? new HttpProblem('bed-taken') : error

/** A refused hold: it is counted by what was asked for, and the next best beds are named. */
export const refusalOf = async (deps: RespiteDeps, asker: Asker, asked: NewStay, cause: unknown): Promise<unknown> => {
  const error = toBedTaken(cause)
  if (!(error instanceof HttpProblem) || !counted.includes(error.code)) return error
  await countRefusal(deps, asker, asked, error.code)
  if (error.code !== 'bed-taken' && error.code !== 'bed-blocked' && error.code !== 'groups-do-not-fit') return error
  return await withAlternatives(deps, asked, error)
}

/** The next best beds; whoever puts the limit to how long aside may do so there, too. */
export const instead = (
  deps: RespiteDeps,
  { bedId, kind, period, client, overrule }: NewStay,
): Promise<Alternative[]> => {
  const anyLength = overrule?.rule === 'stay-too-long' || overrule?.rule === 'yearly-maximum'
  return alternativesTo(deps, { bedId, kind, period, groups: client.groups, anyLength, most })
}

/** A refusal that names the next best beds. @param known when they have been looked for already */
export const withAlternatives = async (
  deps: RespiteDeps,
  asked: NewStay,
  error: HttpProblem,
  known?: Promise<Alternative[]>,
): Promise<HttpProblem> => {
  const alternatives = await (known ?? instead(deps, asked))
  return new HttpProblem(error.code, {
    ...(error.detail ? { detail: error.detail } : {}),
    more: { ...error.more, alternatives },
  })
}
