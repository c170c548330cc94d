import type { AreaLevel } from '../../contracts/api/places.ts'
import { type AreaPlan, type LevelImport, planImport } from './area-plan.ts'
import type { KnownArea } from './area-tree.ts'
import type { Feature } from './feature-file.ts'
import type { Position } from './geometry-check.ts'

/** A closed square with its south-west corner at a place, sides in degrees; for tests. */
export const square = (lon: number, lat: number, side = 0.1): Position[] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
]

/** A GeoJSON feature with a name and a square shape. */
export const feature = (name: string) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Polygon', coordinates: [square(4.9, 52.3)] },
})

/** A GeoJSON FeatureCollection. */
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

/** A feature as it comes out of a file. */
export const area = (name: string, ring: Position[], isPart = false): Feature => ({ name, isPart, shape: [[ring]] })

/** Imports one level after another, each on what the last one left. */
export class Atlas {
  areas: KnownArea[] = []

  import(level: AreaLevel, features: Feature[], outside?: string[]): AreaPlan {
    const imported: LevelImport = { level, features, ...(outside ? { outside } : {}) }
    const plan = planImport(this.areas, imported, 'Dorp')
    const gone = new Set([...plan.removed, ...plan.changed.map(changed => changed.id)])
    this.areas = [...this.areas.filter(known => !gone.has(known.id)), ...plan.changed]
    return plan
  }

  find(id: string): KnownArea | undefined {
    return this.areas.find(known => known.id === id)
  }

  get ids(): string[] {
    return this.areas.map(known => known.id).toSorted()
  }
}
