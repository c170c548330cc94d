import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { type Asked, addressOf, askedOf } from './asked.ts'

/** What is looked for; it lives in the address, so that it can be kept and passed on. */
export const useAsked = () => {
  const [search, setSearch] = useSearchParams()
  const set = useCallback(
    (part: { [K in keyof Asked]?: Asked[K] | undefined }) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(addressOf({ ...askedOf(before), ...part } as Asked))) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
  return { asked: askedOf(search), set }
}

/** Changes what is looked for. */
export type SetAsked = ReturnType<typeof useAsked>['set']
