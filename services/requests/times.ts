import type { ServiceDeps } from '../kernel/service.ts'
import type { StepTimes } from './rules/ladder.ts'
import type { Acting } from './rules/lifecycle.ts'

/** How long the rungs last in this municipality. */
export const stepTimes = ({ settings }: Pick<ServiceDeps, 'settings'>): StepTimes => ({
  neighbours: settings.duration('requests.neighboursStepTime'),
  'social-team': settings.duration('requests.socialTeamStepTime'),
})

/** Who acts at this moment; `by` is absent when the system does. */
export const actingNow = (deps: Pick<ServiceDeps, 'settings'>, now: Temporal.Instant, by?: string): Acting => ({
  now,
  by,
  times: stepTimes(deps),
})
