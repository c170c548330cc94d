import { useCallback, useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { mapState, usePiece } from './mapState.ts'
import { addressOf, type Wanted, wantedOf } from './wanted.ts'

/** Changes part of what is wanted; undefined takes something away. */
export type SetWanted = (part: { [K in keyof Wanted]?: Wanted[K] | undefined }) => void

/** What is looked for. It lives in the address, so that a view can be kept and passed on; where somebody is does not. */
export const useWanted = (): { wanted: Wanted; set: SetWanted } => {
  const [search, setSearch] = useSearchParams()
  const piece = usePiece()
  const set = useCallback<SetWanted>(
    part =>
      setSearch(
        before => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(addressOf({ ...wantedOf(before), ...part } as Wanted))) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
  const address = search.toString()
  useEffect(() => mapState.set({ search: address ? `?${address}` : '' }), [address])
  const wanted = useMemo(() => {
    const asked = wantedOf(new URLSearchParams(address))
    return piece ? { ...asked, piece } : asked
  }, [address, piece])
  return { wanted, set }
}
