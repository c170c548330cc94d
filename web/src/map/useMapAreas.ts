import { useQuery } from '@tanstack/react-query'
import { areasQuery } from '../shared/api/places.ts'

/** The areas a map stands on: districts, or the municipality where there are no districts. */
export const useMapAreas = () => {
  const districts = useQuery(areasQuery('stadsdeel')).data
  const municipality = useQuery(areasQuery('municipality')).data
  return districts && districts.length > 0 ? districts : municipality
}
