import type { Row } from './row.ts'

const headings = ['row', 'ours', 'floor', 'ratio', 'goal', 'met']

/** Three digits that say something, and no more. */
const rounded = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(digits)
}
const shown = (value: number | null, unit = '') => (value === null ? '' : `${rounded(value)} ${unit}`.trim())

const cellsOf = ({ name, unit, ours, floor, ratio, goal, met }: Row): string[] => [
  name,
  ours === null ? 'not measured' : shown(ours, unit),
  shown(floor, unit),
  shown(ratio),
  goal,
  met === null ? '' : met ? 'yes' : 'NO',
]

/** The rows as a table of Markdown, the notes below it. */
export const toTable = (rows: Row[]): string => {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map(cells => (cells[column] ?? '').length)))
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`
  const notes = rows.flatMap(({ name, note }) => (note ? [`${name}: ${note}`] : []))
  return [line(headings), rule, ...rows.map(row => line(cellsOf(row))), '', ...notes].join('\n')
}
