import { type Static, Type } from 'typebox'
import { AreaId, LocalText, Point } from './common.ts'

/** Nested levels of a municipality. */
export const AreaLevel = Type.Enum(['municipality', 'stadsdeel', 'gebied', 'wijk', 'buurt'])
/** The levels, as a type. */
export type AreaLevel = 'municipality' | 'stadsdeel' | 'gebied' | 'wijk' | 'buurt'
/** The levels, largest first. */
export const areaLevels: AreaLevel[] = ['municipality', 'stadsdeel', 'gebied', 'wijk', 'buurt']

/** A GeoJSON MultiPolygon, WGS84, longitude first (RFC 7946). */
export const MultiPolygon = Type.Object({
  type: Type.Literal('MultiPolygon'),
  coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number(), { minItems: 2 })))),
})
export type MultiPolygon = Static<typeof MultiPolygon>

/** One area with its shape; `outside`: shown but not served. */
export const Area = Type.Object({
  id: AreaId,
  level: AreaLevel,
  name: Type.String(),
  parent: Type.Optional(AreaId),
  outside: Type.Boolean(),
  geometry: MultiPolygon,
})
export type Area = Static<typeof Area>
/** All areas asked for; areas come as one page. The answer's ETag changes only when an area does. */
export const AreaList = Type.Object({ items: Type.Array(Area), nextCursor: Type.Null() })
export type AreaList = Static<typeof AreaList>
/** Query of the areas. */
export const AreaQuery = Type.Object({ level: Type.Optional(AreaLevel) }, { additionalProperties: false })

/** One setting of the municipality, with its unit and default. */
export const Setting = Type.Object({
  key: Type.String(),
  value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
  default: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
  unit: Type.String({ description: 'duration (ISO 8601), metres, count, time, yes-no, telephone' }),
  description: LocalText,
})
export type Setting = Static<typeof Setting>
/** All settings. */
export const SettingList = Type.Object({ items: Type.Array(Setting), nextCursor: Type.Null() })
export type SettingList = Static<typeof SettingList>
/** New values by key. */
export const SettingPatch = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]))

/** What the screens need before anybody signs in. */
export const PublicConfig = Type.Object({
  demo: Type.Boolean(),
  municipality: Type.Object({ id: Type.String(), name: Type.String(), centre: Point }),
  tiles: Type.Object({ url: Type.String(), attribution: Type.String() }),
  numbers: Type.Object({ emergency: Type.String(), suicidePrevention: Type.String(), backup: Type.String() }),
})
export type PublicConfig = Static<typeof PublicConfig>
