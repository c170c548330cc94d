import type { Point } from '../../../services/contracts/api/common.ts'
import type { Mark } from '../map/mapLayers.ts'
import type { IconName } from '../shared/ui/Icon.tsx'
import type { Layer } from './wanted.ts'

/** Something of another layer than support points, as list and map show it. */
export interface Thing {
  id: string
  title: string
  to: string
  icon: IconName
  place: Point
  /** Metres, for what is kept vague. */
  radius?: number
  facts: (string | undefined)[]
}

/** A layer with what is in it: what the list shows is what the map shows. */
export interface ThingLayer {
  layer: Exclude<Layer, 'steunpunten' | 'gebieden'>
  things: Thing[]
  isPending: boolean
  error: unknown
  /** Shows more of it; absent when everything is shown. */
  more?: (() => void) | undefined
}

/** The letter before the numbers of a layer, so that a mark can be told from a support point with the same number. */
const letters = { activiteiten: 'A', hulpvragen: 'H', respijt: 'L' } as const
const looks = { activiteiten: 'activity', hulpvragen: 'request', respijt: 'respite' } as const

/** What stands on the mark and before the row: A1, A2 … */
export const labelOf = ({ layer }: ThingLayer, index: number) => `${letters[layer]}${index + 1}`

/** The marks of a layer: the same things as its rows, with the same labels. */
export const marksOf = (shown: ThingLayer): Mark[] => {
  const atDoor = new Map<string, number>()
  return shown.things.map(({ id, title, place, radius }, i) => {
    const door = `${place.lat},${place.lon}`
    // An activity is at the door of a support point, and often not alone: beside it, in a row.
    const shift = radius || shown.layer !== 'activiteiten' ? 0 : (atDoor.get(door) ?? 0) + 1
    atDoor.set(door, shift)
    return {
      ...{ id, place, name: `${labelOf(shown, i)}: ${title}`, label: labelOf(shown, i), look: looks[shown.layer] },
      ...{ shift, ...(radius ? { radius } : {}) },
    }
  })
}
