import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { areasQuery } from '../shared/api/places.ts'

/** The areas a map stands on: districts, or the municipality where there are no districts; with `fine`, wijken too. */
export const useMapAreas = (fine = false) => {
  const districts = useQuery(areasQuery('stadsdeel')).data
  const municipality = useQuery(areasQuery('municipality')).data
  const wijken = useQuery({ ...areasQuery('wijk'), enabled: fine }).data
  return useMemo(() => {
    const coarse = districts && districts.length > 0 ? districts : municipality
    return coarse && [...coarse, ...(fine ? (wijken ?? []) : [])]
  }, [districts, municipality, wijken, fine])
}
