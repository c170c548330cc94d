import { type Action, type Call, type CallEvent, type Entry, isOpen, type Plan, type Telling } from './call.ts'

/*
 * The life of a backup call.
 *
 *   report ──▶ alerted ──acknowledge──▶ acknowledged ──set-off──▶ on-the-way ──arrive──▶ on-the-scene
 *               │ ▲ ▲                      │  │                     │   ▲                     │
 *               │ │ └──────── cannot ──────┴──│─────────────────────┘   │                     │
 *               │ │                           └────────── arrive ───────┼─▶                   │
 *               │ │                                                                           │
 *               │ └── reopen ── closed ◀── close, with a visit ───────────────────────────────┘
 *               │                 │ ▲
 *               │             hand-over └── close without a visit: from everywhere above, for a reason that a second
 *               │                 ▼         person gives [004; DOMAIN, backup 3]
 *               │            handed-over ── reopen ──▶ alerted
 *               └── escalate: while alerted the next step of the policy is taken when its time comes, or at once when
 *                   somebody cannot, or when nobody could be told; after the last step it starts again, until somebody
 *                   has it [DOMAIN, backup 5]
 *
 * While alerted nobody has it, and there is always a next step with a time. Once somebody has it the escalation stands
 * still where it is. A call that is closed has an outcome, and either somebody arrived, or there is a second person,
 * another than who closed it; where a municipality does not want the second person, that is kept with the call.
 * Reopening starts the escalation anew; how fast somebody came the first time stays, for the norms.
 *
 * Every function takes what must hold before and gives a plan of what becomes of it; 'repeated' when the same person
 * just did the same, which is a success with nothing to do; or why it cannot be done.
 */

/** What an action gives: a plan, or why there is nothing to write. */
export type Outcome = Plan | 'repeated' | 'wrong-state' | 'already-acknowledged' | 'visit-needed' | 'forbidden'

/** Who acts and when; `by` is absent when the system does. */
export interface Acting {
  now: Temporal.Instant
  by?: string | undefined
}

/** What goes with a change. */
export interface Change {
  action: Action
  event: CallEvent
  entries?: Entry[]
  tellings?: Telling[]
}

/**
 * The one place where a call becomes another: the next revision, and what must hold afterwards does.
 * @param parts what is different; for a step that was taken, the whole call as that left it
 */
export const become = (before: Call, parts: Partial<Call>, change: Change, acting: Acting): Plan => {
  const { action, event, entries = [], tellings = [] } = change
  const after = { ...before, ...parts, revision: before.revision + 1, lastAction: action, lastActor: acting.by }
  assertSound(after)
  return { before, after, entries, event, tellings }
}

/** Doing again what one just did oneself is a success. */
export const isRepeat = (before: Call, action: Action, { by }: Acting): boolean =>
  by !== undefined && before.lastAction === action && before.lastActor === by

/** @throws Error when the rules made a call that cannot be: a mistake of ours, nothing is written */
export const assertSound = (call: Call): void => {
  const { status, stepDue, acknowledgedBy, team, arrivedAt } = call
  const hasSomebody = acknowledgedBy !== undefined && team.includes(acknowledgedBy)
  const sound =
    (status === 'alerted') === (stepDue !== undefined) &&
    (status !== 'alerted' || (acknowledgedBy === undefined && team.length === 0 && arrivedAt === undefined)) &&
    (status === 'alerted' || !isOpen(call) || hasSomebody) &&
    (status !== 'on-the-scene' || arrivedAt !== undefined) &&
    (isOpen(call) ? call.outcome === undefined : endsWell(call))
  if (!sound) throw new Error(`A backup call cannot be ${status} like this.`)
}

/** Every report leads to a visit, or to a reason that a second person gives [004; DOMAIN, backup 3]. */
const endsWell = ({ outcome, visited, arrivedAt, secondPerson, secondWaived, closedBy }: Call) =>
  outcome !== undefined &&
  closedBy !== undefined &&
  closedBy !== secondPerson &&
  (visited ? arrivedAt !== undefined : secondPerson !== undefined || secondWaived)

/** Nobody has it. */
export const withoutTeam = {
  ...{ acknowledgedBy: undefined, team: [], shiftId: undefined },
  ...{ acknowledgedAt: undefined, setOffAt: undefined, arrivedAt: undefined },
}

/** It has not ended. */
export const withoutEnd = {
  ...{
    closedAt: undefined,
    closedBy: undefined,
    outcome: undefined,
    visited: undefined,
    prevented: undefined,
    promised: undefined,
  },
  ...{ secondPerson: undefined, secondWaived: false, takenOnBy: undefined, handedOverAt: undefined },
}
