import { stringify } from 'csv-stringify/sync'
import type { Locale, LocalText } from '../../contracts/api/common.ts'
import type { Coverage } from '../../contracts/api/coverage.ts'

const word = (nl: string, en: string): LocalText => ({ nl, en })

/** The columns, in their order. */
const columns = {
  areaId: word('id', 'id'),
  name: word('gebied', 'area'),
  level: word('niveau', 'level'),
  covered: word('binnen loopafstand (%)', 'within walking distance (%)'),
  overlap: word('twee of meer (%)', 'two or more (%)'),
  squareMetres: word('oppervlakte (m2)', 'surface (m2)'),
  inhabitants: word('inwoners', 'inhabitants'),
  coveredInhabitants: word('inwoners binnen loopafstand', 'inhabitants within walking distance'),
  supportPoints: word('steunpunten', 'support points'),
}

/** Dutch spreadsheets open a file by double-click only when fields are parted by a semicolon. */
const delimiters: Record<Locale, string> = { nl: ';', en: ',' }

/** The areas as a table for a spreadsheet, in the reader's language, gaps first. */
export const toCsv = ({ items }: Coverage, locale: Locale): string => {
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 1 }).format(share * 100)
  const lines = items.map(item => ({ ...item, covered: percent(item.covered), overlap: percent(item.overlap) }))
  return stringify(lines, {
    ...{ header: true, bom: true, escape_formulas: true, delimiter: delimiters[locale], record_delimiter: 'windows' },
    columns: Object.entries(columns).map(([key, header]) => ({ key, header: header[locale] })),
  })
}
