import { stringify } from 'csv-stringify/sync'
import type { PointRecord } from '../record.ts'
import { escapeFormula, joinList } from './cells.ts'

/** The columns of our files, in this order; a file with all of them is one of ours. */
export const columns = [
  ...['id', 'name', 'lat', 'lon', 'address', 'functions', 'neighboursWelcome', 'groups', 'accessibility'],
  ...['languages', 'organisation', 'hours', 'phone', 'email', 'website', 'films', 'about', 'confirmedOn'],
] as const satisfies (keyof PointRecord)[]

/** Told to spreadsheets: what follows is UTF-8. */
export const byteOrderMark = '\uFEFF'

const line = (cells: (string | number)[]) => stringify([cells], { record_delimiter: '\r\n' })

/** The first line. */
export const header = (): string => line([...columns])

/** A support point as a line: lists with semicolons, texts that a spreadsheet would take for a formula disarmed. */
export const lineOf = (record: PointRecord): string => line(columns.map(column => cellOf(record, column)))

const cellOf = (record: PointRecord, column: keyof PointRecord): string | number => {
  if (column === 'films') return escapeFormula(joinList(record.films.map(({ url, title }) => `${url} ${title}`)))
  const value = record[column]
  if (Array.isArray(value)) return escapeFormula(joinList(value as string[]))
  if (typeof value === 'number') return value
  return value === null ? '' : escapeFormula(String(value))
}
