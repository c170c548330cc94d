import { useCallback, useState } from 'react'

const read = <Value extends object>(place: string): Partial<Value> => {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Value> | null) ?? {}
  } catch {
    return {}
  }
}

/**
 * What is filled in in a form, kept until it is sent: closing a sheet or going elsewhere loses nothing. For this tab
 * only, because it may be about somebody.
 */
export const useKept = <Value extends object>(name: string, start: Value) => {
  const place = `omzien.location.${name}`
  const [value, setValue] = useState<Value>(() => ({ ...start, ...read<Value>(place) }))
  const [restored, setRestored] = useState(() => Object.keys(read(place)).length > 0)
  const change = useCallback(
    (part: Partial<Value>) =>
      setValue(before => {
        const next = { ...before, ...part }
        sessionStorage.setItem(place, JSON.stringify(next))
        return next
      }),
    [place],
  )
  const clear = useCallback(
    (next?: Value) => {
      sessionStorage.removeItem(place)
      setRestored(false)
      if (next) setValue(next)
    },
    [place],
  )
  return { value, change, clear, restored }
}
