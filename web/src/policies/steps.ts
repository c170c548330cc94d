import type { Notify, PolicyStep } from '../../../services/contracts/api/backup-calls.ts'
import { secondsOf } from '../shared/duration.ts'

/** A step as it stands on the screen: minutes after the step before, as typed. */
export interface StepDraft {
  /** Keeps a row the same row while others move. */
  id: string
  minutes: string
  notify: Notify
}

/** Whom a step can tell; one that is forgotten here does not compile. */
export const groups = Object.keys({
  'night-team': true,
  'second-team': true,
  'shift-lead': true,
  'manager-on-call': true,
} satisfies Record<Notify, true>) as Notify[]

/** The minutes in an ISO 8601 duration of hours, minutes and seconds. */
export const minutesOf = (duration: string): number => secondsOf(duration) / 60

/** Minutes as an ISO 8601 duration; half minutes become seconds. */
const durationOf = (minutes: number) => (Number.isInteger(minutes) ? `PT${minutes}M` : `PT${Math.round(minutes * 60)}S`)

const newId = () => crypto.randomUUID()

/** The steps as they stand on the screen. */
export const draftsOf = (steps: PolicyStep[]): StepDraft[] =>
  steps.map(({ after, notify }) => ({ id: newId(), minutes: String(minutesOf(after)).replace('.', ','), notify }))

/** One more step, five minutes after the last. */
export const anotherStep = (): StepDraft => ({ id: newId(), minutes: '5', notify: 'shift-lead' })

const typed = ({ minutes }: StepDraft) => Number(minutes.trim().replace(',', '.'))

/** Whether a step's time cannot be: no number, less than nothing, or more than a day. */
export const isWrong = (step: StepDraft) => !step.minutes.trim() || !(typed(step) >= 0 && typed(step) <= 1440)

/** The steps as the server wants them. */
export const stepsOf = (drafts: StepDraft[]): PolicyStep[] =>
  drafts.map(draft => ({ after: durationOf(typed(draft)), notify: draft.notify }))

/** After how many minutes in all each step is due. */
export const sums = (drafts: StepDraft[]): number[] => {
  let sum = 0
  return drafts.map(draft => {
    sum += isWrong(draft) ? 0 : typed(draft)
    return sum
  })
}
