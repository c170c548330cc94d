import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../infra/testing/database.ts'
import { startPushService, type TestPushService } from '../../infra/testing/push-service.ts'
import { lines, type TestTelling, testTelling } from '../../infra/testing/telling.ts'

let database: TestDatabase
let push: TestPushService
let one: TestTelling
let other: TestTelling
beforeAll(async () => {
  ;[database, push] = await Promise.all([createTestDatabase(), startPushService()])
  one = await testTelling({ databaseUrl: database.url })
  other = await testTelling({ databaseUrl: database.url })
})
afterAll(async () => {
  await one.app.stop()
  await other.app.stop()
  await Promise.all([push.stop(), database.drop()])
})

/** As if the time of every claim had passed. */
const endLeases = async () => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    "update notify.message set lease_until = clock_timestamp() - interval '1 second' where claim is not null",
  )
  await client.end()
}

test('two processes send what is due together: each message once', async () => {
  const phones = Array.from({ length: 8 }, () => push.phone())
  const people = await Promise.all(phones.map(phone => one.person({ phones: [phone] })))
  const wanted = people.flatMap(person => Array.from({ length: 25 }, (_, n) => ({ person, by: n % 2 ? one : other })))
  const ids = await Promise.all(wanted.map(({ person, by }) => by.tell(person.asker.id)))
  await expect.poll(() => push.received.length).toBeGreaterThanOrEqual(ids.length)
  await Promise.all(people.map((person, n) => one.becomes(person, ids[n * 25 + 24] ?? '', 'sent')))
  expect(push.received.map(({ payload }) => payload['id']).sort()).toEqual([...ids].sort())
})

test('what somebody was sending who is gone is sent again by another, as the same message', async () => {
  const phone = push.phone()
  const release = phone.hold()
  const person = await one.person({ phones: [phone] })
  const id = await one.tell(person.asker.id)
  const tags = () => push.received.filter(got => got.phone === phone.id).map(got => got.payload['tag'])
  await expect.poll(tags).toEqual([id])
  expect((await one.message(person, id))?.status).toBe('waiting')
  await endLeases()
  await expect.poll(tags).toEqual([id, id])
  release()
  const message = await one.becomes(person, id, 'sent')
  await expect.poll(async () => (await one.message(person, id))?.attempts.length).toBe(2)
  expect(lines(message)[0]).toBe('push sent 201')
  expect(await one.news(id)).toEqual(['message.sent'])
})
