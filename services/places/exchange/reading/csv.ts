import { CsvError, type Info, parse } from 'csv-parse/sync'
import { bareText } from '../writing/cells.ts'
import { columns } from '../writing/csv.ts'
import { meaningOf } from './aliases.ts'
import { type Draft, FileFault, type Found, type Said } from './draft.ts'

interface Line {
  record: string[]
  info: Info
}

/**
 * Reads lines of a spreadsheet; the first one says what is in the columns. Between cells a comma, semicolon or tab.
 * @throws FileFault when the first line or the quotes are not right
 */
export const readCsv = (text: string): Found => {
  const [first, ...lines] = linesOf(text.replace(/^\uFEFF/, ''))
  if (!first) throw new FileFault('Dit bestand is leeg.', 'This file is empty.')
  const own = columns.every((column, i) => first.record[i] === column)
  const meanings = first.record.map(heading => (own ? (heading as Said) : meaningOf(heading)))
  assertMeanings(meanings)
  const found: Found = { drafts: [], skipped: [], faults: [] }
  let before = first.info.lines
  for (const line of lines) {
    readLine(found, { line, number: before + 1, meanings, own })
    before = line.info.lines
  }
  return found
}

const linesOf = (text: string): Line[] => {
  try {
    return parse(text, {
      ...{ delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true },
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as unknown as { lines?: number }).lines) || undefined
    throw new FileFault(
      'Hier klopt een aanhalingsteken niet: het begint of eindigt op een vreemde plek.',
      'A quotation mark is not right here: it begins or ends in an odd place.',
      line,
    )
  }
}

/** What stands most between the headings. */
const delimiterOf = (text: string): string => {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const assertMeanings = (meanings: (Said | undefined)[]) => {
  const missing = (['name', 'lat', 'lon'] as const).filter(name => !meanings.includes(name))
  if (missing.length === 0) return
  throw new FileFault(
    `In de eerste regel ontbreekt een kolom: ${missing.join(', ')}. Is dit een CSV-bestand met namen boven de kolommen?`,
    `A column is missing in the first line: ${missing.join(', ')}. Is this a CSV file with names above its columns?`,
    1,
  )
}

const readLine = (
  found: Found,
  { line, number, meanings, own }: { line: Line; number: number; meanings: (Said | undefined)[]; own: boolean },
): void => {
  const { record } = line
  const at = { kind: 'line' as const, number }
  if (record.length !== meanings.length) {
    const [n, m] = [record.length, meanings.length]
    const detail = {
      nl: `Deze regel heeft ${n} ${n === 1 ? 'kolom' : 'kolommen'}; de eerste regel heeft er ${m}.`,
      en: `This line has ${n} ${n === 1 ? 'column' : 'columns'}; the first line has ${m}.`,
    }
    return void found.faults.push({ at, detail })
  }
  const said: Draft['said'] = {}
  for (const [i, meaning] of meanings.entries())
    if (meaning && said[meaning] === undefined) said[meaning] = bareText(record[i] ?? '')
  const name = typeof said.name === 'string' && said.name ? { name: said.name.slice(0, 80) } : {}
  found.drafts.push({ at: { ...at, ...name }, own, said })
}
