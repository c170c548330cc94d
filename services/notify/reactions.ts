import type { PersonState } from '../contracts/events/people.ts'
import type { Reactions } from '../kernel/reactions.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { TimerHandlers } from '../kernel/sweeper.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { removeOldDemoMessages } from './store/demo.ts'
import { addMessages, removeMessagesTo, removeOldMessages, withdraw } from './store/messages.ts'
import { keepAddress, removeRecipient } from './store/recipients.ts'

/** What is older than it is kept for is thrown away once a day. */
const tidy = 'tidy'
const day = { hours: 24 }

const keepPerson = async ({ subject, data }: { subject: string; data: PersonState }, { db }: Work) => {
  const { revision, email = null, locale } = data
  await keepAddress(db, { personId: subject, revision, email, locale })
}

/**
 * What notify does when an event arrives.
 * @param wake calls the deliverer, after the commit
 */
export const reactionsOf = (wake: () => void): Reactions => ({
  'message.requested': async ({ data, position }, work) => {
    await addMessages(work.db, data, { position, now: work.now })
    work.afterCommit(wake)
  },
  'message.withdrawn': ({ data, position }, work) => withdraw(work.db, data.about, { position, now: work.now }),
  'person.registered': keepPerson,
  'person.changed': keepPerson,
  'person.erased': async ({ subject }, { db }) => {
    await removeMessagesTo(db, subject)
    await removeRecipient(db, subject)
  },
})

/** What notify does when a timer is due. */
export const timersOf = ({ settings }: Pick<ServiceDeps, 'settings'>): TimerHandlers => ({
  [tidy]: async (_timer, { db, now, timers }) => {
    await removeOldMessages(db, now.subtract(settings.duration('notify.keepFor')))
    await removeOldDemoMessages(db, now.subtract(day))
    await timers.set({ kind: tidy, subject: 'everything', dueAt: now.add(day) })
  },
})

/** Sets the daily tidying, unless it is set already. */
export const startTidying = ({ unitOfWork }: Pick<ServiceDeps, 'unitOfWork'>): Promise<void> =>
  unitOfWork.run(async ({ db, now, timers }) => {
    const [set] = await db.$queryRaw<object[]>`select 1 from kernel.timer where service = 'notify' and kind = ${tidy}`
    if (!set) await timers.set({ kind: tidy, subject: 'everything', dueAt: now.add(day) })
  })
