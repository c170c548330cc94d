import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { mapState, usePiece } from './mapState.ts'
import { addressOf, type Wanted, wantedOf } from './wanted.ts'

/** Changes part of what is wanted; undefined takes something away. */
export type SetWanted = (part: { [K in keyof Wanted]?: Wanted[K] | undefined }) => void

/** What is looked for. It lives in the address, so that a view can be kept and passed on; where somebody is does not. */
export const useWanted = (): { wanted: Wanted; set: SetWanted } => {
  const [search, setSearch] = useSearchParams()
  const piece = usePiece()
  const address = search.toString()
  // The router hands a change the address as it was drawn last: of two changes at once the first would be lost.
  const asked = useRef({ drawn: address, now: address })
  if (asked.current.drawn !== address) asked.current = { drawn: address, now: address }
  const set = useCallback<SetWanted>(
    part => {
      const next = new URLSearchParams(asked.current.now)
      for (const [name, value] of Object.entries(addressOf({ ...wantedOf(next), ...part } as Wanted))) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      asked.current.now = next.toString()
      setSearch(next, { replace: true, preventScrollReset: true })
    },
    [setSearch],
  )
  useEffect(() => mapState.set({ search: address ? `?${address}` : '' }), [address])
  const wanted = useMemo(() => {
    const said = wantedOf(new URLSearchParams(address))
    return piece ? { ...said, piece } : said
  }, [address, piece])
  return { wanted, set }
}
