import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someEvent } from '../../infra/testing/probe.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { type LoggedEvent, readLog } from './log.ts'
import { defineService } from './service.ts'
import type { UnitOfWork } from './unit-of-work.ts'

let app: TestRuntime
let unitOfWork: UnitOfWork
beforeAll(async () => {
  const writer = defineService('requests', deps => {
    unitOfWork = deps.unitOfWork
    return { routes() {} }
  })
  app = await testRuntime({ services: [writer], env: { DATABASE_POOL: '16' } })
})
afterAll(() => app.stop())

/** Follows the log as every reader does: by the last position it saw. */
const follow = (until: () => boolean) => {
  const seen: LoggedEvent[] = []
  let position = 0n
  const read = async () => {
    const events = await readLog(app.runtime.gatewayPool, position, 100)
    seen.push(...events)
    position = events.at(-1)?.position ?? position
    return events.length
  }
  const done = (async () => {
    while (!until() || (await read()) > 0) await read().then(count => (count === 0 ? pause(2) : undefined))
    return seen
  })()
  return done
}

describe('the event log', () => {
  it('shows a reader every committed event once, in order and without gaps, under writers that dawdle and give up', async () => {
    let running = true
    const reading = follow(() => !running)
    const committed: string[] = []
    const write = async (seed: number) => {
      for (let i = 0; i < 25; i++) {
        const event = someEvent()
        const gaveUp = new Error('changed my mind')
        const work = unitOfWork.run(async work => {
          work.append(event)
          await work.db.$queryRaw`select pg_sleep(${((seed * 31 + i * 17) % 7) / 400}::float8)::text`
          if ((seed + i) % 5 === 0) throw gaveUp
        })
        await work.then(
          () => committed.push(event.subject),
          error => expect(error).toBe(gaveUp),
        )
      }
    }
    await Promise.all(Array.from({ length: 16 }, (_, seed) => write(seed)))
    running = false
    const seen = await reading
    expect(seen.map(event => event.subject).sort()).toEqual(committed.sort())
    expect(seen.map(event => event.position)).toEqual(seen.map((_, index) => BigInt(index + 1)))
  })

  it('makes nobody wait for a transaction that stays open', async () => {
    const slow = new pg.Client(app.databaseUrl)
    await slow.connect()
    await slow.query('begin')
    await slow.query(
      `insert into log.event (id, type, version, subject, data, occurred_at) values (gen_random_uuid(), 'x', 1, 'x', '{}', '2026-01-01')`,
    )
    const before = await readLog(app.runtime.gatewayPool, 0n, 10_000)
    await unitOfWork.run(async work => work.append(someEvent()))
    const after = await readLog(app.runtime.gatewayPool, before.at(-1)?.position ?? 0n, 10)
    expect(after).toHaveLength(1)
    await slow.query('rollback')
    await slow.end()
  })

  it('only grows: nothing is changed and nothing goes, not even by its owner', async () => {
    const owner = new pg.Client(app.databaseUrl)
    await owner.connect()
    await unitOfWork.run(async work => work.append(someEvent()))
    await expect(owner.query(`update log.event set type = 'forged'`)).rejects.toThrow('only grows')
    await expect(owner.query('delete from log.event')).rejects.toThrow('only grows')
    await owner.end()
  })

  it('refuses what nobody declared and what is not as declared, and nothing of that transaction stays', async () => {
    const undeclared = { ...someEvent(), type: 'help-request.exploded' } as never
    await expect(unitOfWork.run(async work => work.append(undeclared))).rejects.toThrow('Nobody declared')
    const wrong = someEvent({ data: { status: 'flying' } as never })
    const before = await readLog(app.runtime.gatewayPool, 0n, 10_000)
    await expect(unitOfWork.run(async work => work.append(someEvent(), wrong))).rejects.toThrow('help-request.opened')
    expect(await readLog(app.runtime.gatewayPool, before.at(-1)?.position ?? 0n, 10)).toHaveLength(0)
  })

  it('lets a service write its own schema and the log, and nothing else', async () => {
    const denied = [
      () =>
        unitOfWork.run(
          async ({ db }) => db.$executeRaw`insert into volunteers.person values ('x', 1, 'x', '{}', '{}')`,
        ),
      () => unitOfWork.run(async ({ db }) => db.$executeRaw`update kernel.dispatcher set position = 0`),
      () => unitOfWork.run(async ({ db }) => db.$queryRaw`select * from log.event`),
      () => unitOfWork.run(async ({ db }) => db.$queryRaw`select * from kernel.person_key`),
    ]
    for (const deed of denied) await expect(deed()).rejects.toThrow(/permission denied/)
  })
})
