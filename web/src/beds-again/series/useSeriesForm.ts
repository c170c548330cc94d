import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { needOf } from '../../beds/need.ts'
import { useNeed } from '../../beds/useNeed.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { choices, type Recurrence } from './occasions.ts'

/** The address of the form for a bed, with what was searched filled in. */
export const newSeriesAddress = (search: Record<string, string>, bedId: string, locationId: string) =>
  `/bedden/reeks/nieuw?${new URLSearchParams({ ...search, bed: bedId, locatie: locationId })}`

const within = (text: string | null, usual: number, [least, most]: [number, number]) => {
  const number = Number(text)
  return text && Number.isInteger(number) && number >= least && number <= most ? number : usual
}

/** Which nights, how often and how many times; it lives in the address, so that nothing is lost by looking elsewhere. */
export const useSeriesForm = () => {
  const [search, setSearch] = useSearchParams()
  const { set } = useNeed()
  const need = needOf(search)
  const [isWrong, setWrong] = useState(false)
  const recurrence: Recurrence | undefined =
    need.from && !isWrong
      ? {
          first: { from: need.from, to: addDays(need.from, need.nights) },
          everyWeeks: within(search.get('weken'), 2, [1, 26]),
          times: within(search.get('keer'), 6, [choices.fewest, choices.most]),
        }
      : undefined
  const put = (name: 'weken' | 'keer', value: number) =>
    setSearch(
      before => {
        const next = new URLSearchParams(before)
        next.set(name, String(value))
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return {
    ...{ need, recurrence, bedId: search.get('bed') ?? '', locationId: search.get('locatie') ?? '' },
    setNights: set,
    setWrong,
    setWeeks: (weeks: number) => put('weken', weeks),
    setTimes: (times: number) => put('keer', times),
  }
}

/** What `useSeriesForm` gives. */
export type SeriesForm = ReturnType<typeof useSeriesForm>
