import { useEffect, useRef, useState } from 'react'
import type { View } from '../map/useLeaflet.ts'
import { useHome } from './mapState.ts'

/** How near the map comes to the place of who looks. */
const street = 14

/** Where the map goes next: to the place somebody just chose, or where a press leads. Coming back to the page moves nothing. */
export const useTarget = (within: number | undefined) => {
  const home = useHome()
  const [target, go] = useState<View>()
  const known = useRef(home)
  useEffect(() => {
    if (home && known.current !== home)
      go(within ? { centre: home.place, within } : { centre: home.place, zoom: street })
    known.current = home
  }, [home, within])
  return { target, go }
}
