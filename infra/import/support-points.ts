import { basename } from 'node:path'
import type { ExchangeFormat } from '../../services/contracts/api/support-point-exchange.ts'
import { MovableClock } from '../../services/kernel/clock.ts'
import type { Config } from '../../services/kernel/config.ts'
import { type Database, openDatabase } from '../../services/kernel/database.ts'
import { readClock } from '../../services/kernel/moved-clock.ts'
import { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import { importPoints, type Outcome, type Progress, rehearse } from '../../services/places/exchange/importing/import.ts'
import { whereOf } from '../../services/places/exchange/importing/report.ts'
import type { ReadFile, Remark } from '../../services/places/exchange/reading/draft.ts'
import { readFile } from '../../services/places/exchange/reading/read.ts'
import { wordsKnown } from '../../services/places/exchange/reading/words.ts'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'
import { openBeside } from '../beside.ts'
import { readBytes } from './file.ts'

/** What to import, as on the command line. */
export interface SupportPointFileImport {
  file: string
  /** Only say what it would do. */
  dryRun?: boolean | undefined
  /** What the file is, when it is not told from its text. */
  format?: string | undefined
  /** What a new point offers when the file does not say. */
  function?: string | undefined
  config: Config
  /** Told every step, for the terminal. */
  say: (line: string) => void
}

const formats = ['hsds', 'geojson', 'csv']

/**
 * Imports a file of support points into the installation of the configuration, also while it runs; all or nothing.
 * @throws ImportRefused when the file is not right, with everything that is wrong; StartError when the database cannot be had
 */
export const importSupportPointFile = async (asked: SupportPointFileImport): Promise<void> => {
  const { file, dryRun = false, format, function: offers = 'walk-in', config, say } = asked
  assertKnown('format', format, formats)
  assertKnown('function', offers, wordsKnown('functions'))
  const read = readFile(new Uint8Array(await readBytes(file)), format as ExchangeFormat | undefined)
  say(`${basename(file)}: ${read.points.length} support points (${read.format}).`)
  const run = (database: Database) => write(database, read, { dryRun, functions: [offers], say })
  const outcome = await withDatabase(config, say, run)
  for (const line of inWords(outcome, dryRun)) say(line)
}

const assertKnown = (what: string, value: string | undefined, known: string[]) => {
  if (value !== undefined && !known.includes(value))
    throw new ImportRefused(`There is no ${what} "${value}"; there are ${known.join(', ')}.`)
}

interface Writing {
  dryRun: boolean
  functions: string[]
  say: (line: string) => void
}

const write = async (database: Database, read: ReadFile, { dryRun, functions, say }: Writing): Promise<Outcome> => {
  const { rowCount } = await database.pool.query('select from places.area where not removed limit 1')
  if (!rowCount) throw new ImportRefused('There are no areas yet to place them in: import areas first.')
  const clock = new MovableClock()
  await readClock(database.pool, clock)
  const options = { functions, progress: teller(say) }
  const preview = await rehearse(database.prisma, read, { ...options, now: clock.now() })
  refuseFaults(preview.outcome)
  if (dryRun) return preview.outcome
  return await new UnitOfWork(database, clock).run(async work => {
    const outcome = await importPoints(work, read, { ...options, opened: preview.opened })
    // What was right a moment ago is not any more: nothing of it stands.
    refuseFaults(outcome)
    return outcome
  })
}

const steps = {
  reading: 'reading',
  checking: 'places looked up',
  hours: 'opening hours worked out',
  writing: 'written',
}
const teller =
  (say: Writing['say']): Progress =>
  (step, done, total) =>
    done > 0 && say(`… ${steps[step]}: ${done} of ${total}`)

const lineOf = ({ at, field, detail }: Remark) => `  ${whereOf(at, 'en')}${field ? `, ${field}` : ''}: ${detail.en}`
const shown = 50
const listOf = (remarks: Remark[]) => [
  ...remarks.slice(0, shown).map(lineOf),
  ...(remarks.length > shown ? [`  … and ${remarks.length - shown} more`] : []),
]

const refuseFaults = ({ faults }: Outcome) => {
  if (faults.length > 0) throw new ImportRefused(`The file is not right:\n${listOf(faults).join('\n')}\n`)
}

const inWords = ({ changes, same, skipped }: Outcome, dryRun: boolean): string[] => {
  const added = changes.filter(({ isNew }) => isNew).length
  const left = skipped.length > 0 ? [`Left out: ${skipped.length}`, ...listOf(skipped)] : []
  const total = `${added} new, ${changes.length - added} changed, ${same} as they were.`
  const published = changes.filter(({ publishes }) => publishes).length
  const assumed = changes.filter(change => change.assumed.includes('functions'))
  const offers = assumed[0]?.row.functions.join(', ')
  const onTheMap = published > 0 ? [`On the map at once, without a review: ${published}`] : []
  const without = offers ? [`Without a function in the file, and so ${offers}: ${assumed.length}`] : []
  return [...left, ...(dryRun ? [...onTheMap, ...without] : []), `${dryRun ? 'It would be' : 'Done'}: ${total}`]
}

const withDatabase = async <T>(
  config: Config,
  say: (line: string) => void,
  run: (database: Database) => Promise<T>,
) => {
  const beside = await openBeside(config, step => say(`… ${step}`))
  const onError = (error: Error) => say(`The database said: ${error.message}`)
  const database = openDatabase({ url: beside.url, service: 'places', connections: 2, onError })
  try {
    return await run(database)
  } finally {
    await database.close()
    await beside.close()
  }
}
