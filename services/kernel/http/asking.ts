import { type Static, Type } from 'typebox'
import { fromCursor } from './paging.ts'
import { HttpProblem } from './problems.ts'

/** An action that takes nothing: an empty body, or none. */
export const Nothing = Type.Unsafe<Record<string, never> | null>({
  type: ['object', 'null'],
  additionalProperties: false,
})

/** Is it an id, that the database takes for one? */
export const isUuid = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)

/** @throws HttpProblem invalid-cursor when it is no id */
export const idCursor = (cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined
  const [id] = fromCursor(cursor, ['string'])
  if (!isUuid(String(id))) throw new HttpProblem('invalid-cursor')
  return String(id)
}

/** @throws HttpProblem invalid-cursor when it is no moment and id */
export const momentCursor = (cursor: string | undefined): { from: Temporal.Instant; id: string } | undefined => {
  if (cursor === undefined) return undefined
  const [at, id] = fromCursor(cursor, ['number', 'string'])
  if (!isUuid(String(id)) || !Number.isInteger(at) || Number(at) < 0 || Number(at) > latest)
    throw new HttpProblem('invalid-cursor')
  return { from: Temporal.Instant.fromEpochMilliseconds(Number(at)), id: String(id) }
}

/** 1 January 2200, milliseconds: nobody looks further, and the database need not either. */
const latest = 7_258_118_400_000

/** An instant of a query, held within what the database knows. */
export const instantOf = (text: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.min(Math.max(Temporal.Instant.from(text).epochMilliseconds, 0), latest))

/** The revision somebody has seen, as its entity tag (RFC 9110). */
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 100 })) })

/** The entity tag of a revision. */
export const tagOf = (revision: number): string => `"${revision}"`

/** The revision of an `If-Match`; undefined without one, and one that is nobody's when it is not ours. */
export const revisionOf = ({ 'if-match': tag }: Static<typeof IfMatch>): number | undefined => {
  if (tag === undefined || tag.trim() === '*') return undefined
  return Number(/^\s*"(\d{1,9})"\s*$/.exec(tag)?.[1] ?? -1)
}
