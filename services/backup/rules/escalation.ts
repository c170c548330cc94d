import type { Call, CallStep, Entry, Telling } from './call.ts'
import { type Duty, peopleFor } from './duty.ts'
import { roundPause, type Step } from './policy.ts'

/** What an escalation is decided with, loaded once for any number of calls. */
export interface Dispatch {
  now: Temporal.Instant
  steps: Step[]
  duty: Duty
  /** Who said just now that they cannot: a round that begins with that does not ask them again. */
  refusing?: string[]
  /** Makes the stable id of a message. */
  newId(): string
}

/** A call with its escalation further on, what goes into its history, and whom to tell. */
export interface Taken {
  call: Call
  entries: Entry[]
  tellings: Telling[]
}

/** The escalation of a call from the beginning; the first step is taken when its time comes. */
export const begin = ({ steps, now }: Pick<Dispatch, 'steps' | 'now'>) => ({
  ...{
    round: 1,
    step: -1,
    stepNotify: undefined,
    stepTold: 0,
    stepSince: now,
    stepMessages: [],
    told: [],
    refused: [],
  },
  stepDue: now.add(steps[0]?.after ?? {}),
})

/** Takes every step whose time has come. */
export const takeDueSteps = (call: Call, dispatch: Dispatch): Taken => takeWhileDue(start(call), dispatch)

/** Takes the next step now, whatever its time, and those that follow at once. */
export const takeNextStep = (call: Call, dispatch: Dispatch): Taken =>
  takeWhileDue(start({ ...call, stepDue: dispatch.now }), dispatch)

const start = (call: Call): Taken => ({ call, entries: [], tellings: [] })

/** It ends: after the last step of a round comes a pause. */
const takeWhileDue = (taken: Taken, dispatch: Dispatch): Taken => {
  const { stepDue } = taken.call
  if (!stepDue || Temporal.Instant.compare(stepDue, dispatch.now) > 0) return taken
  return takeWhileDue(takeOne(taken, dispatch), dispatch)
}

const takeOne = ({ call, entries, tellings }: Taken, dispatch: Dispatch): Taken => {
  const { now, steps, duty, newId } = dispatch
  const { round, index, refused } = following(call, dispatch)
  const { notify } = steps[index] as Step
  const people = peopleFor(notify, { ...call, round }, duty).filter(person => !refused.includes(person))
  const messages = people.map(personId => ({ id: newId(), personId }))
  const step: CallStep = {
    ...{ round, step: index, stepNotify: notify, stepTold: people.length, stepSince: now, refused },
    stepDue: dueAfter(index, people.length, dispatch),
    stepMessages: messages.map(({ id }) => id),
    told: [...new Set([...call.told, ...people])],
    alerts: call.alerts + messages.length,
    escalated: call.escalated || round > 1 || index > 0,
  }
  const entry: Entry = { at: now, what: people.length > 0 ? 'told' : 'reached-nobody', notify, count: people.length }
  const telling = people.length > 0 ? [{ notify, round, index, messages }] : []
  return { call: { ...call, ...step }, entries: [...entries, entry], tellings: [...tellings, ...telling] }
}

/**
 * Which step comes now: the next of the policy, or the first of a new round. In a new round those who could not are
 * asked again, but for those who said so just now.
 */
const following = (
  call: Call,
  { steps, refusing = [] }: Dispatch,
): { round: number; index: number; refused: string[] } => {
  const { round, step, refused } = call
  if (step + 1 < steps.length) return { round, index: step + 1, refused }
  return { round: round + 1, index: 0, refused: refusing }
}

/** When the next step is due: at once when this one told nobody; after the last one the policy starts again. */
const dueAfter = (index: number, told: number, { now, steps }: Dispatch): Temporal.Instant => {
  const next = steps[index + 1]
  if (!next) return now.add(roundPause(steps))
  return told === 0 ? now : now.add(next.after)
}

/** Tells those of the step a call is on who were not told yet: since it was taken it became known where it is. */
export const tellMore = (call: Call, { now, duty, newId }: Dispatch): Taken => {
  const { stepNotify: notify, round, step: index } = call
  if (!notify) return start(call)
  const people = peopleFor(notify, call, duty).filter(one => !call.told.includes(one) && !call.refused.includes(one))
  if (people.length === 0) return start(call)
  const messages = people.map(personId => ({ id: newId(), personId }))
  const more = {
    stepTold: call.stepTold + people.length,
    stepMessages: [...call.stepMessages, ...messages.map(({ id }) => id)],
    told: [...call.told, ...people],
    alerts: call.alerts + people.length,
  }
  const entry: Entry = { at: now, what: 'told', notify, count: people.length }
  return { call: { ...call, ...more }, entries: [entry], tellings: [{ notify, round, index, messages }] }
}
