import { afterAll, beforeAll, expect, test } from 'vitest'
import { newsFor, type OpenGateway, type TestGateway, testGateway } from '../../../infra/testing/gateway.ts'
import type { NewEvent } from '../../kernel/log.ts'

const mebibyte = 1024 * 1024

let app: TestGateway
beforeAll(async () => {
  app = await testGateway({ live: { pingEvery: 400, pingsPerCheck: 3 } })
})
afterAll(() => app.stop())

/** An event whose frame is long. */
const longNewsFor = (audience: string): NewEvent => ({
  type: 'setting.changed',
  subject: 'map.blurRadius',
  data: { key: 'map.blurRadius', value: 'x'.repeat(mebibyte) },
  audience: [audience],
})
/** Node's own socket under a WebSocket: a client that has stopped reading. */
const underneath = (socket: object) => (socket as { _socket: { pause(): void; resume(): void } })._socket

test('a socket whose network takes too little is closed with 4408, and comes back to where it was', async () => {
  const anna = app.signIn()
  const mine = `person:${anna.asker.id}`
  const patient = await app.another({ maxBuffered: mebibyte })
  const slow = await app.open(anna, patient)
  await app.append(newsFor(mine))
  await slow.until(() => slow.frames.length === 1)
  underneath(slow.socket).pause()
  for (let i = 0; i < 16; i++) await app.append(longNewsFor(mine))
  await closedFor(patient, 'tooSlow', 1)
  underneath(slow.socket).resume()
  expect(await slow.closed()).toBe(4408)
  const heard = slow.frames.length
  expect(heard).toBeLessThan(17)
  const again = await app.open(anna, { url: patient.url, after: slow.position() })
  await again.until(() => heard + again.frames.length === 17)
  const positions = [...slow.frames, ...again.frames].map(({ position }) => Number(position))
  expect(new Set(positions).size).toBe(17)
  expect(positions).toEqual(positions.toSorted((one, other) => one - other))
  await again.close()
  await patient.stop()
})

test('a socket that does not answer pings is closed with 4408; who answers stays', async () => {
  const [asleep, awake] = [await app.open(app.signIn()), await app.open(app.signIn())]
  const before = app.gateway.hub.figures.closed.tooSlow
  underneath(asleep.socket).pause()
  await closedFor(app, 'tooSlow', before + 1)
  underneath(asleep.socket).resume()
  expect(await asleep.closed()).toBe(4408)
  expect(awake.socket.readyState).toBe(awake.socket.OPEN)
  await awake.close()
})

test('who asks for heartbeats hears at once where it is, again with every ping, and misses nothing after the last', async () => {
  const anna = app.signIn()
  const socket = await app.open(anna, { heartbeat: true })
  await socket.until(() => socket.frames.length > 0)
  await app.append(newsFor('person:somebody-else'))
  await socket.until(() => Number(socket.position()) > Number(socket.frames[0]?.position))
  expect(new Set(socket.frames.map(({ type }) => type))).toEqual(new Set(['heartbeat']))
  await socket.close()
  const missed = newsFor(`person:${anna.asker.id}`)
  await app.append(missed)
  const again = await app.open(anna, { after: socket.position() })
  await again.hears(missed.subject)
  expect(again.frames).toHaveLength(1)
  await again.close()
})

test('a session that runs out closes its sockets with 4401, though nobody told of it', async () => {
  const anna = app.signIn()
  const socket = await app.open(anna, { heartbeat: true })
  await socket.until(() => socket.frames.length > 0)
  app.sessions.delete(anna.cookie.slice('omzien='.length))
  app.gateway.sessions.forget(anna.asker.sessionId)
  expect(await socket.closed()).toBe(4401)
})

/** Waits until so many sockets were closed for a reason. */
const closedFor = async (app: OpenGateway, reason: 'tooSlow', count: number) => {
  await expect.poll(() => app.gateway.hub.figures.closed[reason]).toBe(count)
}
