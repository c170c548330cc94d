import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { respiteLocationsQuery } from '../shared/api/respiteLocations.ts'
import { keep, readKept } from '../shared/store.ts'

const place = 'omzien.location'

/** The locations I keep, and the one I look at: it is in the address, and remembered on this device. */
export const useMyLocation = () => {
  const list = useQuery(respiteLocationsQuery({ mine: true }))
  const [search, setSearch] = useSearchParams()
  const asked = search.get('locatie') ?? readKept<string>(place)
  const location = list.data?.find(({ id }) => id === asked) ?? list.data?.[0]
  const chosen = search.get('locatie') === location?.id ? location?.id : undefined
  // Whoever came by a link to one location goes on with that one on the other pages.
  useEffect(() => {
    if (chosen) keep(place, chosen)
  }, [chosen])
  const choose = (id: string) => {
    keep(place, id)
    setSearch({ locatie: id }, { replace: true, preventScrollReset: true })
  }
  return { list, location, choose }
}
