import { basename } from 'node:path'
import { MovableClock } from '../../services/kernel/clock.ts'
import type { Config } from '../../services/kernel/config.ts'
import { openDatabase } from '../../services/kernel/database.ts'
import { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import { importPopulation, PopulationRefused } from '../../services/places/coverage/population/importing.ts'
import { ImportRefused } from '../../services/places/rules/feature-file.ts'
import { openBeside } from '../beside.ts'
import { readText } from './file.ts'

/** What to import, as on the command line. */
export interface PopulationFile {
  file: string
  /** Only say what it would do. */
  dryRun?: boolean | undefined
  config: Config
  /** Told every step, for the terminal. */
  say: (line: string) => void
}

/**
 * Imports inhabitants by area from CSV into the installation of the configuration, also while it runs.
 * @throws ImportRefused when the file is not right, with every line; StartError when the database cannot be had
 */
export const importPopulationFile = async ({ file, dryRun = false, config, say }: PopulationFile): Promise<void> => {
  const csv = await readText(file)
  const beside = await openBeside(config, step => say(`… ${step}`))
  const onError = (error: Error) => say(`The database said: ${error.message}`)
  const database = openDatabase({ url: beside.url, service: 'places', connections: 1, onError })
  try {
    const wanted = { csv, source: basename(file), dryRun }
    const report = await new UnitOfWork(database, new MovableClock()).run(({ db }) => importPopulation(db, wanted))
    say(`${dryRun ? 'It would be' : 'Done'}: ${report.areas} areas, ${report.changed} changed.`)
  } catch (error) {
    throw error instanceof PopulationRefused ? refusal(basename(file), error) : error
  } finally {
    await database.close()
    await beside.close()
  }
}

const refusal = (file: string, { message }: PopulationRefused) => {
  const lines = message.split('\n').map(line => `  ${line}`)
  return new ImportRefused(`${file} is not right:\n${lines.join('\n')}\n`)
}
