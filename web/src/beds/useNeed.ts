import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useMe } from '../shared/api/me.ts'
import { useFineAreas } from '../shared/places/AreaChoice.tsx'
import { middleOf } from '../shared/places/middle.ts'
import { addressOf, type Need, needOf, pointIn } from './need.ts'

/** What is looked for; it lives in the address, so that a search can be kept and passed on. */
export const useNeed = () => {
  const [search, setSearch] = useSearchParams()
  const need = needOf(search)
  const set = useCallback(
    (part: { [K in keyof Need]?: Need[K] | undefined }) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(addressOf({ ...needOf(before), ...part } as Need))) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
  return { need, set }
}

/** The point that distances are counted from: where I work, the middle of an area, or a point on the map. */
export const useNearPlace = (near: string | undefined): Point | undefined => {
  const me = useMe()
  const areas = useFineAreas()
  if (near === 'mij') return me?.place ?? undefined
  const area = areas?.find(({ id }) => id === near)
  return pointIn(near) ?? (area && middleOf(area.geometry))
}
