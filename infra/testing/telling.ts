import pg from 'pg'
import { expect } from 'vitest'
import type { Message, NotifyPreferences } from '../../services/contracts/api/notify.ts'
import type { MessageRequest } from '../../services/contracts/events/notify.ts'
import { newId } from '../../services/kernel/ids.ts'
import type { NewEvent } from '../../services/kernel/log.ts'
import { defineService, type ServiceDeps } from '../../services/kernel/service.ts'
import { notify } from '../../services/notify/service.ts'
import type { Phone } from './push-service.ts'
import { type TestAsker, type TestRuntime, testRuntime } from './runtime.ts'

/** Notify under test, with a service beside it that has something to tell. */
export interface TestTelling {
  app: TestRuntime
  /** Writes events in one transaction, as a service does. */
  append(...events: NewEvent[]): Promise<void>
  /** Asks for a message, as a service does; gives its id. */
  tell(personId: string, more?: Partial<MessageRequest>): Promise<string>
  /** Says that what messages were about is settled. */
  withdraw(about: string): Promise<void>
  /** Somebody with these phones, who wants to be told so. */
  person(how?: { phones?: Phone[]; preferences?: Partial<NotifyPreferences>; email?: string }): Promise<TestAsker>
  erase(personId: string): Promise<void>
  /** A message to somebody, with its delivery log. */
  message(to: TestAsker, id: string): Promise<Message | undefined>
  /** Waits until a message stands so; gives it. */
  becomes(to: TestAsker, id: string, status: Message['status']): Promise<Message>
  /** What the tables hold about how to reach somebody, as it lies there. */
  kept(personId: string): Promise<string>
  /** The types of what notify told about a message, in order. */
  news(id: string): Promise<string[]>
}

/** How a delivery log reads: `push failed 410`. */
export const lines = ({ attempts }: Message): string[] =>
  attempts.map(({ channel, outcome, detail }) => `${channel} ${outcome} ${detail}`)

/** The event that asks for messages. */
export const requestFor = (
  messages: MessageRequest['messages'],
  more: Partial<MessageRequest> = {},
): NewEvent<'message.requested'> => {
  const words = { subject: { nl: 'Melding', en: 'Call' }, text: { nl: 'Er is hulp nodig.', en: 'Help is needed.' } }
  const data = { messages, urgency: 'alarm' as const, about: newId(), ...words, ...more }
  return { type: 'message.requested', subject: data.about, data }
}

/** The event that says that something is settled. */
export const withdrawalOf = (about: string): NewEvent<'message.withdrawn'> => ({
  type: 'message.withdrawn',
  subject: about,
  data: { about },
})

/** Starts it. */
export const testTelling = async (
  options: { env?: Record<string, string>; databaseUrl?: string } = {},
): Promise<TestTelling> => {
  let deps: ServiceDeps | undefined
  const teller = defineService('identity', given => {
    deps = given
    return { routes() {} }
  })
  const app = await testRuntime({ services: [teller, notify], ...options })
  const { unitOfWork, vault } = deps as unknown as ServiceDeps
  const append = (...events: NewEvent[]) => unitOfWork.run(async work => work.append(...events))
  const tell: TestTelling['tell'] = async (personId, more) => {
    const id = newId()
    await append(requestFor([{ id, personId }], more))
    return id
  }
  const message: TestTelling['message'] = async (to, id) => {
    const { items } = (await to.get('/messages?limit=100')).json<{ items: Message[] }>()
    return items.find(one => one.id === id)
  }
  return {
    app,
    append,
    tell,
    message,
    withdraw: about => append(withdrawalOf(about)),
    erase: personId => append({ type: 'person.erased', subject: personId, data: {} }),
    person: async ({ phones = [], preferences, email } = {}) => {
      const person = await app.as()
      const { id } = person.asker
      const [name, address] = [await vault.seal(id, 'Iemand'), email && (await vault.seal(id, email))]
      const mine = { roles: person.asker.roles, areas: [], locale: 'nl' as const }
      const data = { revision: 1, name, ...mine, ...(address ? { email: address } : {}) }
      await append({ type: 'person.registered', subject: id, data })
      for (const { subscription } of phones) {
        const answer = await person.post('/me/push-devices', { name: 'Telefoon', subscription })
        expect(answer.statusCode, answer.body).toBe(201)
      }
      if (preferences) {
        const wanted = { channels: ['push', 'sms', 'email', 'webhook'], ...preferences }
        const answer = await person.put('/me/notifications', wanted)
        expect(answer.statusCode, answer.body).toBe(200)
      }
      await app.settled()
      return person
    },
    becomes: async (to, id, status) => {
      await expect.poll(async () => (await message(to, id))?.status, { interval: 20 }).toBe(status)
      return (await message(to, id)) as Message
    },
    kept: async personId => {
      const client = new pg.Client({ connectionString: app.databaseUrl })
      await client.connect()
      const { rows } = await client.query(
        `select to_jsonb(p) as row from notify.preference p where person_id = $1
         union all select to_jsonb(d) from notify.push_device d where person_id = $1`,
        [personId],
      )
      await client.end()
      return JSON.stringify(rows)
    },
    news: async id => {
      const sql = 'select type from log.event where subject = $1 order by position'
      const { rows } = await app.runtime.gatewayPool.query<{ type: string }>(sql, [id])
      return rows.map(({ type }) => type)
    },
  }
}
