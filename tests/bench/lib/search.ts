import { loadConfig } from '../../../services/kernel/config.ts'
import type { Asked, AskJob } from './ask-worker.ts'
import { startChild } from './child.ts'
import type { Effort } from './effort.ts'
import { type Load, startLoader } from './load.ts'
import { alternate } from './rounds.ts'
import { against, atMost, type Row, reported } from './row.ts'
import { median, percentile } from './stats.ts'

const perSecond = 40
const connections = 16

type Side = Pick<AskJob, 'url' | 'requests'>

/** A search that is held against the same statement behind a bare program. */
export interface Search {
  /** Name of the rows. */
  name: string
  /** The bare program, a file beside `floors/alert.ts`. */
  floor: string
  databaseUrl: string
  /** Where ours is, and what is asked there. */
  ours: Side
  /** The same questions for the bare program. */
  paths: string[]
  /** What p99 may be, milliseconds; and it may be twice the floor's. */
  goal: number
}

/** p50 and p99 of a search, one question after the other, and how many a second when several are asked at a time. */
export const searchRows = async (search: Search, effort: Effort): Promise<Row[]> => {
  const floor = await startChild<{ url: string }>(new URL(`../floors/${search.floor}`, import.meta.url), {
    ...{ DATABASE_URL: search.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  try {
    const bare = { url: floor.ready.url, requests: search.paths.map(path => ({ path })) }
    return [...(await oneByOne(search, bare, effort)), await abreast(search, bare, effort)]
  } finally {
    await floor.stop()
  }
}

const oneByOne = async ({ name, goal, ours }: Search, bare: Side, { rounds, seconds }: Effort): Promise<Row[]> => {
  const worker = await startChild(new URL('./ask-worker.ts', import.meta.url))
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
    reported({ name: `${name}, p50`, ...figure(0.5) }),
    against({ name: `${name}, p99`, ...figure(0.99) }, { atMost: 2 }),
    atMost({ name: `${name}, p99 by itself`, unit: 'ms', ours: of('ours', 0.99) }, goal),
  ]
}

const abreast = async ({ name, ours }: Search, bare: Side, { seconds }: Effort): Promise<Row> => {
  const loader = await startLoader()
  const run = (side: Side) => () => loader.run({ ...side, connections, seconds })
  const results = await alternate<Load>(1, [
    { name: 'ours', run: run(ours) },
    { name: 'floor', run: run(bare) },
  ]).finally(loader.stop)
  const speed = (who: string) => median((results[who] ?? []).map(load => load.requestsPerSecond))
  return reported({
    name: `${name}, ${connections} at a time`,
    unit: 'requests/s',
    ours: speed('ours'),
    floor: speed('floor'),
  })
}
