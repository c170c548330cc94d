/** An area among the others, with what is known of it. */
export interface PeopledArea {
  id: string
  parent?: string | undefined
  squareMetres: number
  /** Share within reach. */
  covered: number
  /** Inhabitants, where a file said so. */
  known?: number | undefined
}

/** Inhabitants of an area, and how many of them within reach; not rounded. */
export interface People {
  all: number
  covered: number
}

/**
 * Inhabitants within reach, by area. People are taken to be spread evenly over the finest areas whose number is known,
 * and added up to the larger ones. Of an area whose own number is known, who is not in a smaller known one is spread
 * over what those leave; when they are more together than it has itself, its own number counts and their part within
 * reach. An area without a number of its own has one only when all of the smaller areas in it have.
 */
export const peopleOf = (areas: PeopledArea[]): Map<string, People> => {
  const inside = Map.groupBy(areas, area => area.parent ?? '')
  const found = new Map<string, People>()
  const visit = (area: PeopledArea): People | undefined => {
    const parts = (inside.get(area.id) ?? []).map(part => ({ part, people: visit(part) }))
    const people = area.known === undefined ? summed(parts) : spread(area, area.known, parts)
    if (people) found.set(area.id, people)
    return people
  }
  const ids = new Set(areas.map(({ id }) => id))
  for (const area of areas) if (!area.parent || !ids.has(area.parent)) visit(area)
  return found
}

type Part = { part: PeopledArea; people: People | undefined }

const summed = (parts: Part[]): People | undefined => {
  if (parts.length === 0 || parts.some(({ people }) => !people)) return undefined
  return total(parts)
}

const total = (parts: Part[]): People =>
  parts.reduce(
    (sum, { people }) => ({ all: sum.all + (people?.all ?? 0), covered: sum.covered + (people?.covered ?? 0) }),
    { all: 0, covered: 0 },
  )

const spread = (area: PeopledArea, all: number, parts: Part[]): People => {
  const counted = parts.filter(({ people }) => people)
  const known = total(counted)
  if (known.all >= all) return { all, covered: known.all > 0 ? (all * known.covered) / known.all : 0 }
  const over = (surfaceOf: (area: PeopledArea) => number) =>
    Math.max(0, surfaceOf(area) - counted.reduce((sum, { part }) => sum + surfaceOf(part), 0))
  const rest = over(({ squareMetres }) => squareMetres)
  const reached = over(({ squareMetres, covered }) => squareMetres * covered)
  const share = rest > area.squareMetres / 1_000 ? Math.min(1, reached / rest) : area.covered
  return { all, covered: known.covered + (all - known.all) * share }
}
