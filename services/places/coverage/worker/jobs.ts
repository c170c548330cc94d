import type { AreaOverTime } from '../../../contracts/api/coverage.ts'

/** A support point that counts: latitude, longitude, the areas it stands in, and its hours where they are still to be read. */
export type CountedPoint = [lat: number, lon: number, areas: string[], hours: string | null]

interface Common {
  /** Which areas: `key` names them, `text` (JSON, `[{ id, geometry }]`) comes along when the worker may not have them. */
  areas: { key: string; text?: string }
  /** JSON of `CountedPoint[]`. */
  points: string
  /** Walking distance. */
  metres: number
}

/** Work for the thread that reckons. Instants are milliseconds since 1970. */
export type Job =
  | ({ kind: 'shares'; at: number | null } & Common)
  | ({ kind: 'shapes'; at: number | null } & Common)
  | ({ kind: 'over-time'; from: number; to: number } & Common)

/** One area's shares, and its surface in square metres. */
export interface AreaShare {
  id: string
  covered: number
  overlap: number
  squareMetres: number
}

/** Shares of every area, which points were open, and how many of them stand in each area. */
export interface Shares {
  areas: AreaShare[]
  supportPoints: number
  standing: Record<string, number>
}

/** Gaps and overlaps of all areas together: coordinates of two MultiPolygons, as JSON. */
export interface Shapes {
  gaps: string
  overlaps: string
}

/** Every area over a period, in the order of the areas; without its name. */
export type OverTime = Omit<AreaOverTime, 'name'>[]

/** What each kind of work gives. */
export interface Results {
  shares: Shares
  shapes: Shapes
  'over-time': OverTime
}

/** How far long work is. */
export interface Progress {
  done: number
  total: number
}

/** What the thread says: how far it is, what came of it, or that it could not. */
export type Said = { progress: Progress } | { result: Results[keyof Results] } | { failed: string }
