import { useQuery } from '@tanstack/react-query'
import { areasQuery } from '../api/places.ts'

/** The municipality and its districts that are served here, with their names; empty until they are there. */
export const useServedAreas = (): { id: string; name: string }[] => {
  const municipality = useQuery(areasQuery('municipality')).data ?? []
  const districts = useQuery(areasQuery('stadsdeel')).data ?? []
  return [
    ...municipality,
    ...districts.filter(area => !area.outside).toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  ].map(({ id, name }) => ({ id, name }))
}

/** The name of an area by its id. */
export const useAreaNames = () => {
  const areas = useServedAreas()
  return (id: string) => areas.find(area => area.id === id)?.name ?? id
}
