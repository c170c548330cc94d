import { loadConfig } from '../../../services/kernel/config.ts'
import { startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import { type Load, type Loader, startLoader } from '../lib/load.ts'
import { pauseReactions } from '../lib/pause.ts'
import type { SignedIn } from '../lib/people.ts'
import { alternate } from '../lib/rounds.ts'
import { against, type Row, reported } from '../lib/row.ts'
import type { Stage } from '../lib/stage.ts'
import { median } from '../lib/stats.ts'
import { kinds, numbers, pick, somewhere, texts } from '../lib/town.ts'

const connections = 16
const different = 500
const path = '/help-requests'

/** Posting a help request through the gateway, with the reactions held back; and, apart, with everything that follows. */
export const writeRows = async (stage: Stage, effort: Effort): Promise<Row[]> => {
  const posts = makePosts()
  const floor = await startChild<{ url: string }>(new URL('../floors/write.ts', import.meta.url), {
    ...{ DATABASE_URL: stage.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  const loader = await startLoader()
  try {
    const whole = await withReactions(stage, loader, posts, effort.seconds)
    return [...(await compare(stage, floor.ready.url, loader, posts, effort)), whole]
  } finally {
    await loader.stop()
    await floor.stop()
  }
}

/** A request before we know who sends it. */
interface Post {
  method: string
  headers: Record<string, string>
  body: string
}

const makePosts = (): Post[] => {
  const next = numbers(4)
  return Array.from({ length: different }, () => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ kind: pick(kinds, next), text: pick(texts, next), place: somewhere(next) },
      address: `Voorbeeldstraat ${Math.ceil(next() * 300)}, Amsterdam`,
    }),
  }))
}

const sentBy = (people: SignedIn[], posts: Post[]) =>
  posts.map((post, i) => ({
    ...post,
    path: `/api/v1${path}`,
    headers: { ...post.headers, cookie: people[i % people.length]?.cookie ?? '' },
  }))

/** Those who post; not all, because a session is looked up once in a while, which is another matter. */
const askersOf = ({ residents }: Stage) => residents.slice(-50)

const compare = async (stage: Stage, floorUrl: string, loader: Loader, posts: Post[], { rounds, seconds }: Effort) => {
  const ours = sentBy(askersOf(stage), posts)
  const bare = posts.map(post => ({ ...post, path }))
  const goOn = await pauseReactions(stage.databaseUrl)
  const results = await alternate<Load>(rounds, [
    { name: 'ours', run: () => loader.run({ url: stage.url, connections, seconds, requests: ours }) },
    { name: 'floor', run: () => loader.run({ url: floorUrl, connections, seconds, requests: bare }) },
  ]).finally(goOn)
  const of = (who: string, figure: 'requestsPerSecond' | 'p99') =>
    median((results[who] ?? []).map(load => load[figure]))
  const speed = { ours: of('ours', 'requestsPerSecond'), floor: of('floor', 'requestsPerSecond') }
  return [
    against({ name: 'write', unit: 'requests/s', ...speed }, { atLeast: 0.5 }),
    reported({ name: 'write, p99', unit: 'ms', ours: of('ours', 'p99'), floor: of('floor', 'p99') }),
  ]
}

/** Posts for a while, and waits until everything they set off has been done. */
const withReactions = async (stage: Stage, loader: Loader, posts: Post[], seconds: number): Promise<Row> => {
  const begin = performance.now()
  const requests = sentBy(askersOf(stage), posts)
  const { requestsPerSecond } = await loader.run({ url: stage.url, connections, seconds, requests })
  await stage.settled()
  const took = (performance.now() - begin) / 1000
  const note = `posted at ${Math.round(requestsPerSecond)}/s for ${seconds} s; all they set off (waves of offers, history) was done after ${took.toFixed(1)} s`
  return reported({
    name: 'write, with its reactions',
    unit: 'requests/s',
    ours: (requestsPerSecond * seconds) / took,
    note,
  })
}
