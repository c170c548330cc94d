import type { CoverageNorm } from '../../../contracts/api/coverage.ts'

/** A district with its low-threshold support points. */
export interface District {
  id: string
  name: string
  supportPoints: number
}

/** The norm 'low-threshold support points in every district' [004, 5.2]: gaps first, then by name. */
export const normOf = (districts: District[]): CoverageNorm => {
  const lines = districts
    .map(({ id, name, supportPoints }) => ({ areaId: id, name, supportPoints, meets: supportPoints > 0 }))
    .toSorted((a, b) => Number(a.meets) - Number(b.meets) || a.name.localeCompare(b.name, 'nl'))
  const met = lines.filter(({ meets }) => meets).length
  return { districts: lines, met, gaps: lines.length - met }
}
