import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, LocalDate, Page, Paging, Point, Strict } from './common.ts'
import { AreaLevel, MultiPolygon } from './places.ts'

const FunctionId = Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 60 })

/** How much of one area lies within walking distance; shares from 0 to 1. */
export const AreaCoverage = Type.Object({
  areaId: AreaId,
  name: Type.String(),
  level: AreaLevel,
  parent: Type.Optional(AreaId),
  /** Within walking distance of at least one. */
  covered: Type.Number({ minimum: 0, maximum: 1 }),
  /** Within walking distance of two or more. */
  overlap: Type.Number({ minimum: 0, maximum: 1 }),
  squareMetres: Type.Number(),
  inhabitants: Type.Optional(Type.Integer()),
  /** Taken as spread evenly over the area, or over the smaller areas in it whose number is known. */
  coveredInhabitants: Type.Optional(Type.Integer()),
  /** How many support points stand in it. */
  supportPoints: Type.Integer(),
})
export type AreaCoverage = Static<typeof AreaCoverage>

/** Query of the coverage; without `function` any, without `at` now; `any`: whatever the hours. Default level: wijk, or the finest there is. */
export const CoverageQuery = Type.Object(
  {
    function: Type.Optional(FunctionId),
    at: Type.Optional(Type.String({ pattern: '^(now|any|\\d{4}-\\d{2}-\\d{2}T.+)$' })),
    level: Type.Optional(AreaLevel),
    format: Type.Optional(Type.Enum(['json', 'csv'])),
  },
  { additionalProperties: false },
)
export type CoverageQuery = Static<typeof CoverageQuery>
const { format: _, ...moment } = CoverageQuery.properties
/** Query of the layers: as of the coverage. */
export const CoverageLayersQuery = Type.Object(moment, { additionalProperties: false })

/** A district and whether it has a low-threshold support point: the norm [004, 5.2]. */
export const DistrictNorm = Type.Object({
  areaId: AreaId,
  name: Type.String(),
  /** Published, and open to neighbours without an appointment or with a walk-in. */
  supportPoints: Type.Integer(),
  meets: Type.Boolean(),
})
export type DistrictNorm = Static<typeof DistrictNorm>
/** The norm for every district that is served. */
export const CoverageNorm = Type.Object({
  districts: Type.Array(DistrictNorm),
  met: Type.Integer(),
  gaps: Type.Integer(),
})
export type CoverageNorm = Static<typeof CoverageNorm>

/** Coverage of every area of a level, least covered first. Hours not known count as closed, except with `at=any`. */
export const Coverage = Type.Object({
  function: Type.Optional(Type.String()),
  at: Type.String({ description: 'an instant, or `any`' }),
  metres: Type.Integer(),
  level: AreaLevel,
  /** The levels that have areas here, largest first. */
  levels: Type.Array(AreaLevel),
  /** How many support points count, and how many were left out because their hours are not known. */
  supportPoints: Type.Integer(),
  unknownHours: Type.Integer(),
  items: Type.Array(AreaCoverage),
  norm: CoverageNorm,
})
export type Coverage = Static<typeof Coverage>

/** What lies beyond walking distance, and what within that of two or more: shapes for the map. */
export const CoverageLayers = Type.Object({
  at: Type.String(),
  metres: Type.Integer(),
  gaps: MultiPolygon,
  overlaps: MultiPolygon,
})
export type CoverageLayers = Static<typeof CoverageLayers>

/** Points that are not there yet. */
export const WhatIf = Strict({
  function: Type.Optional(FunctionId),
  at: Type.Optional(Type.String({ pattern: '^(now|any|\\d{4}-\\d{2}-\\d{2}T.+)$' })),
  level: Type.Optional(AreaLevel),
  places: Type.Array(Point, { minItems: 1, maxItems: 10 }),
})
export type WhatIf = Static<typeof WhatIf>
/** What they would change, per area that changes: most first. */
export const WhatIfAnswer = Type.Object({
  metres: Type.Integer(),
  items: Type.Array(
    Type.Object({
      areaId: AreaId,
      name: Type.String(),
      before: Type.Number(),
      after: Type.Number(),
      inhabitants: Type.Optional(Type.Integer({ description: 'who would newly be within walking distance' })),
    }),
  ),
})
export type WhatIfAnswer = Static<typeof WhatIfAnswer>

/** Coverage at every change of what is open in a period (at most 400 days). */
export const NewCoverageRun = Strict({
  function: Type.Optional(FunctionId),
  level: Type.Optional(AreaLevel),
  from: LocalDate,
  to: LocalDate,
})
export type NewCoverageRun = Static<typeof NewCoverageRun>
/** One area over the whole period. */
export const AreaOverTime = Type.Object({
  areaId: AreaId,
  name: Type.String(),
  /** Share covered, averaged over time. */
  mean: Type.Number(),
  least: Type.Number(),
  most: Type.Number(),
  /** When it was least covered for the first time. */
  leastAt: Type.Optional(Instant),
  /** Mean share covered per hour of the week, Monday 00:00 first: 168 numbers; null where the period has no such hour. */
  week: Type.Array(Type.Union([Type.Number(), Type.Null()]), { minItems: 168, maxItems: 168 }),
})
export type AreaOverTime = Static<typeof AreaOverTime>
/** A long calculation, with how far it is. */
export const CoverageRun = Type.Object({
  id: Id,
  status: Type.Enum(['waiting', 'running', 'done', 'failed']),
  function: Type.Optional(Type.String()),
  level: AreaLevel,
  period: Type.Object({ from: LocalDate, to: LocalDate }),
  /** Steps worked out: a step is one area at one moment at which something within reach of it opens or closes. */
  done: Type.Integer(),
  total: Type.Integer(),
  createdAt: Instant,
  finishedAt: Type.Optional(Instant),
  /** How many support points counted, and how many were left out because their hours are not known; as in `Coverage`. */
  supportPoints: Type.Optional(Type.Integer()),
  unknownHours: Type.Optional(Type.Integer()),
  items: Type.Optional(Type.Array(AreaOverTime)),
})
export type CoverageRun = Static<typeof CoverageRun>
/** A page of runs, without their items. */
export const CoverageRunPage = Page(CoverageRun)
/** Query of the runs. */
export const CoverageRunQuery = Type.Object(Paging, { additionalProperties: false })

/** Inhabitants by area, as CSV: columns `area` (id, or name with `level`), `inhabitants`, `asOf`. */
export const PopulationImport = Strict({
  csv: Type.String({ maxLength: 1_000_000 }),
  source: Type.Optional(Type.String({ maxLength: 200 })),
})
export type PopulationImport = Static<typeof PopulationImport>
/** How the import went. */
export const PopulationReport = Type.Object({ areas: Type.Integer(), changed: Type.Integer() })
export type PopulationReport = Static<typeof PopulationReport>
