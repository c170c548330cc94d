import { useQuery } from '@tanstack/react-query'
import { keptSupportPointsQuery } from '../../shared/api/activities.ts'
import { supportPointsQuery } from '../../shared/api/places.ts'
import { theseSupportPointsQuery } from '../../shared/api/supportPoints.ts'

/** The support points an activity can be at: those I keep, some others, and the one that is chosen; by name. */
export const usePoints = (chosen: string) => {
  const kept = useQuery(keptSupportPointsQuery).data ?? []
  const others = useQuery(supportPointsQuery({})).data ?? []
  const own = useQuery(theseSupportPointsQuery(chosen && chosen !== 'own' ? [chosen] : [])).data ?? []
  const all = new Map([...kept, ...others, ...own].map(point => [point.id, point]))
  return [...all.values()]
    .filter(({ id, keeping }) => (keeping?.status ?? 'published') === 'published' || id === chosen)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}
