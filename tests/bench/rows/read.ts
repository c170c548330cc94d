import { loadConfig } from '../../../services/kernel/config.ts'
import { startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import { type Load, startLoader } from '../lib/load.ts'
import { alternate } from '../lib/rounds.ts'
import { against, type Row, reported } from '../lib/row.ts'
import type { Stage } from '../lib/stage.ts'
import { median } from '../lib/stats.ts'
import { numbers, pick, somewhere } from '../lib/town.ts'

const connections = 16
const different = 500
const within = 2_000 // metres, as far as a helper's screen looks

/** A page of 20 of 100,000 open requests near a point, through the gateway, as a helper's screen asks for it. */
export const readRows = async (stage: Stage, { rounds, seconds }: Effort): Promise<Row[]> => {
  const next = numbers(3)
  const paths = Array.from({ length: different }, () => {
    const { lat, lon } = somewhere(next)
    return `/help-requests?near=${lat.toFixed(4)},${lon.toFixed(4)}&within=${within}&status=open&sort=distance&limit=20`
  })
  const ours = paths.map(path => ({ path: `/api/v1${path}`, headers: { cookie: pick(stage.helpers, next).cookie } }))
  const bare = paths.map(path => ({ path: path.replace('&status=open&sort=distance', '') }))
  const floor = await startChild<{ url: string }>(new URL('../floors/read.ts', import.meta.url), {
    ...{ DATABASE_URL: stage.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  const loader = await startLoader()
  try {
    const results = await alternate<Load>(rounds, [
      { name: 'ours', run: () => loader.run({ url: stage.url, connections, seconds, requests: ours }) },
      { name: 'floor', run: () => loader.run({ url: floor.ready.url, connections, seconds, requests: bare }) },
    ])
    const of = (who: string, figure: 'requestsPerSecond' | 'p50' | 'p99') =>
      median((results[who] ?? []).map(load => load[figure]))
    const speed = { ours: of('ours', 'requestsPerSecond'), floor: of('floor', 'requestsPerSecond') }
    return [
      against({ name: 'read', unit: 'requests/s', ...speed }, { atLeast: 0.7 }),
      reported({ name: 'read, p99', unit: 'ms', ours: of('ours', 'p99'), floor: of('floor', 'p99') }),
    ]
  } finally {
    await loader.stop()
    await floor.stop()
  }
}
