import { expect } from 'vitest'
import type { Locale } from '../../services/contracts/api/common.ts'
import type { DemoMessage, Message, NotifyPreferences } from '../../services/contracts/api/notify.ts'
import type { NewEvent } from '../../services/kernel/log.ts'
import type { TestAsker } from './runtime.ts'

/** When somebody wants to be left alone who is told only what is urgent, for as long as a test lasts. */
export const allDay = { from: '00:00', to: '23:59' }

const addressOf = ({ asker }: TestAsker) => `${asker.id}@example.org`

/** The event that tells the services of somebody. */
export const personEvent = ({ asker }: TestAsker, locale: Locale = 'nl'): NewEvent<'person.registered'> => ({
  type: 'person.registered',
  subject: asker.id,
  data: { revision: 1, name: `s1.${asker.id}.`, roles: asker.roles, areas: asker.areas, locale },
})

/** Gives somebody an address, and says when to leave them alone. */
export const giveAddress = async (who: TestAsker, quietHours?: NotifyPreferences['quietHours']): Promise<void> => {
  const body = { channels: ['email'], email: addressOf(who), ...(quietHours ? { quietHours } : {}) }
  const answer = await who.put('/me/notifications', body)
  expect(answer.statusCode, answer.body).toBe(200)
}

/** What went out to somebody by the demo's mail, oldest first. */
export const mailsTo = async (who: TestAsker): Promise<DemoMessage[]> => {
  const { items } = (await who.get('/demo/messages?limit=100')).json<{ items: DemoMessage[] }>()
  return items.filter(({ to }) => to === addressOf(who)).toReversed()
}

/** What somebody is to be told and how it stands, oldest first: `Kun jij helpen? waiting`. */
export const toldTo = async (who: TestAsker): Promise<string[]> => {
  const { items } = (await who.get('/messages?limit=100')).json<{ items: Message[] }>()
  return items.map(({ subject, status }) => `${subject} ${status}`).toReversed()
}
