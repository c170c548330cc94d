import type { AddressSuggestion } from '../../contracts/api/addresses.ts'
import type { Point } from '../../contracts/api/common.ts'

/** Somewhere that was found. */
export interface FoundPlace {
  id: string
  label: string
  place: Point
}

/** Finds addresses: the national service, or what is known here. */
export interface Geocoder {
  /** What somebody may be typing, best first. @param near among equals the nearest to it come first */
  suggest(q: string, near: Point, limit: number): Promise<AddressSuggestion[]>
  /** What a suggestion is; undefined when there is none with this id. */
  lookup(id: string): Promise<FoundPlace | undefined>
  /** What is at a point, or close to it. */
  reverse(place: Point): Promise<FoundPlace | undefined>
}
