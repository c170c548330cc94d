import { basename } from 'node:path'
import type { AreaLevel } from '../../services/contracts/api/places.ts'
import { MovableClock } from '../../services/kernel/clock.ts'
import type { Config } from '../../services/kernel/config.ts'
import { openDatabase } from '../../services/kernel/database.ts'
import { readClock } from '../../services/kernel/moved-clock.ts'
import { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import { type ImportOutcome, importAreas } from '../../services/places/area-import.ts'
import { type FeatureFile, ImportRefused, readFeatureFile } from '../../services/places/rules/feature-file.ts'
import { importableLevels } from '../../services/places/rules/names.ts'
import { openBeside } from '../beside.ts'
import { readText } from './file.ts'

/** What to import, as on the command line. */
export interface AreaFileImport {
  file: string
  level?: string | undefined
  /** Names, separated by commas. */
  outside?: string | undefined
  config: Config
  /** Told every step, for the terminal. */
  say: (line: string) => void
}

/**
 * Imports a GeoJSON file of areas into the installation of the configuration, also while it runs.
 * @throws ImportRefused when the file is not right; StartError when the database cannot be had
 */
export const importAreaFile = async ({ file, level, outside, config, say }: AreaFileImport): Promise<void> => {
  const read = await readAreas(file, level)
  say(
    `${basename(file)}: ${read.features.length} features of level ${read.level} (from the ${fromWhat[read.levelFrom]}).`,
  )
  const names = outside
    ?.split(',')
    .map(name => name.trim())
    .filter(Boolean)
  const outcome = await write(config, { ...read, ...(names ? { outside: names } : {}) }, say)
  for (const line of inWords(read.level, outcome)) say(line)
}

const fromWhat = { asked: 'command line', 'file name': 'file name', features: 'features' }

const readAreas = async (file: string, level: string | undefined): Promise<FeatureFile> => {
  if (level !== undefined && !importableLevels.includes(level as AreaLevel))
    throw new ImportRefused(`There is no level "${level}"; the levels are ${importableLevels.join(', ')}.`)
  return readFeatureFile(basename(file), await readText(file), level as AreaLevel | undefined)
}

const write = async (config: Config, level: Parameters<typeof importAreas>[1], say: (line: string) => void) => {
  const beside = await openBeside(config, step => say(`… ${step}`))
  const onError = (error: Error) => say(`The database said: ${error.message}`)
  const database = openDatabase({ url: beside.url, service: 'places', connections: 1, onError })
  try {
    const clock = new MovableClock()
    await readClock(database.pool, clock)
    const unitOfWork = new UnitOfWork(database, clock)
    const onProgress = (step: string) => say(`… ${step}`)
    return await importAreas({ unitOfWork, municipality: config.MUNICIPALITY, onProgress }, level)
  } finally {
    await database.close()
    await beside.close()
  }
}

const inWords = (level: AreaLevel, outcome: ImportOutcome): string[] => {
  const { count, added, changed, removed, replacedDemo, unknownOutside } = outcome
  const total = `${count} ${count === 1 ? 'area' : 'areas'} of level ${level}`
  const changes = `${added} new, ${changed} changed, ${removed} removed (the municipality and other levels included)`
  return [
    ...unknownOutside.map(name => `Note: no area is called "${name}", so nothing is outside because of it.`),
    ...(replacedDemo ? [`The demo's hand-drawn areas of level ${level} have made place.`] : []),
    added + changed + removed === 0 ? `Done: ${total}, nothing changed.` : `Done: ${total}: ${changes}.`,
  ]
}
