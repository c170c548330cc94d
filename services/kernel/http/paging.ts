import { HttpProblem } from './problems.ts'

/** Where a page ended: the values of the sort, and the id that decides among equals. */
export type CursorValues = (string | number)[]

/** A cursor as text for the client, who need not understand it. */
export const toCursor = (values: CursorValues): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * Reads a cursor back.
 * @param shape the type of each value
 * @throws HttpProblem invalid-cursor
 */
export const fromCursor = (cursor: string, shape: ('string' | 'number')[]): CursorValues => {
  const values = parse(cursor)
  const fits =
    Array.isArray(values) && values.length === shape.length && shape.every((type, i) => fitsType(values[i], type))
  if (!fits) throw new HttpProblem('invalid-cursor')
  return values as CursorValues
}

const fitsType = (value: unknown, type: 'string' | 'number') =>
  typeof value === type && (typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed()))

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** A page out of `limit + 1` rows: the one too many only says that there is more. */
export const toPage = <Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => CursorValues,
): { items: Item[]; nextCursor: string | null } => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toItem), nextCursor: rows.length > limit && last ? toCursor(cursorOf(last)) : null }
}
