import { loadConfig } from '../../../services/kernel/config.ts'
import { type Child, startChild } from '../lib/child.ts'
import type { Arrived, CrowdJob, Listener } from '../lib/crowd-worker.ts'
import type { Effort } from '../lib/effort.ts'
import { alternate } from '../lib/rounds.ts'
import { against, type Row } from '../lib/row.ts'
import { middle, type Stage } from '../lib/stage.ts'
import { percentile } from '../lib/stats.ts'
import { numbers, pick, texts } from '../lib/town.ts'

const perSecond = 10
const socketOf = (url: string) => url.replace('http', 'ws')

/** A post, and how long until the coordinator's screen and a helper's screen know of it, with 1,000 open sockets. */
export const liveRows = async (stage: Stage, effort: Effort): Promise<Row[]> => {
  const { DATABASE_POOL, QUEUE_CONCURRENCY } = loadConfig({})
  const floor = await startChild<{ url: string }>(new URL('../floors/live.ts', import.meta.url), {
    ...{
      DATABASE_URL: stage.databaseUrl,
      CONNECTIONS: String(2 * DATABASE_POOL),
      CONCURRENCY: String(QUEUE_CONCURRENCY),
    },
  })
  const [ourCrowd, bareCrowd] = [await openCrowd(), await openCrowd()]
  try {
    await ourCrowd.ask<object>(hearOurs(stage))
    await bareCrowd.ask<object>(hearFloor(stage, floor.ready.url))
    return await compare(stage, floor.ready.url, ourCrowd, bareCrowd, effort)
  } finally {
    for (const child of [ourCrowd, bareCrowd, floor]) await child.stop()
  }
}

const openCrowd = () => startChild(new URL('../lib/crowd-worker.ts', import.meta.url))

const hearOurs = ({ url, coordinator, residents, helpers }: Stage): CrowdJob => {
  const live = `${socketOf(url)}/api/v1/live`
  const helping = new Set(helpers)
  const listeners: Listener[] = residents.map(one => ({
    ...{ url: live, cookie: one.cookie },
    ...(helping.has(one) ? { hears: 'offers' as const } : {}),
  }))
  return {
    ...{ kind: 'open', listeners: [{ url: live, cookie: coordinator.cookie, hears: 'news' }, ...listeners] },
    ...{ newsType: 'help-request.opened', offerType: 'offer.proposed', offerSubject: 'helpRequestId' },
  }
}

const hearFloor = ({ residents, helpers }: Stage, url: string): CrowdJob => {
  const listeners: Listener[] = residents.map((_, i) =>
    i < helpers.length ? { url: `${socketOf(url)}/?name=helper-${i}`, hears: 'offers' } : { url: socketOf(url) },
  )
  return {
    ...{ kind: 'open', listeners: [{ url: socketOf(url), hears: 'news' }, ...listeners] },
    ...{ newsType: 'opened', offerType: 'offer', offerSubject: 'subject' },
  }
}

const compare = async (
  stage: Stage,
  floorUrl: string,
  ourCrowd: Child<unknown>,
  bareCrowd: Child<unknown>,
  { rounds, seconds }: Effort,
): Promise<Row[]> => {
  const next = numbers(5)
  const bodies = Array.from({ length: 100 }, () =>
    JSON.stringify({ kind: 'walk', text: pick(texts, next), place: middle, address: 'Voorbeeldstraat 1, Amsterdam' }),
  )
  const job = { kind: 'post' as const, bodies, perSecond, count: 2 * perSecond * seconds }
  const cookies = stage.residents.slice(-50).map(({ cookie }) => cookie)
  const results = await alternate<Arrived>(rounds, [
    { name: 'ours', run: () => ourCrowd.ask({ ...job, url: `${stage.url}/api/v1/help-requests`, cookies }) },
    { name: 'floor', run: () => bareCrowd.ask({ ...job, url: `${floorUrl}/posts`, cookies: [''] }) },
  ])
  const lost = results['ours']?.reduce((sum, round) => sum + round.lost, 0) ?? 0
  if (lost > 0) throw new Error(`${lost} frames never came.`)
  const of = (who: string, what: 'news' | 'offers', share: number) =>
    percentile(
      (results[who] ?? []).flatMap(round => round[what]),
      share,
    )
  const row = (name: string, what: 'news' | 'offers', share: number, most: number) =>
    against(
      {
        name: `live, ${name}, p${share * 100}`,
        unit: 'ms',
        ours: of('ours', what, share),
        floor: of('floor', what, share),
      },
      { atMost: most },
    )
  return [
    ...[0.5, 0.99].map(share => row('coordinator', 'news', share, 1.5)),
    ...[0.5, 0.99].map(share => row('offer', 'offers', share, 2)),
  ]
}
