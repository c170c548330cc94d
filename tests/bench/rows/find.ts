import { loadConfig } from '../../../services/kernel/config.ts'
import type { Asked, AskJob } from '../lib/ask-worker.ts'
import type { BedStage } from '../lib/beds.ts'
import { startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import { type Load, startLoader } from '../lib/load.ts'
import { alternate } from '../lib/rounds.ts'
import { against, atMost, type Row, reported } from '../lib/row.ts'
import { features, groups } from '../lib/seed-beds.ts'
import { median, percentile } from '../lib/stats.ts'
import { numbers, pick, somewhere } from '../lib/town.ts'

const different = 300
const perSecond = 40
const connections = 16

/** What somebody looks for: mostly a time-out in the next days, now and then something else, or later. */
const searches = (): string[] => {
  const next = numbers(9)
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return Array.from({ length: different }, () => {
    const kind = pick(['time-out', 'time-out', 'bridging', 'respite'], next)
    const from = today.add({ days: Math.floor(next() * (next() < 0.6 ? 3 : 60)) })
    const to = from.add({ days: kind === 'respite' ? 11 + Math.floor(next() * 4) : 1 + Math.floor(next() * 7) })
    const { lat, lon } = somewhere(next)
    const group = next() < 0.5 ? `&group=${pick(groups, next)}` : ''
    const feature = next() < 0.4 ? `&feature=${pick(features, next)}` : ''
    return `/respite-availability?kind=${kind}&from=${from}&to=${to}&near=${lat.toFixed(4)},${lon.toFixed(4)}${group}${feature}`
  })
}

/** A bed that fits, over 2,000 beds and half a million stays, as the screen of a neighbourhood team asks for it. */
export const findRows = async (stage: BedStage, effort: Effort): Promise<Row[]> => {
  const paths = searches()
  const requests = paths.map((path, i) => ({
    ...{ path: `/api/v1${path}`, headers: { cookie: stage.team[i % stage.team.length]?.cookie ?? '' } },
  }))
  const floor = await startChild<{ url: string }>(new URL('../floors/find.ts', import.meta.url), {
    ...{ DATABASE_URL: stage.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  try {
    const ours = { url: stage.url, requests }
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
    reported({ name: 'find, p50', ...figure(0.5) }),
    against({ name: 'find, p99', ...figure(0.99) }, { atMost: 2 }),
    atMost({ name: 'find, p99 by itself', unit: 'ms', ours: of('ours', 0.99) }, 20),
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
  const name = `find, ${connections} at a time`
  return reported({ name, unit: 'requests/s', ours: speed('ours'), floor: speed('floor') })
}
