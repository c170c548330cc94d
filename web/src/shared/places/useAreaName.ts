import { useQuery } from '@tanstack/react-query'
import { areasQuery } from '../api/places.ts'

/** The name of the district something lies in. */
export const useAreaName = (ids: string[]) => {
  const areas = useQuery(areasQuery('stadsdeel')).data
  return areas?.find(area => ids.includes(area.id))?.name
}
