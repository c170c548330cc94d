import type { Point } from '../../../services/contracts/api/common.ts'
import type { View } from '../map/useLeaflet.ts'
import { useNow } from '../shared/ui/Time.tsx'
import { viewOf } from './extent.ts'
import { useHome } from './mapState.ts'
import { type Moment, momentOf } from './moment.ts'
import type { Wanted } from './wanted.ts'

interface Asked {
  /** Where distances are measured from: the place of who looks, the piece or middle of the map, or the middle of the town. */
  from: Point
  /** Whether somebody chose that, so that a distance says something. */
  hasFrom: boolean
  moment: Moment | undefined
  /** The view that an address brought along. */
  shared: View | undefined
}

/** What of a question is not in the address itself: from where, and which moment 'tonight' is. */
export const useAsked = (wanted: Wanted, centre: Point): Asked => {
  const home = useHome()
  const now = useNow(60_000)
  const piece = wanted.piece && viewOf(wanted.piece)
  const chosen = home?.place ?? piece?.centre ?? wanted.middle
  const middle = wanted.middle && { centre: wanted.middle, zoom: wanted.zoom ?? 13 }
  return {
    ...{ from: chosen ?? centre, hasFrom: Boolean(home ?? wanted.middle) },
    ...{ moment: momentOf(wanted.when, now), shared: middle ?? piece },
  }
}
