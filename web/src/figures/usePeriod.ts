import { useSearchParams } from 'react-router'
import { serverDate } from '../shared/api/serverClock.ts'
import { addDays, isDate } from '../shared/dutchTime.ts'

/**
 * The period and the area that are counted; they live in the address. The period is half open: `to` is not in it.
 * `isBackwards`: it was filled in so that it ends before it begins, and nothing can be counted.
 */
export const useFigurePeriod = () => {
  const [search, setSearch] = useSearchParams()
  const [asksFrom, asksTo] = [search.get('van'), search.get('tot')]
  const to = isDate(asksTo) ? asksTo : addDays(serverDate(), 1)
  const from = isDate(asksFrom) ? asksFrom : addDays(to, -30)
  const set = (part: Record<string, string>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(part)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return { from, to, isBackwards: from >= to, area: search.get('gebied') ?? '', set }
}
