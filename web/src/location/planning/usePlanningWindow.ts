import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { serverDate } from '../../shared/api/serverClock.ts'
import { addDays, isDate } from '../../shared/dutchTime.ts'

const wide = '(min-width: 48rem)'

/** Whether the window is as wide as a tablet. */
const useIsWide = () => {
  const [isWide, setIsWide] = useState(() => matchMedia(wide).matches)
  useEffect(() => {
    const media = matchMedia(wide)
    const follow = () => setIsWide(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isWide
}

/** The nights that are looked at, two weeks or on a phone five, and the view; they live in the address. */
export const usePlanningWindow = () => {
  const [search, setSearch] = useSearchParams()
  const isWide = useIsWide()
  const count = isWide ? 14 : 5
  const today = serverDate()
  const asked = search.get('vanaf')
  const start = addDays(today, isWide ? -1 : 0)
  const first = isDate(asked) ? asked : start
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return {
    first,
    count,
    today,
    isAtStart: first === start,
    view: search.get('vorm') === 'lijst' ? ('list' as const) : ('grid' as const),
    toView: (view: 'grid' | 'list') => set('vorm', view === 'list' ? 'lijst' : ''),
    toStart: () => set('vanaf', ''),
    toDay: (day: string) => isDate(day) && set('vanaf', day),
    turn: (pages: number) => set('vanaf', addDays(first, pages * (isWide ? 7 : count))),
  }
}
