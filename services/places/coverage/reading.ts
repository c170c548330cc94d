import type { AreaCoverage, Coverage, WhatIf, WhatIfAnswer } from '../../contracts/api/coverage.ts'
import type { AreaLevel } from '../../contracts/api/places.ts'
import { toText } from '../../kernel/clock.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { type Asked, levelsFor, levelsOf, usualLevel } from './asked.ts'
import { askRoom } from './room.ts'
import { type People, peopleOf } from './rules/inhabitants.ts'
import { normOf } from './rules/norm.ts'
import { districtsWithPoints, type ServedArea, servedAreas } from './store/areas.ts'
import { type Counted, pointsAt } from './store/points.ts'
import type { CountedPoint, Shares } from './worker/jobs.ts'

/** Coverage of every area of a level that is served, least covered first. @throws HttpProblem overloaded */
export const readCoverage = async (deps: ServiceDeps, asked: Asked): Promise<Coverage> => {
  const { pool } = deps.database
  const areas = await servedAreas(pool)
  const level = asked.level ?? usualLevel(areas)
  const counted = await pointsAt(pool, asked.function, asked.at)
  const shares = await sharesFor(deps, asked, areas, level, counted)
  return {
    ...(asked.function === undefined ? {} : { function: asked.function }),
    ...{ at: momentOf(asked), metres: deps.settings.number('map.walkingDistance'), level },
    levels: levelsOf(areas),
    ...{ supportPoints: shares.supportPoints, unknownHours: counted.unknown },
    items: itemsOf(areas, level, shares),
    norm: normOf(await districtsWithPoints(pool)),
  }
}

/** Gaps and overlaps of a level for the map, as JSON: shapes are not taken apart here. @throws HttpProblem overloaded */
export const readLayers = async (deps: ServiceDeps, asked: Asked): Promise<string> => {
  const { pool } = deps.database
  const level = asked.level ?? usualLevel(await servedAreas(pool))
  const counted = await pointsAt(pool, asked.function, asked.at)
  const question = { kind: 'shapes' as const, levels: [level], points: counted.points, at: instantFor(asked, counted) }
  const { gaps, overlaps } = await askRoom(deps, question)
  const metres = deps.settings.number('map.walkingDistance')
  const shape = (coordinates: string) => `{"type":"MultiPolygon","coordinates":${coordinates}}`
  return `{"at":"${momentOf(asked)}","metres":${metres},"gaps":${shape(gaps)},"overlaps":${shape(overlaps)}}`
}

/** What places that are not there yet would change, per area that changes: most first. @throws HttpProblem overloaded */
export const readWhatIf = async (deps: ServiceDeps, asked: Asked, places: WhatIf['places']): Promise<WhatIfAnswer> => {
  const { pool } = deps.database
  const areas = await servedAreas(pool)
  const level = asked.level ?? usualLevel(areas)
  const counted = await pointsAt(pool, asked.function, asked.at)
  const more = { ...counted, points: withPlaces(counted.points, places) }
  const before = itemsOf(areas, level, await sharesFor(deps, asked, areas, level, counted))
  const after = itemsOf(areas, level, await sharesFor(deps, asked, areas, level, more))
  return { metres: deps.settings.number('map.walkingDistance'), items: changesOf(before, after) }
}

const momentOf = ({ at }: Asked) => (at ? toText(at) : 'any')
/** Of points that are open already nothing hangs on the moment any more. */
const instantFor = ({ at }: Asked, { asks }: Counted) => (asks ? (at?.epochMilliseconds ?? null) : null)

const sharesFor = (deps: ServiceDeps, asked: Asked, areas: ServedArea[], level: AreaLevel, counted: Counted) =>
  askRoom(deps, {
    ...{ kind: 'shares', levels: levelsFor(level, areas) },
    ...{ points: counted.points, at: instantFor(asked, counted) },
  })

/** The list of points as text, and new ones behind it, without reading it. */
const withPlaces = (points: string, places: WhatIf['places']): string => {
  const added = places.map(({ lat, lon }): CountedPoint => [lat, lon, [], null]).map(point => JSON.stringify(point))
  const listed = points.trim().slice(1, -1)
  return `[${[...(listed.trim() ? [listed] : []), ...added].join(',')}]`
}

const itemsOf = (areas: ServedArea[], level: AreaLevel, shares: Shares): AreaCoverage[] => {
  const found = new Map(shares.areas.map(area => [area.id, area]))
  const people = peopleOf(
    areas.flatMap(({ id, parent, inhabitants }) => {
      const share = found.get(id)
      return share ? [{ ...share, parent: parent ?? undefined, known: inhabitants ?? undefined }] : []
    }),
  )
  return areas
    .filter(area => area.level === level)
    .map(area => itemOf(area, found.get(area.id), people.get(area.id), shares.standing[area.id] ?? 0))
    .toSorted((a, b) => a.covered - b.covered || a.name.localeCompare(b.name, 'nl'))
}

const itemOf = (
  { id, name, level, parent }: ServedArea,
  share: Shares['areas'][number] | undefined,
  people: People | undefined,
  supportPoints: number,
): AreaCoverage => ({
  ...{ areaId: id, name, level, supportPoints },
  ...(parent === null ? {} : { parent }),
  covered: rounded(share?.covered ?? 0),
  overlap: rounded(share?.overlap ?? 0),
  squareMetres: share?.squareMetres ?? 0,
  ...(people ? { inhabitants: Math.round(people.all), coveredInhabitants: Math.round(people.covered) } : {}),
})

/** To a hundredth of a percent: more is not known. */
const rounded = (share: number) => Math.round(share * 1e4) / 1e4

const changesOf = (before: AreaCoverage[], after: AreaCoverage[]): WhatIfAnswer['items'] => {
  const earlier = new Map(before.map(area => [area.areaId, area]))
  return after
    .map(area => ({ area, was: earlier.get(area.areaId) ?? area }))
    .filter(({ area, was }) => area.covered > was.covered)
    .map(({ area, was }) => ({
      ...{ areaId: area.areaId, name: area.name, before: was.covered, after: area.covered },
      ...(area.coveredInhabitants === undefined
        ? {}
        : { inhabitants: Math.max(0, area.coveredInhabitants - (was.coveredInhabitants ?? 0)) }),
    }))
    .toSorted((a, b) => b.after - b.before - (a.after - a.before))
}
