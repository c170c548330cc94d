import { useSyncExternalStore } from 'react'

/** As in the style sheets: from here on there is room for a list and a map beside each other. */
const wide = '(min-width: 60rem)'

const subscribe = (listener: () => void) => {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window has room for a list and a map beside each other. */
export const useWide = () => useSyncExternalStore(subscribe, () => matchMedia(wide).matches)
