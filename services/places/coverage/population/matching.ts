import type { AreaLevel } from '../../../contracts/api/places.ts'
import type { LineError, PopulationFile, PopulationLine } from './reading.ts'

/** An area that lines can be about. */
export interface NamedArea {
  id: string
  level: AreaLevel
  name: string
}

/** Inhabitants by the id of an area. */
export type Inhabitants = Omit<PopulationLine, 'area' | 'level' | 'line'> & { areaId: string }

/** Finds the area of every line, by id or by name (with its level where areas share a name); each area once. */
export const matchAreas = (
  { lines, errors }: PopulationFile,
  areas: NamedArea[],
): { found: Inhabitants[]; errors: LineError[] } => {
  const byId = new Map(areas.map(area => [area.id, area]))
  const byName = Map.groupBy(areas, ({ name }) => name.toLowerCase())
  const taken = new Map<string, number>()
  const [found, wrong]: [Inhabitants[], LineError[]] = [[], [...errors]]
  for (const { line, area: text, level, ...rest } of lines) {
    const named = byId.get(text) ? [byId.get(text) as NamedArea] : (byName.get(text.toLowerCase()) ?? [])
    const meant = named.filter(area => level === undefined || area.level === level)
    const [area] = meant
    const before = area && taken.get(area.id)
    if (!area) wrong.push(error(line, ...unknown(text)))
    else if (meant.length > 1) wrong.push(error(line, ...ambiguous(text, meant)))
    else if (before)
      wrong.push(error(line, `${text} staat ook op regel ${before}.`, `${text} is on line ${before}, too.`))
    else {
      taken.set(area.id, line)
      found.push({ areaId: area.id, ...rest })
    }
  }
  return { found, errors: wrong.toSorted((a, b) => a.line - b.line) }
}

const error = (line: number, nl: string, en: string): LineError => ({ line, detail: { nl, en } })

const unknown = (text: string): [string, string] => {
  const short = text.slice(0, 60)
  return [`We kennen geen gebied ‘${short}’.`, `We know no area '${short}'.`]
}

const ambiguous = (text: string, areas: NamedArea[]): [string, string] => {
  const ids = areas.map(({ id }) => id).slice(0, 5)
  return [
    `Er zijn meer gebieden die ${text} heten: schrijf ${ids.join(' of ')}.`,
    `Several areas are called ${text}: write ${ids.join(' or ')}.`,
  ]
}
