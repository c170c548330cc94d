import { loadConfig } from '../../../services/kernel/config.ts'
import type { Asked, AskJob } from '../lib/ask-worker.ts'
import { startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import { type Load, startLoader } from '../lib/load.ts'
import type { PointStage } from '../lib/points.ts'
import { alternate } from '../lib/rounds.ts'
import { against, atMost, type Row, reported } from '../lib/row.ts'
import { functions } from '../lib/seed-points.ts'
import { median, percentile } from '../lib/stats.ts'
import { numbers, pick, somewhere } from '../lib/town.ts'

const different = 300
const perSecond = 40
const connections = 16

/** What somebody looks for: mostly open now, now and then on an evening or a Sunday of the coming weeks. */
const searches = (): string[] => {
  const next = numbers(13)
  const today = Temporal.Now.instant().round('hour')
  return Array.from({ length: different }, () => {
    const { lat, lon } = somewhere(next)
    const openAt = next() < 0.6 ? 'now' : today.add({ hours: Math.floor(next() * 40 * 24) }).toString()
    return `/support-points?near=${lat.toFixed(4)},${lon.toFixed(4)}&function=${pick(functions, next)}&openAt=${openAt}&limit=20`
  })
}

/** The nearest 20 that are open at a moment and offer something, out of 100,000 support points. */
export const nearRows = async (stage: PointStage, effort: Effort): Promise<Row[]> => {
  const paths = searches()
  const floor = await startChild<{ url: string }>(new URL('../floors/near.ts', import.meta.url), {
    ...{ DATABASE_URL: stage.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  try {
    const ours = { url: stage.url, requests: paths.map(path => ({ path: `/api/v1${path}` })) }
    const bare = { url: floor.ready.url, requests: paths.map(path => ({ path })) }
    return [...(await oneByOne(ours, bare, effort)), await abreast(ours, bare, effort)]
  } finally {
    await floor.stop()
  }
}

type Side = Pick<AskJob, 'url' | 'requests'>

const oneByOne = async (ours: Side, bare: Side, { rounds, seconds }: Effort): Promise<Row[]> => {
  const worker = await startChild(new URL('../lib/ask-worker.ts', import.meta.url))
  const count = perSecond * seconds
  const ask = (side: Side) => () => worker.ask<Asked>({ ...side, count })
  const results = await alternate<Asked>(rounds, [
    { name: 'ours', run: ask(ours) },
    { name: 'floor', run: ask(bare) },
  ]).finally(worker.stop)
  const of = (who: string, share: number) =>
    percentile(
      (results[who] ?? []).flatMap(({ times }) => times),
      share,
    )
  const figure = (share: number) => ({ unit: 'ms', ours: of('ours', share), floor: of('floor', share) })
  return [
    reported({ name: 'near, p50', ...figure(0.5) }),
    against({ name: 'near, p99', ...figure(0.99) }, { atMost: 2 }),
    atMost({ name: 'near, p99 by itself', unit: 'ms', ours: of('ours', 0.99) }, 15),
  ]
}

const abreast = async (ours: Side, bare: Side, { seconds }: Effort): Promise<Row> => {
  const loader = await startLoader()
  const run = (side: Side) => () => loader.run({ ...side, connections, seconds })
  const results = await alternate<Load>(1, [
    { name: 'ours', run: run(ours) },
    { name: 'floor', run: run(bare) },
  ]).finally(loader.stop)
  const speed = (who: string) => median((results[who] ?? []).map(load => load.requestsPerSecond))
  const name = `near, ${connections} at a time`
  return reported({ name, unit: 'requests/s', ours: speed('ours'), floor: speed('floor') })
}
