import { parseArgs } from 'node:util'
import { ConfigError, loadConfig } from '../services/kernel/config.ts'
import { ImportRefused } from '../services/places/rules/feature-file.ts'
import { importAreaFile } from './import/areas.ts'
import { StartError } from './start-error.ts'

const usage = `How to import:
  npm run import -- areas FILE.geojson [--level stadsdeel|gebied|wijk|buurt] [--outside 'Diemen,Ouder-Amstel']

  --level    the level of the areas, when the file's name does not tell it
  --outside  areas that are shown but not served; '' for none; without it this stays as it was`

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { level: { type: 'string' }, outside: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

const { positionals, values } = readArguments()
const [what, file, ...rest] = positionals
if (values.help || what !== 'areas' || !file || rest.length > 0) {
  if (!values.help && what !== undefined && what !== 'areas') console.error(`"${what}" cannot be imported.`)
  console[values.help ? 'log' : 'error'](usage)
  process.exit(values.help ? 0 : 2)
}
const expected = [ImportRefused, StartError, ConfigError]
try {
  await importAreaFile({ file, ...values, config: loadConfig(process.env), say: line => console.log(line) })
} catch (error) {
  if (!expected.some(kind => error instanceof kind)) throw error
  console.error(`${(error as Error).message} Nothing was imported.`)
  process.exitCode = 1
}
