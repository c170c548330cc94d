import type { Plan } from './help-request.ts'

/**
 * What somebody is told of a help request, also when their screen is closed: the team that it mentions danger or that
 * it is theirs now; the asker that somebody comes, that the helper is gone, or that we look further.
 */
export type Telling = 'danger' | 'climbed' | 'coming' | 'gone' | 'further'

/** What follows from a plan for who is told. */
export interface Tellings {
  /** What was told before about where it stands is over: who did not hear it yet need not. */
  settled: boolean
  told: Telling[]
}

const moves: Plan['event'][] = [
  'help-request.climbed',
  'help-request.matched',
  'help-request.reopened',
  'help-request.completed',
  'help-request.cancelled',
  'help-request.handed-on',
]

/** Whom a change of a request concerns so much that they are told at once, and once. */
export const tellingsOf = (plan: Plan): Tellings => ({
  settled: moves.includes(plan.event) && wasTold(plan.before),
  told: [...(isDangerNew(plan) ? (['danger'] as const) : []), ...stepsTold(plan)],
})

/** As long as it stands where it began, and nobody came, nothing was told about it. */
const wasTold = (before: Plan['before']) =>
  before !== undefined && (before.step !== 'neighbours' || before.offerId !== undefined)

/** Danger is new to the team when it is mentioned first, and when the request comes to them anew. */
const isDangerNew = ({ before, after, event }: Plan) =>
  after.danger && (!before?.danger || (event === 'help-request.reopened' && after.lastAction === 'reopen'))

const stepsTold = ({ after, event }: Plan): Telling[] => {
  if (event === 'help-request.climbed') return ['climbed', 'further']
  if (event === 'help-request.matched') return ['coming']
  return event === 'help-request.reopened' && after.lastAction === 'lose' ? ['gone'] : []
}
