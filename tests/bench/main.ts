/**
 * Measures Omzien beside bare programs on the same machine, in the same minutes. See README.md beside this file.
 *
 *     npm run bench [-- ROW…] [-- --json] [-- --first] [-- --quick]
 */
import '../../infra/process/dutch-time.ts'
import { parseArgs } from 'node:util'
import type { Effort } from './lib/effort.ts'
import type { Row } from './lib/row.ts'
import { openStage, type Stage } from './lib/stage.ts'
import { toTable } from './lib/table.ts'
import { alertRows } from './rows/alert.ts'
import { escalationRows } from './rows/escalation.ts'
import { eventRows } from './rows/event.ts'
import { liveRows } from './rows/live.ts'
import { pageRows } from './rows/page.ts'
import { readRows } from './rows/read.ts'
import { startRows } from './rows/start.ts'
import { writeRows } from './rows/write.ts'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, first: { type: 'boolean' } },
  allowPositionals: true,
})

/** Rows that need a full town, in the order in which they do least to each other. */
const inTown: Record<string, (stage: Stage, effort: Effort) => Promise<Row[]>> = {
  read: readRows,
  live: liveRows,
  write: writeRows,
}
/** Rows that stand alone. */
const alone: Record<string, (effort: Effort) => Promise<Row[]>> = {
  event: eventRows,
  alert: alertRows,
  escalation: escalationRows,
  start: effort => startRows(effort, values.first === true),
  page: pageRows,
}

const effort = values.quick ? { rounds: 1, seconds: 2 } : { rounds: 5, seconds: 5 }
const known = [...Object.keys(inTown), ...Object.keys(alone)]
const unknown = positionals.find(name => !known.includes(name))
if (unknown) throw new Error(`There is no row '${unknown}'; there are ${known.join(', ')}.`)
const wanted = (rows: Record<string, unknown>) =>
  Object.keys(rows).filter(name => positionals.length === 0 || positionals.includes(name))

const measured: Row[] = []
const say = (what: string) => console.error(`${what} …`)
for (const name of wanted(alone)) {
  say(`measuring ${name}`)
  measured.push(...((await alone[name]?.(effort)) ?? []))
}
if (wanted(inTown).length > 0) {
  say('filling a town')
  const stage = await openStage()
  try {
    for (const name of wanted(inTown)) {
      say(`measuring ${name}`)
      measured.push(...((await inTown[name]?.(stage, effort)) ?? []))
    }
  } finally {
    await stage.stop()
  }
}
console.log(values.json ? JSON.stringify({ rows: measured }, null, 2) : toTable(measured))
