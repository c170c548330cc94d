/** Our side of the row 'event': a service commits, another one handles, over the kernel's log and queues. */
import { someEvent } from '../../../infra/testing/probe.ts'
import { loadConfig } from '../../../services/kernel/config.ts'
import { newId } from '../../../services/kernel/ids.ts'
import { startRuntime } from '../../../services/kernel/runtime.ts'
import { defineService } from '../../../services/kernel/service.ts'
import type { UnitOfWork } from '../../../services/kernel/unit-of-work.ts'
import { Arrivals, serveHops } from '../lib/hops.ts'

const arrivals = new Arrivals()
const made: UnitOfWork[] = []
const writer = defineService('requests', ({ unitOfWork }) => {
  made.push(unitOfWork)
  return { routes() {} }
})
// Handled is what is committed as handled: the reaction has no other work than that.
const reader = defineService('volunteers', () => ({
  routes() {},
  reactions: {
    'help-request.opened': async ({ subject }, work) => work.afterCommit(() => arrivals.tell(subject)),
  },
}))

const config = loadConfig({ ...process.env, LOG_LEVEL: 'warn' })
const runtime = await startRuntime({
  ...{ config, databaseUrl: config.DATABASE_URL ?? '', secret: 'a secret of the benchmarks, long enough' },
  services: [writer, reader],
  fetchKeys: async () => ({ keys: [] }),
})
const [unitOfWork] = made as [UnitOfWork]

const send = async (subject: string) => {
  await unitOfWork.run(async work => work.append(someEvent({ subject })))
  return performance.now()
}
await serveHops({ send, close: runtime.stop }, arrivals, newId)
