import { type Static, Type } from 'typebox'
import { Strict } from './common.ts'

/** Formats support points come and go in. */
export const ExchangeFormat = Type.Enum(['hsds', 'geojson', 'csv'])
export type ExchangeFormat = 'hsds' | 'geojson' | 'csv'

/** Query of the open data. */
export const SupportPointFeedQuery = Type.Object(
  { format: Type.Optional(ExchangeFormat) },
  { additionalProperties: false },
)

/** A file to import, as its text; without `format` it is told from the text. */
export const SupportPointImport = Strict({
  format: Type.Optional(ExchangeFormat),
  text: Type.String({ minLength: 1, maxLength: 20_000_000 }),
})
export type SupportPointImport = Static<typeof SupportPointImport>
/** `dryRun`: only say what it would do. */
export const SupportPointImportQuery = Type.Object(
  { dryRun: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)

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
  /** Features that are no support point (an area '… zone'), with why. */
  skipped: Type.Array(ImportFault),
  faults: Type.Array(ImportFault),
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
