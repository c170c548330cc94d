/**
 * Measures Omzien beside bare programs on the same machine, in the same minutes. See README.md beside this file.
 *
 *     npm run bench [-- ROW…] [-- --json] [-- --first] [-- --quick]
 */
import '../../infra/process/dutch-time.ts'
import { parseArgs } from 'node:util'
import { type BedStage, openBeds } from './lib/beds.ts'
import type { Effort } from './lib/effort.ts'
import { openPoints, type PointStage } from './lib/points.ts'
import type { Row } from './lib/row.ts'
import { openStage, type Stage } from './lib/stage.ts'
import { toTable } from './lib/table.ts'
import { alertRows } from './rows/alert.ts'
import { bedRaceRows } from './rows/bed-race.ts'
import { coverageRows } from './rows/coverage.ts'
import { escalationRows } from './rows/escalation.ts'
import { eventRows } from './rows/event.ts'
import { findRows } from './rows/find.ts'
import { liveRows } from './rows/live.ts'
import { mapRows } from './rows/map.ts'
import { nearRows } from './rows/near.ts'
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
/** Rows that need beds and stays. */
const amongBeds: Record<string, (stage: BedStage, effort: Effort) => Promise<Row[]>> = {
  find: findRows,
  'bed-race': bedRaceRows,
}
/** Rows that need support points. */
const amongPoints: Record<string, (stage: PointStage, effort: Effort) => Promise<Row[]>> = { near: nearRows }
/** Rows that stand alone. */
const alone: Record<string, (effort: Effort) => Promise<Row[]>> = {
  event: eventRows,
  alert: alertRows,
  escalation: escalationRows,
  start: effort => startRows(effort, values.first === true),
  page: pageRows,
  coverage: coverageRows,
  map: mapRows,
}

const effort = values.quick ? { rounds: 1, seconds: 2 } : { rounds: 5, seconds: 5 }
const known = [inTown, amongBeds, amongPoints, alone].flatMap(rows => Object.keys(rows))
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
/** Measures the rows that need a stage, which is only filled when one is wanted. */
const onStage = async <S extends { stop(): Promise<void> }>(
  what: string,
  rows: Record<string, (stage: S, effort: Effort) => Promise<Row[]>>,
  open: () => Promise<S>,
) => {
  if (wanted(rows).length === 0) return
  say(`filling ${what}`)
  const stage = await open()
  try {
    for (const name of wanted(rows)) {
      say(`measuring ${name}`)
      measured.push(...((await rows[name]?.(stage, effort)) ?? []))
    }
  } finally {
    await stage.stop()
  }
}
await onStage('beds', amongBeds, openBeds)
await onStage('support points', amongPoints, openPoints)
await onStage('a town', inTown, openStage)
console.log(values.json ? JSON.stringify({ rows: measured }, null, 2) : toTable(measured))
