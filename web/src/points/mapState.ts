import { useSyncExternalStore } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Bounds } from '../map/clusters/index.ts'
import type { View } from '../map/useLeaflet.ts'
import { createStore } from '../shared/store.ts'

/** Where somebody measures from: their own place, as they chose to say it. */
export interface Home {
  place: Point
  /** What it is called: an address, or nothing for 'your place'. */
  label?: string
}

interface MapState {
  home: Home | undefined
  /** The piece of the map that was searched. */
  piece: Bounds | undefined
  /** What of the map was last looked at, for who comes back to it. */
  view: View | undefined
  /** What the address of the map last asked for, for the way back to it. */
  search: string
}

/**
 * What the map knows of somebody: in the memory of this page only. It is never kept on the device, sent anywhere but as
 * the middle of a question, nor put in an address that could be passed on.
 */
export const mapState = createStore<MapState>({ home: undefined, piece: undefined, view: undefined, search: '' })

/** The place of who looks; a screen that only needs this is not drawn again at every move of the map. */
export const useHome = () => useSyncExternalStore(mapState.subscribe, () => mapState.get().home)
/** The piece of the map that was searched. */
export const usePiece = () => useSyncExternalStore(mapState.subscribe, () => mapState.get().piece)
