import type { BedStage } from '../lib/beds.ts'
import type { Effort } from '../lib/effort.ts'
import type { Row } from '../lib/row.ts'
import { searchRows } from '../lib/search.ts'
import { features, groups } from '../lib/seed-beds.ts'
import { numbers, pick, somewhere } from '../lib/town.ts'

const different = 300

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
export const findRows = (stage: BedStage, effort: Effort): Promise<Row[]> => {
  const paths = searches()
  const requests = paths.map((path, i) => ({
    ...{ path: `/api/v1${path}`, headers: { cookie: stage.team[i % stage.team.length]?.cookie ?? '' } },
  }))
  const { databaseUrl, url } = stage
  return searchRows({ name: 'find', floor: 'find.ts', databaseUrl, ours: { url, requests }, paths, goal: 20 }, effort)
}
