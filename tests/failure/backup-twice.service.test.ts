import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenGateway, openTestGateway } from '../../infra/testing/gateway.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { backup } from '../../services/backup/service.ts'
import { identity } from '../../services/identity/service.ts'
import { waitUntil } from '../../services/kernel/wait.ts'
import { notify } from '../../services/notify/service.ts'
import { places } from '../../services/places/service.ts'
import { type Frame, type Live, newPersons, type Person, signIn } from '../support/person.ts'
import { planDuos } from '../support/shifts.ts'
import { look } from './kill.ts'

const calls = 50
/** The steps of the default policy after the first: how long each waits, minutes. */
const waits = [3, 3, 5]

let one: TestRuntime
let other: TestRuntime
let doors: [OpenGateway, OpenGateway]
beforeAll(async () => {
  const services = [identity, places, backup, notify]
  const env = { RATE_POSTING: '100000', RATE_SIGN_IN: '100000' }
  one = await testRuntime({ services, env, realTokens: true })
  await one.settled()
  other = await testRuntime({ services, env, realTokens: true, databaseUrl: one.databaseUrl })
  doors = [await openTestGateway(one), await openTestGateway(other)]
  await planDuos(doors[0].url, one.databaseUrl)
  await one.settled()
})
afterAll(async () => {
  for (const door of doors) await door.stop()
  await other.stop()
  await one.stop()
})

/** One person on two screens, each at another door. */
const atBothDoors = async ({ id }: Person): Promise<Live[]> =>
  Promise.all(doors.map(async ({ url }) => (await signIn(url, id)).live()))

/** Moves the clock in one go, so that the steps of all calls fall due at the same moment in both processes. */
const jump = async (minutes: number, step: number) => {
  await look(one.databaseUrl, 'update kernel.clock set moved = moved + $1', [minutes * 60_000 + 1_000])
  await look(one.databaseUrl, "select pg_notify('omzien_clock', '')")
  const taken = `select from log.event where type = 'backup-call.escalated' and (data->'step'->>'index')::int = $1`
  // A jump before all of them have taken this step would leave some of them a step behind to the end.
  const all = async () => (await look(one.databaseUrl, taken, [step])).length >= calls
  expect(await waitUntil(all, 30_000, 20), `every call came to step ${step}`).toBe(true)
  await one.settled()
}

/** What a screen heard of calls; the demo has some of its own. */
const heard = (socket: Live, ids: string[]) => socket.frames.filter(({ subject }) => ids.includes(subject))
const keyOf = ({ type, subject, position }: Pick<Frame, 'type' | 'subject' | 'position'>) =>
  `${position} ${type} ${subject}`

test('two processes and two doors: no step is taken twice, and every screen gets everything it may see, once', async () => {
  const [watching] = await newPersons(doors[0].url, ['night-team'], 1)
  const [somebody, another] = await newPersons(doors[1].url, ['resident'], 2)
  const screens = await atBothDoors(watching as Person)
  const own = await atBothDoors(somebody as Person)
  const report = async (n: number) => {
    const reporter = await signIn(doors[n % 2]?.url ?? '', (n < 10 ? somebody : another)?.id ?? '')
    return (await reporter.post<{ id: string }>('/backup-calls', { what: 'Er roept iemand om hulp.' })).body.id
  }
  const ids = await Promise.all(Array.from({ length: calls }, (_, n) => report(n)))
  for (const [i, minutes] of waits.entries()) await jump(minutes, i + 1)

  const told = await look<{ position: string; type: string; subject: string; step: string }>(
    one.databaseUrl,
    `select position, type, subject, data->'step'->>'index' as step from log.event
     where type like 'backup-call.%' and subject = any ($1) order by position`,
    [ids],
  )
  const stepsOf = (id: string) => told.filter(({ subject }) => subject === id).map(({ step }) => step)
  expect(ids.map(stepsOf)).toEqual(ids.map(() => ['0', '1', '2', '3']))
  const messages = await look<{ count: number }>(
    one.databaseUrl,
    `select count(*)::int as count from log.event where type = 'message.requested' and thread = any ($1) group by thread`,
    [ids],
  )
  expect(messages.map(({ count }) => count)).toEqual(ids.map(() => 4))

  const last = told.at(-1)?.position
  for (const screen of screens) await screen.next(({ position }) => position === last)
  for (const screen of screens) expect(heard(screen, ids).map(keyOf)).toEqual(told.map(keyOf))
  const mine = told.filter(({ subject }) => ids.slice(0, 10).includes(subject))
  for (const screen of own) await screen.next(({ position }) => position === mine.at(-1)?.position)
  for (const screen of own) expect(heard(screen, ids).map(keyOf)).toEqual(mine.map(keyOf))
  for (const screen of [...screens, ...own]) screen.close()
})
