import { useSearchParams } from 'react-router'

/** The address as it is, with one thing more in its query. */
export const useSearchWith = (name: string, value: string) => {
  const next = new URLSearchParams(useSearchParams()[0])
  next.set(name, value)
  return `?${next}`
}
