import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../../contracts/api/common.ts'
import type { BedFigures } from '../../contracts/api/respite-figures.ts'
import { csvWords, type Word } from './csv-words.ts'

/** One line of the table: what it is about, and its figures; a figure it does not have is left empty. */
type Line = Partial<Record<Word, string | number>>

/** The columns, in their order. */
const columns: Word[] = [
  ...(['part', 'location', 'kind', 'group', 'why', 'month'] as const),
  ...(['total', 'blocked', 'occupied', 'expected', 'available', 'requests', 'days', 'stays', 'nights'] as const),
]

/** Dutch spreadsheets open a file by double-click only when fields are parted by a semicolon. */
const delimiters: Record<Locale, string> = { nl: ';', en: ',' }

/**
 * The report as one table for a spreadsheet, in the reader's language; the first column says what a line counts, so that
 * lines of one part can be filtered. A name that a spreadsheet would take for a formula is kept from being one.
 */
export const toCsv = (figures: BedFigures, locale: Locale): string => {
  const word = (key: string) => csvWords[key as Word]?.[locale] ?? key
  const lines = linesOf(figures).map(line => ({
    ...line,
    part: word(String(line.part)),
    ...(line.kind ? { kind: word(String(line.kind)) } : {}),
    ...(line.why ? { why: word(String(line.why)) } : {}),
    ...(line.nights === undefined ? {} : { nights: decimal(Number(line.nights), locale) }),
  }))
  return stringify(lines, {
    header: true,
    bom: true,
    escape_formulas: true,
    delimiter: delimiters[locale],
    columns: columns.map(key => ({ key, header: word(key) })),
    record_delimiter: 'windows',
  })
}

const decimal = (value: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 1 }).format(value)

const linesOf = (figures: BedFigures): Line[] => [
  { part: 'total', ...figures.total },
  ...figures.locations.flatMap(({ name: location, days, kinds }) => [
    { part: 'location', location, ...days },
    ...kinds.map(({ kind, days }) => ({ part: 'kind', location, kind, ...days })),
  ]),
  ...figures.groups.map(({ group, occupied, refused }) => ({ part: 'group', group, occupied, requests: refused })),
  { part: 'lack', ...figures.lack },
  ...figures.refused.map(({ count, ...line }) => ({ part: 'refused', ...line, requests: count })),
  ...figures.lengthOfStay.flatMap(({ kinds, ...line }) => [
    { part: 'length', ...line },
    ...kinds.map(of => ({ part: 'length', month: line.month, ...of })),
  ]),
]
