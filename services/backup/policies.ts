import type { PolicyStep } from '../contracts/api/backup-calls.ts'
import type { Asker } from '../kernel/asker.ts'
import type { Db } from '../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../kernel/http/problems.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { defaultSteps, parseAfter } from './rules/policy.ts'
import { findMunicipalities, findPolicies, keepPolicy } from './store/policies.ts'

type Policy = { area: string; steps: PolicyStep[]; inherited: boolean }

/** The policy of an area: its own, or that of the areas it lies in, or the default. @throws HttpProblem not-found */
export const readPolicy = async (db: Pick<Db, '$queryRaw'>, area: string): Promise<Policy> => {
  const around = await findPolicies(db, area)
  const [own] = around
  if (!own) throw new HttpProblem('not-found')
  if (own.steps) return { area, steps: own.steps, inherited: false }
  const nearest = around.find(one => one.steps)?.steps ?? (await ofMunicipality(db))
  return { area, steps: nearest ?? defaultSteps, inherited: true }
}

const ofMunicipality = async (db: Pick<Db, '$queryRaw'>): Promise<PolicyStep[] | undefined> => {
  for (const municipality of await findMunicipalities(db)) {
    const [own] = await findPolicies(db, municipality)
    if (own?.steps) return own.steps
  }
  return undefined
}

/** Everybody who works with it sees at once that a policy changed. */
const audience = ['night-team', 'shift-lead', 'manager', 'administrator']

/**
 * Gives an area a policy of its own; calls that are out go by it from their next step on.
 * @throws HttpProblem unknown-area; invalid-body at a step whose time is no duration between nothing and a day
 */
export const changePolicy = async (
  work: Work,
  { id: by }: Asker,
  area: string,
  steps: PolicyStep[],
): Promise<Policy> => {
  if ((await findPolicies(work.db, area)).length === 0) throw fieldProblem('unknown-area', '/area')
  const errors = steps.flatMap(({ after }, i) => (parseAfter(after) ? [] : [afterError(i)]))
  if (errors.length > 0) throw new HttpProblem('invalid-body', { errors })
  await keepPolicy(work.db, { area, steps, by, now: work.now })
  work.append({ type: 'escalation-policy.changed', subject: area, areas: [area], data: { area }, audience, actor: by })
  return { area, steps, inherited: false }
}

const afterError = (index: number) => ({
  ...{ pointer: `/steps/${index}/after`, code: 'duration' },
  detail: { nl: 'Dit is geen tijd tussen niets en een dag.', en: 'This is no time between nothing and a day.' },
})
