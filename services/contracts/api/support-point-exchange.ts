import { type Static, Type } from 'typebox'
import { Slug } from './common.ts'

/** Formats support points come and go in. */
export const ExchangeFormat = Type.Enum(['hsds', 'geojson', 'csv'])
export type ExchangeFormat = 'hsds' | 'geojson' | 'csv'

/** Query of the open data. */
export const SupportPointFeedQuery = Type.Object(
  { format: Type.Optional(ExchangeFormat) },
  { additionalProperties: false },
)

/**
 * How a file is imported; the file itself is the body. `dryRun`: only say what it would do. Without `format` it is told
 * from the text. `function`: what a new point offers when the file says nothing of it. `progress`: a name, made up by who
 * asks, under which `GET support-point-imports/{id}` tells how far it is.
 */
export const SupportPointImportQuery = Type.Object(
  {
    dryRun: Type.Optional(Type.Boolean()),
    format: Type.Optional(ExchangeFormat),
    function: Type.Optional(Slug),
    progress: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
)
export type SupportPointImportQuery = Static<typeof SupportPointImportQuery>
/** The name of an import that runs. */
export const ImportProgressParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
/** How far an import is: what it does, and how many of how many. */
export const ImportProgress = Type.Object({
  step: Type.Enum(['reading', 'checking', 'hours', 'writing']),
  done: Type.Integer(),
  total: Type.Integer(),
})
export type ImportProgress = Static<typeof ImportProgress>

/** What is wrong with a line or feature; nothing is imported then. */
export const ImportFault = Type.Object({
  /** `line 12`, `feature 3 'OBA Banne'`: where in the file. */
  at: Type.String(),
  field: Type.Optional(Type.String()),
  detail: Type.String(),
})
export type ImportFault = Static<typeof ImportFault>

/** What an import does, or did. */
export const SupportPointImportReport = Type.Object({
  format: ExchangeFormat,
  dryRun: Type.Boolean(),
  added: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  /** How many are on the map at once that were not: all new ones, and those known here that waited for review. */
  published: Type.Integer(),
  /** New ones of which the file names no function: what they offer then, and how many they are. */
  assumedFunction: Type.Optional(Type.Object({ id: Type.String(), count: Type.Integer() })),
  /** New ones of which the file says nothing about an appointment, and that need none because they offer walk-in. */
  assumedWelcome: Type.Integer(),
  /** Features that are no support point (an area '… zone'), with why; the first 200, as of the faults. */
  skipped: Type.Array(ImportFault),
  skippedTotal: Type.Integer(),
  faults: Type.Array(ImportFault),
  faultsTotal: Type.Integer(),
  /** The first hundred of what is added or changed. */
  preview: Type.Array(
    Type.Object({
      id: Type.Optional(Type.String()),
      name: Type.String(),
      what: Type.Enum(['add', 'change']),
      fields: Type.Array(Type.String()),
    }),
  ),
})
export type SupportPointImportReport = Static<typeof SupportPointImportReport>
