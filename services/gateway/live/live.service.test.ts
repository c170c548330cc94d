import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newsFor, type SignedIn, type TestGateway, testGateway } from '../../../infra/testing/gateway.ts'
import { onServer } from '../../../infra/testing/server.ts'
import { openTestSocket, type TestSocket } from '../../../infra/testing/socket.ts'
import { newId } from '../../kernel/ids.ts'
import type { NewEvent } from '../../kernel/log.ts'

let app: TestGateway
beforeAll(async () => {
  app = await testGateway({ live: { tooOld: 1_000 }, env: { LOG_LEVEL: 'error' } })
})
afterAll(() => app.stop())

const subjects = ({ frames }: TestSocket) => frames.flatMap(({ subject }) => subject ?? [])
const positions = ({ frames }: TestSocket) => frames.map(frame => Number(frame.position))
/** Opens a socket and waits until its rights are known. */
const join = async (who: SignedIn) => {
  const socket = await app.open(who, { heartbeat: true })
  await socket.until(() => socket.frames.length > 0)
  return socket
}
/** Appends one event per audience, each in its own transaction; their subjects. */
const tell = async (...events: NewEvent[]) => {
  for (const event of events) await app.append(event)
  return events.map(({ subject }) => subject)
}

describe('who hears what', () => {
  test('each hears what is for them, for their roles in their areas, and for everyone, and nothing else', async () => {
    const anna = app.signIn({ roles: ['resident'], areas: ['wijk-a'] })
    const bert = app.signIn({ roles: ['coordinator'], areas: ['wijk-a', 'wijk-b'] })
    const [hers, his] = [await app.open(anna), await app.open(bert)]
    const [own, forRole, both, elsewhere, all] = await tell(
      newsFor(`person:${anna.asker.id}`),
      newsFor('coordinator@wijk-b'),
      newsFor(`person:${anna.asker.id}`, 'coordinator@wijk-a', 'coordinator@wijk-b'),
      newsFor('coordinator@wijk-c', 'night-team@wijk-a'),
      newsFor('everyone'),
    )
    await hers.hears(all as string)
    await his.hears(all as string)
    expect(subjects(hers)).toEqual([own, both, all])
    expect(subjects(his)).toEqual([forRole, both, all])
    expect(elsewhere).toBeDefined()
    await hers.close()
    await his.close()
  })

  test('a frame holds only the fields that its type shows', async () => {
    const anna = app.signIn()
    const socket = await app.open(anna)
    const [subject] = await tell(newsFor(`person:${anna.asker.id}`))
    await socket.hears(subject as string)
    expect(socket.frames).toEqual([
      {
        position: expect.stringMatching(/^\d+$/),
        type: 'help-request.opened',
        subject,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        data: { revision: 1, status: 'open', step: 'neighbours', kind: 'walk', blurred: expect.anything() },
      },
    ])
    await socket.close()
  })

  test('several events of one moment come as one message', async () => {
    const anna = app.signIn()
    const socket = await app.open(anna)
    const events = Array.from({ length: 5 }, () => newsFor(`person:${anna.asker.id}`))
    await app.append(...events)
    await socket.hears(...events.map(({ subject }) => subject))
    expect(subjects(socket)).toEqual(events.map(({ subject }) => subject))
    expect(socket.messages).toEqual([5])
    await socket.close()
  })
})

test('under many writers that dawdle and give up, a socket hears every committed event once, in order, also over reconnects to two gateways', async () => {
  const second = await app.another()
  const anna = app.signIn({ roles: ['coordinator'], areas: ['wijk-a'] })
  const committed: string[] = []
  let writing = true
  const write = async (writer: number) => {
    for (let i = 0; i < 20; i++) {
      const event = newsFor(i % 3 ? `person:${anna.asker.id}` : 'coordinator@wijk-a', `person:${newId()}`)
      const gaveUp = new Error('changed my mind')
      await app.unitOfWork
        .run(async work => {
          work.append(event, newsFor(`person:${newId()}`))
          await work.db.$queryRaw`select pg_sleep(${((writer * 31 + i * 17) % 7) / 400}::float8)::text`
          if ((writer + i) % 5 === 0) throw gaveUp
        })
        .then(
          () => void committed.push(event.subject),
          error => expect(error).toBe(gaveUp),
        )
    }
  }
  /** A client that loses its line again and again, and comes back to the one gateway or the other. */
  const restless = async (begin: string) => {
    const heard: string[] = []
    let after = begin
    for (let turn = 0; writing || heard.length < committed.length; turn++) {
      const socket = await app.open(anna, { url: turn % 2 ? second.url : app.url, heartbeat: true, after })
      // It stays a little longer each time: on a crowded machine it would otherwise never stay long enough to hear anything.
      await pause(15 + ((turn * 37) % 90) + turn)
      socket.socket.terminate()
      await socket.closed()
      heard.push(...socket.frames.filter(({ type }) => type !== 'heartbeat').map(frame => frame.subject ?? frame.type))
      after = socket.position() || after
    }
    return heard
  }
  const steady = await app.open(anna, { heartbeat: true })
  await steady.until(() => steady.frames.length > 0)
  const listening = restless(steady.position())
  await Promise.all(Array.from({ length: 12 }, (_, writer) => write(writer)))
  writing = false
  const heard = await listening
  await steady.hears(...committed)
  const told = steady.frames.filter(({ type }) => type !== 'heartbeat').map(({ subject }) => subject)
  expect(committed.length).toBeGreaterThan(150)
  expect(told.toSorted()).toEqual(committed.toSorted())
  expect(positions(steady)).toEqual(positions(steady).toSorted((one, other) => one - other))
  expect(heard).toEqual(told)
  await steady.close()
  await second.stop()
})

describe('coming back', () => {
  test('everything missed comes, nothing twice, and then what happens now', async () => {
    const anna = app.signIn()
    const mine = `person:${anna.asker.id}`
    const before = await app.open(anna)
    const [first] = await tell(newsFor(mine))
    await before.hears(first as string)
    await before.close()
    const missed = await tell(newsFor(mine), newsFor(`person:${newId()}`), newsFor(mine))
    const again = await app.open(anna, { after: before.position() })
    const [now] = await tell(newsFor(mine))
    await again.hears(now as string)
    expect(subjects(again)).toEqual([missed[0], missed[2], now])
    await again.close()
  })

  test('who asked who they are is told where the log was: what happens before their line is open comes too', async () => {
    const anna = app.signIn()
    const warm = await join(anna)
    const [before] = await tell(newsFor(`person:${anna.asker.id}`))
    await warm.hears(before as string)
    const answer = await fetch(`${app.url}/api/v1/me`, { headers: { cookie: anna.cookie } })
    const [meanwhile] = await tell(newsFor(`person:${anna.asker.id}`))
    const line = await app.open(anna, { after: answer.headers.get('omzien-live-position') ?? '' })
    await line.hears(meanwhile as string)
    expect(subjects(line)).toEqual([meanwhile])
    await Promise.all([warm.close(), line.close()])
  })

  test('without a position it is from now on', async () => {
    const anna = app.signIn()
    await tell(newsFor(`person:${anna.asker.id}`))
    const warm = await app.open(anna)
    const [now] = await tell(newsFor(`person:${anna.asker.id}`))
    await warm.hears(now as string)
    expect(subjects(warm).at(-1)).toBe(now)
    await warm.close()
  })

  test.each([['999999999'], ['nonsense'], [''], ['-5']])(
    'a position %j that never was asks for a resync',
    async after => {
      const anna = app.signIn()
      const socket = await app.open(anna, { after })
      await socket.until(() => socket.frames.length > 0)
      const [now] = await tell(newsFor(`person:${anna.asker.id}`))
      await socket.hears(now as string)
      expect(socket.frames.map(({ type }) => type)).toEqual(['resync', 'help-request.opened'])
      await socket.close()
    },
  )

  test('after too long away it is a resync, and the next time not', async () => {
    const anna = app.signIn()
    const before = await app.open(anna, { heartbeat: true })
    await before.until(() => before.frames.length > 0)
    await before.close()
    await app.append(...Array.from({ length: 1_001 }, () => newsFor(`person:${anna.asker.id}`)))
    const again = await app.open(anna, { after: before.position() })
    await again.until(() => again.frames.length > 0)
    expect(again.frames.map(({ type }) => type)).toEqual(['resync'])
    await again.close()
    const third = await app.open(anna, { after: again.position() })
    const [now] = await tell(newsFor(`person:${anna.asker.id}`))
    await third.hears(now as string)
    expect(subjects(third)).toEqual([now])
    await third.close()
  })

  test('who missed more than one page gets all of it, in order', async () => {
    const anna = app.signIn()
    const first = await app.open(anna, { heartbeat: true })
    await first.until(() => first.frames.length > 0)
    await first.close()
    const events = Array.from({ length: 990 }, () => newsFor(`person:${anna.asker.id}`))
    await app.append(...events)
    const again = await app.open(anna, { after: first.position() })
    await again.hears(...events.map(({ subject }) => subject))
    expect(subjects(again)).toEqual(events.map(({ subject }) => subject))
    await again.close()
  })

  test('with rights that were taken away meanwhile, what they gave is not told', async () => {
    const bert = app.signIn({ roles: ['coordinator'], areas: ['wijk-a'] })
    const before = await app.open(bert)
    const [first] = await tell(newsFor('coordinator@wijk-a'))
    await before.hears(first as string)
    await before.close()
    await tell(newsFor('coordinator@wijk-a'))
    bert.asker.roles = ['resident']
    await tell(changed(bert.asker.id))
    const again = await app.open(bert, { after: before.position() })
    const [own] = await tell(newsFor(`person:${bert.asker.id}`))
    await again.hears(own as string)
    expect(again.frames.filter(({ type }) => type === 'help-request.opened').map(({ subject }) => subject)).toEqual([
      own,
    ])
    await again.close()
  })
})

/** The event that a person changed. */
const changed = (id: string): NewEvent => ({
  type: 'person.changed',
  subject: id,
  data: { revision: 2, name: 'sealed', roles: [], areas: [], locale: 'nl' },
  audience: [`person:${id}`],
})

describe('rights and sessions', () => {
  test('new roles count from the moment they are given, without coming back', async () => {
    const bert = app.signIn({ roles: ['resident'], areas: ['wijk-a'] })
    const socket = await join(bert)
    await tell(newsFor('coordinator@wijk-a'))
    bert.asker.roles = ['resident', 'coordinator']
    const events = [changed(bert.asker.id), newsFor('coordinator@wijk-a')]
    await app.append(...events)
    const [later] = await tell(newsFor('coordinator@wijk-a'))
    await socket.hears(later as string)
    expect(subjects(socket)).toEqual([bert.asker.id, events[1]?.subject, later])
    await socket.close()
  })

  test('roles taken away end at once', async () => {
    const bert = app.signIn({ roles: ['coordinator'], areas: ['wijk-a'] })
    const socket = await join(bert)
    bert.asker.roles = ['resident']
    await app.append(changed(bert.asker.id), newsFor('coordinator@wijk-a'))
    const [own] = await tell(newsFor('coordinator@wijk-a'), newsFor('everyone')).then(all => all.slice(1))
    await socket.hears(own as string)
    expect(subjects(socket)).toEqual([bert.asker.id, own])
    await socket.close()
  })

  test('a session that ends closes its sockets with 4401, and no others', async () => {
    const anna = app.signIn()
    const other = app.signIn({ id: anna.asker.id })
    const [ending, staying] = [await join(anna), await join(other)]
    await tell(newsFor(`person:${anna.asker.id}`))
    await ending.until(() => ending.frames.length === 2)
    app.sessions.delete(anna.cookie.slice('omzien='.length))
    await tell({ type: 'session.ended', subject: anna.asker.id, data: { sessionId: anna.asker.sessionId } })
    expect(await ending.closed()).toBe(4401)
    const [now] = await tell(newsFor(`person:${anna.asker.id}`))
    await staying.hears(now as string)
    await staying.close()
  })

  test('without a session a socket is closed with 4401', async () => {
    for (const who of [undefined, { asker: app.signIn().asker, cookie: 'omzien=forged' }]) {
      const socket = await app.open(who)
      expect(await socket.closed()).toBe(4401)
      expect(socket.frames).toEqual([])
    }
  })

  test('another website cannot open a line with our cookie', async () => {
    const anna = app.signIn()
    await expect(openTestSocket(app.url, anna.cookie, { origin: 'https://evil.example' })).rejects.toThrow('403')
    const own = await openTestSocket(app.url, anna.cookie, { origin: app.url })
    await own.close()
  })
})

test('when the database throws its readers out, nothing is missed and nobody is cut off', async () => {
  const anna = app.signIn()
  const socket = await join(anna)
  const kick = () =>
    onServer(app.runtime.databaseUrl, client =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name in ('omzien gateway', 'omzien wakeups')`),
    )
  for (let i = 0; i < 3; i++) {
    const [before] = await tell(newsFor(`person:${anna.asker.id}`))
    await kick()
    const [after] = await tell(newsFor(`person:${anna.asker.id}`))
    await socket.hears(before as string, after as string)
  }
  expect(new Set(subjects(socket)).size).toBe(6)
  expect(subjects(socket)).toHaveLength(6)
  await socket.close()
})

test('a client that sends a lot is closed, one that says a word is not', async () => {
  const anna = app.signIn()
  const [chatty, quiet] = [await app.open(anna), await app.open(anna)]
  quiet.socket.send('hello')
  chatty.socket.send('x'.repeat(2000))
  expect(await chatty.closed()).toBe(1009)
  const [now] = await tell(newsFor(`person:${anna.asker.id}`))
  await quiet.hears(now as string)
  await quiet.close()
})

test('a gateway that stops says so to its sockets, and waits for none that does not answer', async () => {
  const second = await app.another()
  const [socket, deaf] = [await app.open(app.signIn(), second), await app.open(app.signIn(), second)]
  ;(deaf.socket as unknown as { _socket: { pause(): void } })._socket.pause()
  const before = performance.now()
  await second.stop()
  expect(performance.now() - before).toBeLessThan(3_000)
  expect(await socket.closed()).toBe(1001)
  deaf.socket.terminate()
})
