import { afterEach, describe, expect, it } from 'vitest'
import { someState } from '../../infra/testing/probe.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { newId } from './ids.ts'
import { defineService } from './service.ts'
import type { TimerBatches, TimerHandlers } from './sweeper.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { waitUntil } from './wait.ts'

const running: TestRuntime[] = []
afterEach(async () => {
  for (const app of running.splice(0).reverse()) await app.stop()
})

/** A service with timers, as many processes of it as asked for, on one database. */
const start = async (timers: TimerHandlers, processes = 1, timerBatches: TimerBatches = {}) => {
  let unitOfWork: UnitOfWork | undefined
  const service = defineService('requests', deps => {
    unitOfWork = deps.unitOfWork
    return { routes() {}, timers, timerBatches }
  })
  const first = await testRuntime({ services: [service], env: { LOG_LEVEL: 'fatal' } })
  running.push(first)
  for (let n = 1; n < processes; n++)
    running.push(await testRuntime({ services: [service], databaseUrl: first.databaseUrl }))
  const set = (subject: string, after: Temporal.DurationLike) =>
    (unitOfWork as UnitOfWork).run(work => work.timers.set({ kind: 'ring', subject, dueAt: work.now.add(after) }))
  const cancel = (subject: string) => (unitOfWork as UnitOfWork).run(work => work.timers.cancel('ring', subject))
  const rung = async () => {
    const { rows } = await first.runtime.gatewayPool.query<{ subject: string }>(
      'select subject from log.event order by position',
    )
    return rows.map(row => row.subject)
  }
  return { first, set, cancel, rung }
}

const ring: TimerHandlers = {
  ring: async ({ subject }, work) => work.append({ type: 'help-request.noted', subject, data: someState() }),
}

describe('a timer', () => {
  it('fires when its moment comes, not before, and once however many processes look', async () => {
    const { first, set, rung } = await start(ring, 3)
    const subjects = Array.from({ length: 20 }, newId)
    for (const subject of subjects) await set(subject, { minutes: 30 })
    await first.moveClock('PT29M')
    expect(await rung()).toEqual([])
    await first.moveClock('PT2M')
    expect((await rung()).sort()).toEqual(subjects.sort())
  })

  it('that is set again only fires at the later moment, and one that was cancelled never', async () => {
    const { first, set, cancel, rung } = await start(ring)
    const [moved, cancelled] = [newId(), newId()]
    await set(moved, { minutes: 10 })
    await set(moved, { hours: 2 })
    await set(cancelled, { minutes: 10 })
    await cancel(cancelled)
    await first.moveClock('PT1H')
    expect(await rung()).toEqual([])
    await first.moveClock('PT1H1M')
    expect(await rung()).toEqual([moved])
  })

  it('that chains fires step by step while the clock moves, each at its own moment', async () => {
    const at: string[] = []
    const begin = Temporal.Now.instant()
    const { first, set } = await start({
      ring: async ({ subject, dueAt }, work) => {
        at.push(`${Math.round(work.now.since(begin).total('hours'))}`)
        if (at.length < 4) await work.timers.set({ kind: 'ring', subject, dueAt: dueAt.add({ hours: 24 }) })
      },
    })
    await set(newId(), { hours: 24 })
    await first.moveClock('P5D')
    expect(at).toEqual(['24', '48', '72', '96'])
  })

  it('that keeps failing is parked and does not hold up the others', async () => {
    const bad = newId()
    const { first, set, rung } = await start({
      ring: async (timer, work) => {
        if (timer.subject === bad) throw new Error('rusty')
        await ring['ring']?.(timer, work)
      },
    })
    const good = newId()
    await set(bad, { seconds: 0 })
    await set(good, { seconds: 0 })
    await waitUntil(async () => (await rung()).includes(good), 30_000, 20)
    expect(await rung()).toEqual([good])
    await waitUntil(async () => (await first.runtime.health())['parked'] === 1, 30_000, 100)
    expect(await first.runtime.health()).toMatchObject({ parked: 1 })
  })

  it('of a kind that is handled together comes with others, each once however many processes look', async () => {
    const sizes: number[] = []
    const together: TimerBatches = {
      ring: async (timers, work) => {
        sizes.push(timers.length)
        for (const timer of timers) await ring['ring']?.(timer, work)
      },
    }
    const { first, set, rung } = await start({}, 2, together)
    const subjects = Array.from({ length: 60 }, newId)
    for (const subject of subjects) await set(subject, { minutes: 30 })
    await first.moveClock('PT31M')
    expect((await rung()).sort()).toEqual(subjects.sort())
    expect(Math.max(...sizes)).toBeGreaterThan(1)
  })

  it('that spoils its batch is parked alone: the others are handled, each once', async () => {
    const bad = newId()
    const together: TimerBatches = {
      ring: async (timers, work) => {
        for (const timer of timers) await ring['ring']?.(timer, work)
        if (timers.some(timer => timer.subject === bad)) throw new Error('rusty')
      },
    }
    const { first, set, rung } = await start({}, 1, together)
    const good = Array.from({ length: 5 }, newId)
    for (const subject of [...good, bad]) await set(subject, { minutes: 5 })
    await first.moveClock('PT6M')
    await waitUntil(async () => (await rung()).length === good.length, 30_000, 20)
    expect((await rung()).sort()).toEqual(good.sort())
    await waitUntil(async () => (await first.runtime.health())['parked'] === 1, 30_000, 100)
    expect(await first.runtime.health()).toMatchObject({ parked: 1 })
  })
})
