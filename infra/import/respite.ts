import { basename } from 'node:path'
import { Compile } from 'typebox/compile'
import { type ImportChange, RespiteImport } from '../../services/contracts/api/respite-exchange.ts'
import { abilitiesOf } from '../../services/kernel/abilities.ts'
import type { Asker } from '../../services/kernel/asker.ts'
import { MovableClock } from '../../services/kernel/clock.ts'
import type { Config } from '../../services/kernel/config.ts'
import { type Database, openDatabase } from '../../services/kernel/database.ts'
import { createLogger } from '../../services/kernel/logger.ts'
import { readClock } from '../../services/kernel/moved-clock.ts'
import { Precedence } from '../../services/kernel/precedence.ts'
import { Settings } from '../../services/kernel/settings.ts'
import { UnitOfWork, type Work } from '../../services/kernel/unit-of-work.ts'
import { Vault } from '../../services/kernel/vault.ts'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'
import type { RespiteDeps } from '../../services/respite/deps.ts'
import { type Imported, importFile, rehearse } from '../../services/respite/exchange/importing.ts'
import { offerEnded, offerFreedBed, offerTaken } from '../../services/respite/waiting/offering.ts'
import { openBeside } from '../beside.ts'
import { readOrMakeSecret } from '../process/secret.ts'
import { readText } from './file.ts'

/** What to import, as on the command line. */
export interface RespiteFileImport {
  file: string
  /** Only say what it would do. */
  dryRun?: boolean | undefined
  config: Config
  /** Told every step, for the terminal. */
  say: (line: string) => void
}

/** Whoever may use the command line of an installation is its administrator. */
const administrator: Asker = {
  ...{ id: 'import', roles: ['administrator'], areas: [], locale: 'en', sessionId: 'import' },
}

/**
 * Imports a file of locations with their beds into the installation of the configuration, also while it runs.
 * @throws ImportRefused when the file is not right, with everything that is wrong; StartError when the database cannot be had
 */
export const importRespiteFile = async ({ file, dryRun = false, config, say }: RespiteFileImport): Promise<void> => {
  const read = parse(basename(file), await readText(file))
  const found = await withDeps(config, say, deps => write(deps, read, dryRun))
  for (const line of found.changes) if (line.what !== 'unchanged') say(inWords(line))
  if (found.errors.length > 0) throw refusal(basename(file), found)
  const count = (what: ImportChange['what'][]) => found.changes.filter(change => what.includes(change.what)).length
  const total = `${count(['location-added', 'bed-added'])} new, ${count(['location-changed', 'bed-changed'])} changed`
  say(`${dryRun ? 'It would be' : 'Done'}: ${total}, ${count(['unchanged'])} as they were.`)
}

const inWords = ({ what, ref, name, fields }: ImportChange) =>
  `${what.replace('-', ' ')}: ${name} (${ref})${what.endsWith('changed') ? `: ${fields.join(', ')}` : ''}`

const refusal = (file: string, { errors }: Pick<Imported, 'errors'>) =>
  new ImportRefused(
    `${file} is not right:\n${errors.map(({ pointer, detail }) => `  ${pointer}: ${detail.en}`).join('\n')}\n`,
  )

const check = Compile(RespiteImport)

const parse = (file: string, text: string): RespiteImport => {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ImportRefused(`${file}: is not JSON: ${(error as Error).message}.`)
  }
  if (check.Check(read)) return read
  const errors = [...check.Errors(read)].map(({ instancePath, message }) => `  ${instancePath || '/'}: ${message}`)
  throw new ImportRefused(`${file} is not right:\n${[...new Set(errors)].join('\n')}\n`)
}

const write = async (deps: RespiteDeps, read: RespiteImport, dryRun: boolean): Promise<Imported> => {
  const { rowCount } = await deps.database.pool.query('select from respite.area where not removed limit 1')
  if (!rowCount) throw new ImportRefused('There are no areas yet to place it in: start Omzien once, then import.')
  const keeper = { asker: administrator, abilities: abilitiesOf(administrator) }
  const run = (work: Work) => importFile(deps, work, keeper, read)
  const preview = await rehearse(deps, run)
  if (dryRun || preview.errors.length > 0) return preview
  return await deps.unitOfWork.run(async work => {
    const found = await run(work)
    // What was right a moment ago is not any more: nothing of it stands.
    if (found.errors.length > 0) throw refusal('It', found)
    return found
  })
}

const withDeps = async <T>(config: Config, say: (line: string) => void, run: (deps: RespiteDeps) => Promise<T>) => {
  const secret = readOrMakeSecret(config)
  const beside = await openBeside(config, step => say(`… ${step}`))
  const onError = (error: Error) => say(`The database said: ${error.message}`)
  const database = openDatabase({ url: beside.url, service: 'respite', connections: 2, onError })
  try {
    return await run(await depsOn(config, secret, database))
  } finally {
    await database.close()
    await beside.close()
  }
}

const depsOn = async (config: Config, secret: string, database: Database): Promise<RespiteDeps> => {
  const clock = new MovableClock()
  const settings = new Settings(database.pool)
  await readClock(database.pool, clock)
  await settings.load()
  return {
    ...{ config, secret, clock, database, settings, logger: createLogger(config.LOG_LEVEL) },
    ...{ unitOfWork: new UnitOfWork(database, clock), vault: new Vault(database.pool, secret) },
    precedence: new Precedence(),
    answerOnce: () => Promise.reject(new Error('Nobody asks over HTTP here.')),
    caughtUp: async () => true,
    offering: { offerFreedBed, offerEnded, offerTaken },
  }
}
