import { useSearchParams } from 'react-router'
import { serverDate } from '../shared/api/serverClock.ts'
import { isDate, mondayOf } from '../shared/dutchTime.ts'

/** The week and the area that are looked at; they live in the address. */
export const useWeek = () => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('week')
  const today = serverDate()
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    next.delete('dienst')
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return {
    today,
    monday: mondayOf(isDate(asked) ? asked : today),
    area: search.get('gebied') ?? undefined,
    toWeek: (monday: string) => set('week', monday === mondayOf(today) ? '' : monday),
    toArea: (area: string) => set('gebied', area),
  }
}
