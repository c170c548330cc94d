import { useSearchParams } from 'react-router'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { CoverageQuery } from '../../../services/contracts/api/coverage.ts'
import { areaLevels } from '../../../services/contracts/api/places.ts'
import { momentOf } from '../points/moment.ts'
import { serverTime } from '../shared/api/serverClock.ts'

/** What the map shows: gaps and overlaps, or the share of each area. */
export type Show = 'gaten' | 'aandeel'
/** So many points can be tried at once. */
export const mostPlanned = 10

/** What the address says: function, moment, level, what the map shows, and points that are not there yet. */
export const useWanted = () => {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ''
  const set = (changes: Record<string, string>) =>
    setParams(
      current => {
        const next = new URLSearchParams(current)
        for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const when = get('wanneer') || 'altijd'
  const level = areaLevels.find(one => one === get('per'))
  const show: Show = get('kaart') === 'aandeel' ? 'aandeel' : 'gaten'
  const planned = pointsOf(get('proef'))
  return { functionId: get('functie'), when, level, show, planned, query: queryOf(get('functie'), when, level), set }
}

const queryOf = (functionId: string, when: string, level: CoverageQuery['level']): CoverageQuery => ({
  ...(functionId ? { function: functionId } : {}),
  at: momentOf(when, serverTime())?.openAt ?? 'any',
  ...(level ? { level } : {}),
})

const pointsOf = (text: string): Point[] =>
  text
    .split('_')
    .map(pair => pair.split(',').map(Number))
    .filter(([lat, lon]) => Math.abs(lat ?? 99) <= 90 && Math.abs(lon ?? 999) <= 180)
    .map(([lat = 0, lon = 0]) => ({ lat, lon }))
    .slice(0, mostPlanned)

/** Points as the address has them, to a metre. */
export const textOfPoints = (points: Point[]) =>
  points.map(({ lat, lon }) => `${lat.toFixed(5)},${lon.toFixed(5)}`).join('_')
