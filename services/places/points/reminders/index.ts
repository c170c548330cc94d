import type { ServiceDeps } from '../../../kernel/service.ts'
import type { TimerHandlers } from '../../../kernel/sweeper.ts'
import { noStop } from '../../../kernel/timers.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { coordinatorsToAsk, keepersToAsk } from '../store/reminding.ts'
import { tell } from '../telling.ts'
import { askingAt } from './rules.ts'

const kind = 'points-remind'
const subject = 'everything'
const day = { hours: 24 }

/** Asks, once a day, who keeps support points whether what is said of them is still so. */
export const reminderTimers = (deps: Pick<ServiceDeps, 'settings'>): TimerHandlers => ({
  [kind]: async ({ data: { last } }, work) => {
    await remind(deps, work, typeof last === 'string' ? Temporal.Instant.from(last) : undefined)
    const data = { ...noStop, last: work.now.toString() }
    await work.timers.set({ kind, subject, dueAt: work.now.add(day), data })
  },
})

/** Begins reminding, unless it has begun. */
export const startReminding = ({ now, timers }: Work): Promise<void> =>
  timers.ensure({ kind, subject, dueAt: now.add(day), data: noStop })

const remind = async ({ settings }: Pick<ServiceDeps, 'settings'>, work: Work, last: Temporal.Instant | undefined) => {
  const asking = askingAt(work.now, { age: settings.duration('places.confirmEvery'), last })
  tell(work, await coordinatorsToAsk(work.db, asking), words.unanswered, '/steunpunten')
  tell(work, await keepersToAsk(work, asking), words.old, '/steunpunten')
}

const words = {
  old: {
    subject: { nl: 'Klopt het nog?', en: 'Is it still so?' },
    text: {
      nl: 'Van een of meer steunpunten weten we al een tijd niet of alles nog klopt. Kijk even en tik op ‘Klopt nog’.',
      en: 'Of one or more support points we have not known for a while whether all is still so. Have a look and tap ‘Still so’.',
    },
  },
  unanswered: {
    subject: { nl: 'Een steunpunt antwoordt niet', en: 'A support point does not answer' },
    text: {
      nl: 'We vroegen twee weken geleden of de gegevens nog kloppen. Er kwam geen antwoord. Kijk jij even?',
      en: 'Two weeks ago we asked whether what we know is still so. There was no answer. Could you have a look?',
    },
  },
}
