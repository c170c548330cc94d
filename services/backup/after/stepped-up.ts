import { timeZone } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { nextDayStart } from '../rules/handover.ts'
import { type EndingStep, findDayTeam, takeEndingSteps } from '../store/stepped-up.ts'

/** Every morning, when the day takes over. */
const timer = 'stepped-up'
const subject = 'everything'

type StepDeps = Pick<ServiceDeps, 'settings' | 'unitOfWork'>

const nextMorning = ({ settings }: StepDeps, now: Temporal.Instant) =>
  nextDayStart(now, settings.text('backup.dayStartsAt'), timeZone)

/** Sets the first morning, unless it is set. */
export const startReminding = (deps: StepDeps): Promise<void> =>
  deps.unitOfWork.run(({ timers, now }) => timers.ensure({ kind: timer, subject, dueAt: nextMorning(deps, now) }))

/** Support that was stepped up for a time ends tomorrow: the day team is reminded, once, so that it does not just stop. */
export const steppedUpTimers = (deps: StepDeps): TimerHandlers => ({
  [timer]: async (_timer, work) => {
    const tomorrow = work.now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
    for (const step of await takeEndingSteps(work.db, tomorrow)) await remind(work, step)
    await work.timers.set({ kind: timer, subject, dueAt: nextMorning(deps, work.now) })
  },
})

const remind = async (work: Work, { callId, areas }: EndingStep) => {
  const messages = (await findDayTeam(work.db, areas)).map(personId => ({ id: newId(), personId }))
  if (messages.length === 0) return
  const data = {
    ...{ messages, urgency: 'normal', about: callId, link: `/achtervang/${callId}/melding` },
    subject: { nl: 'Opgeschaalde steun loopt af', en: 'Stepped-up support ends' },
    text: {
      nl: 'De steun die na een melding tijdelijk is opgeschaald, loopt morgen af. Kijk wat er nodig is.',
      en: 'The support that was stepped up for a time after a call ends tomorrow. See what is needed.',
    },
  } as const
  work.append({ type: 'message.requested', subject: callId, data })
}
