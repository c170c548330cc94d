import { circleIn } from '../rules/circle.ts'
import { squareMetres } from '../rules/plane.ts'
import { nearOf } from '../rules/reach.ts'
import type { CountedPoint, Job, Shares } from './jobs.ts'
import { areasOf } from './known-areas.ts'
import { rememberedShare } from './memory.ts'
import { openAt } from './open.ts'

/** The shares of every area at a moment. */
export const sharesOf = async (job: Extract<Job, { kind: 'shares' }>): Promise<Shares> => {
  const points = await openAt(JSON.parse(job.points) as CountedPoint[], job.at)
  const areas = areasOf(job).map(area => {
    const circles = nearOf(
      area,
      points.map(([lat, lon]) => circleIn(area, { lat, lon }, job.metres)),
    )
    const share = rememberedShare(job.areas.key, area, circles)
    return { id: area.id, ...share, squareMetres: Math.round(squareMetres(area.surface)) }
  })
  return { areas, supportPoints: points.length, standing: standingIn(points) }
}

const standingIn = (points: CountedPoint[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const id of points.flatMap(([, , areas]) => areas)) counts[id] = (counts[id] ?? 0) + 1
  return counts
}
