import { type Circle, circleIn, meets } from '../rules/circle.ts'
import type { ReckonedArea } from '../rules/ground.ts'
import { countMoments, type Spans, stretchesOf } from '../rules/moments.ts'
import { addStretch, type HourGrid, hourGrid, newTally, summaryOf } from '../rules/over-time.ts'
import type { CountedPoint, Job, OverTime, Progress } from './jobs.ts'
import { areasOf } from './known-areas.ts'
import { rememberedCover } from './memory.ts'
import { spansOf } from './open.ts'

/** A point with when it is open, and its circle in the plane of an area. */
interface Near {
  spans: Spans
  circle: Circle
}

/** Every area over a period: its share at each moment at which a point that comes over it opens or closes. */
export const overTimeOf = async (
  job: Extract<Job, { kind: 'over-time' }>,
  say: (progress: Progress) => void,
): Promise<OverTime> => {
  const { from, to, metres } = job
  const points = JSON.parse(job.points) as CountedPoint[]
  const spans: Spans[] = []
  for (const [, , , hours] of points) spans.push(hours === null ? [] : await spansOf(hours, from, to))
  const areas = areasOf(job).map(area => ({ area, near: nearIn(area, points, spans, metres) }))
  const moments = areas.map(({ near }) =>
    countMoments(
      near.map(one => one.spans),
      from,
      to,
    ),
  )
  const progress = { done: 0, total: moments.reduce((sum, count) => sum + count, 0) }
  const grid = hourGrid(from, to)
  say({ ...progress })
  return areas.map(({ area, near }, i) => {
    const found = oneOverTime(`${job.areas.key} ${metres}`, area, near, grid, job)
    progress.done += moments[i] ?? 0
    say({ ...progress })
    return { areaId: area.id, ...found }
  })
}

const nearIn = (area: ReckonedArea, points: CountedPoint[], spans: Spans[], metres: number): Near[] =>
  points
    .map(([lat, lon], i) => ({ circle: circleIn(area, { lat, lon }, metres), spans: spans[i] ?? [] }))
    .filter(({ circle, spans }) => spans.length > 0 && meets(circle, area))

const oneOverTime = (
  key: string,
  area: ReckonedArea,
  near: Near[],
  grid: HourGrid,
  { from, to }: { from: number; to: number },
) => {
  const tally = newTally()
  const names = near.map(({ circle: { middle } }) => `${middle.x},${middle.y}`)
  const stretches = stretchesOf(
    near.map(({ spans }) => spans),
    from,
    to,
  )
  for (const { from, to, open } of stretches) {
    const named = `${key} ${area.id} ${open.map(i => names[i]).join(' ')}`
    const share = rememberedCover(named, area, () => open.flatMap(i => near[i]?.circle ?? []))
    addStretch(tally, grid, share, from, to)
  }
  return summaryOf(tally)
}
