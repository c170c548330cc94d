import type { Effort } from '../lib/effort.ts'
import type { PointStage } from '../lib/points.ts'
import type { Row } from '../lib/row.ts'
import { searchRows } from '../lib/search.ts'
import { functions } from '../lib/seed-points.ts'
import { numbers, pick, somewhere } from '../lib/town.ts'

const different = 300

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
export const nearRows = (stage: PointStage, effort: Effort): Promise<Row[]> => {
  const paths = searches()
  const { databaseUrl, url } = stage
  const ours = { url, requests: paths.map(path => ({ path: `/api/v1${path}` })) }
  return searchRows({ name: 'near', floor: 'near.ts', databaseUrl, ours, paths, goal: 15 }, effort)
}
