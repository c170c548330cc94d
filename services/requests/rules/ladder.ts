import type { LadderStep } from '../../contracts/api/help-requests.ts'
import { timeZone } from '../../kernel/clock.ts'

/** How long a rung lasts before the request climbs, from the settings of the municipality. */
export type StepTimes = Record<Exclude<LadderStep, 'volunteer-coordinator'>, Temporal.Duration>

/**
 * The ladder: neighbours, then the social team, then the volunteer coordinator, who keeps it until it is done
 * [001 SamSam; DOMAIN, help requests 3]. A request that mentions danger begins at the social team [DOMAIN, 5].
 */
export const nextStep: Record<LadderStep, LadderStep | undefined> = {
  neighbours: 'social-team',
  'social-team': 'volunteer-coordinator',
  'volunteer-coordinator': undefined,
}

/** The rung on which a request begins, or begins anew. */
export const firstStep = (danger: boolean): LadderStep => (danger ? 'social-team' : 'neighbours')

/** When a rung that begins now is over; undefined on the last one. */
export const stepDue = (step: LadderStep, now: Temporal.Instant, times: StepTimes): Temporal.Instant | undefined =>
  step === 'volunteer-coordinator' ? undefined : after(now, times[step])

/** A moment later, also by days: those follow the Dutch calendar. */
const after = (now: Temporal.Instant, duration: Temporal.Duration) =>
  now.toZonedDateTimeISO(timeZone).add(duration).toInstant()

/** The timer of a rung. Its subject is new for every rung, so that setting it never waits for one that is firing. */
export const timerOf = ({ id, step, revision, stepDue }: TimedRequest) =>
  stepDue && { kind: `${step}-step`, subject: `${id}/${revision}`, dueAt: stepDue, data: { helpRequestId: id } }

interface TimedRequest {
  id: string
  step: LadderStep
  revision: number
  stepDue: Temporal.Instant | undefined
}
