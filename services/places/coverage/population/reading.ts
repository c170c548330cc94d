import { CsvError, parse } from 'csv-parse/sync'
import type { LocalText } from '../../../contracts/api/common.ts'
import { type AreaLevel, areaLevels } from '../../../contracts/api/places.ts'

/** Inhabitants of an area, as a file says. */
export interface PopulationLine {
  /** Line in the file, the heading is 1. */
  line: number
  /** Id or name. */
  area: string
  level?: AreaLevel
  inhabitants: number
  /** Local date. */
  asOf?: string
}

/** What is wrong on a line; 0: with the file. */
export interface LineError {
  line: number
  detail: LocalText
}

/** Lines of a file, and everything that is wrong with it. */
export interface PopulationFile {
  lines: PopulationLine[]
  errors: LineError[]
}

const most = 20_000 // lines

/**
 * Reads a CSV file of inhabitants: fields parted by comma or semicolon, a heading with `area`, `inhabitants` and maybe
 * `level` and `asOf` in any order, capitals or not.
 */
export const readPopulation = (csv: string): PopulationFile => {
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(csv, {
      ...{ bom: true, trim: true, skip_empty_lines: true, info: true, delimiter: delimiterOf(csv), to: most + 1 },
      columns: (names: string[]) => names.map(name => name.toLowerCase()),
    }) as unknown as typeof records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return wrongFile(Number(error['lines'] ?? 0), 'Dit is geen goede CSV-regel.', `Not a line of CSV: ${error.message}`)
  }
  const missing = ['area', 'inhabitants'].find(name => !(name in (records[0]?.record ?? {})))
  if (missing)
    return wrongFile(
      0,
      `De kolom ${missing} ontbreekt, of er zijn geen regels.`,
      `There is no column ${missing}, or no line.`,
    )
  if (records.length > most) return wrongFile(0, `Neem hoogstens ${most} regels.`, `Take ${most} lines at most.`)
  return gather(records.map(({ record, info }) => readLine(record, info.lines)))
}

const delimiterOf = (csv: string) => ((csv.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',')

const wrongFile = (line: number, nl: string, en: string): PopulationFile => ({
  lines: [],
  errors: [{ line, detail: { nl, en } }],
})

const gather = (read: (PopulationLine | LineError)[]): PopulationFile => ({
  lines: read.filter(one => 'area' in one),
  errors: read.filter(one => 'detail' in one),
})

const readLine = (record: Record<string, string>, line: number): PopulationLine | LineError => {
  const { area = '', inhabitants = '', level = '', asof: asOf = '' } = record
  const wrong = (nl: string, en: string): LineError => ({ line, detail: { nl, en } })
  if (area === '') return wrong('Er staat geen gebied.', 'There is no area.')
  if (!/^\d{1,9}$/.test(inhabitants))
    return wrong(
      `Het aantal inwoners is een heel getal zonder punten, niet ‘${inhabitants.slice(0, 30)}’.`,
      `Inhabitants are a whole number without separators, not '${inhabitants.slice(0, 30)}'.`,
    )
  if (level !== '' && !areaLevels.includes(level as AreaLevel))
    return wrong(`Er is geen niveau ‘${level.slice(0, 30)}’.`, `There is no level '${level.slice(0, 30)}'.`)
  if (asOf !== '' && !isDate(asOf)) return wrong('De datum is als 2026-01-01.', 'The date is like 2026-01-01.')
  return {
    ...{ line, area, inhabitants: Number(inhabitants) },
    ...(level === '' ? {} : { level: level as AreaLevel }),
    ...(asOf === '' ? {} : { asOf }),
  }
}

const isDate = (text: string) => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
