import { useRef } from 'react'
import type { Availability } from '../../../../services/contracts/api/respite-stays.ts'
import { useSteadyList } from '../../shared/useSteadyList.ts'

/**
 * The locations of an answer where they stood when the search was made: news changes a card in its place and moves none.
 * `search` names what was asked, undefined while an older answer is shown.
 */
export const useSteadyAnswer = (answer: Availability | undefined, search: string | undefined) => {
  const scope = useRef('')
  if (search) scope.current = search
  const items = answer?.items.map(item => ({ ...item, id: item.locationId })) ?? []
  const { shown, gone, fresh, refresh } = useSteadyList(items, scope.current)
  return {
    items: shown.map(item => (gone.has(item.id) ? { ...item, freeBeds: [], nextFree: null } : item)),
    fresh,
    refresh,
  }
}
