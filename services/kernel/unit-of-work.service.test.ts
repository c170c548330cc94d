import { afterAll, beforeAll, expect, test } from 'vitest'
import { someState } from '../../infra/testing/probe.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { newId } from './ids.ts'
import { defineService } from './service.ts'
import type { UnitOfWork } from './unit-of-work.ts'

let app: TestRuntime
let unitOfWork: UnitOfWork
beforeAll(async () => {
  const service = defineService('requests', deps => {
    unitOfWork = deps.unitOfWork
    return { routes() {} }
  })
  app = await testRuntime({ services: [service] })
})
afterAll(() => app?.stop())

test('two that wait for each other both succeed, and what each tells is told once', async () => {
  const subjects = [newId(), newId()] as const
  const dueAt = app.clock.now().add({ hours: 24 })
  for (const subject of subjects)
    await unitOfWork.run(work => work.timers.set({ kind: 'ring', subject, dueAt, data: { set: 0 } }))
  const bothHoldOne = Promise.withResolvers<void>()
  let holding = 0
  let begun = 0
  const inOrder = async (one: string, other: string) =>
    unitOfWork.run(async work => {
      begun += 1
      await work.timers.set({ kind: 'ring', subject: one, dueAt })
      holding += 1
      if (holding === 2) bothHoldOne.resolve()
      await bothHoldOne.promise
      await work.timers.set({ kind: 'ring', subject: other, dueAt })
      work.append({ type: 'help-request.noted', subject: one, data: someState() })
    })
  await Promise.all([inOrder(subjects[0], subjects[1]), inOrder(subjects[1], subjects[0])])
  expect(begun).toBe(3)
  const { rows } = await app.runtime.gatewayPool.query<{ subject: string }>('select subject from log.event')
  expect(rows.map(({ subject }) => subject).sort()).toEqual([...subjects].sort())
})
