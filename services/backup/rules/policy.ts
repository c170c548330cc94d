import type { Notify, PolicyStep } from '../../contracts/api/backup-calls.ts'

/** A step of an escalation: so long after the one before, these people are told. */
export interface Step {
  after: Temporal.Duration
  notify: Notify
}

/** The policies of the areas that have one, and which areas are the municipality. */
export interface Policies {
  byArea: ReadonlyMap<string, PolicyStep[]>
  municipalities: string[]
}

/** Nobody chose: at once the night team, then the second team, who leads the shift and who manages (ours). */
export const defaultSteps: PolicyStep[] = [
  { after: 'PT0S', notify: 'night-team' },
  { after: 'PT3M', notify: 'second-team' },
  { after: 'PT3M', notify: 'shift-lead' },
  { after: 'PT5M', notify: 'manager-on-call' },
]

const longest = 24 * 3600 * 1000

/**
 * How long a step waits, as a duration of hours and less; undefined when that is no duration between nothing and a
 * day. Weeks and months are none: how long they last depends on when they begin.
 */
export const parseAfter = (text: string): Temporal.Duration | undefined => {
  try {
    const parsed = Temporal.Duration.from(text)
    if (parsed.years || parsed.months || parsed.weeks) return undefined
    const milliseconds = parsed.total('milliseconds')
    if (milliseconds < 0 || milliseconds > longest) return undefined
    return Temporal.Duration.from({ milliseconds: Math.round(milliseconds) })
  } catch {
    return undefined
  }
}

/**
 * The steps for a call: of the most specific of its areas that has a policy, else of the municipality, else the
 * default [API.md, escalation policies].
 * @param areas largest first
 */
export const policyFor = (areas: string[], policies: Policies): Step[] => {
  const own = [...policies.municipalities, ...areas].findLast(area => policies.byArea.has(area))
  const steps = (own && policies.byArea.get(own)) || defaultSteps
  return steps.map(({ after, notify }) => ({ after: parseAfter(after) ?? Temporal.Duration.from('PT3M'), notify }))
}

const shortestRound = Temporal.Duration.from('PT1M')

/**
 * How long after its last step a policy starts again: at least a minute, so that one whose steps all follow at once,
 * or reach nobody, does not spin.
 */
export const roundPause = (steps: Step[]): Temporal.Duration =>
  [steps[0]?.after, steps.at(-1)?.after].reduce<Temporal.Duration>(
    (longest, one) => (one && Temporal.Duration.compare(one, longest) > 0 ? one : longest),
    shortestRound,
  )
