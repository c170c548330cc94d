import { parseArgs } from 'node:util'
import { ConfigError, loadConfig } from '../services/kernel/config.ts'
import { ImportRefused } from '../services/places/rules/feature-file.ts'
import { importAreaFile } from './import/areas.ts'
import { importPopulationFile } from './import/population.ts'
import { importRespiteFile } from './import/respite.ts'
import { importSupportPointFile } from './import/support-points.ts'
import { StartError } from './start-error.ts'

const usage = `How to import:
  npm run import -- areas FILE.geojson [--level stadsdeel|gebied|wijk|buurt] [--outside 'Diemen,Ouder-Amstel']
  npm run import -- respite FILE.json [--dry-run]
  npm run import -- population FILE.csv [--dry-run]
  npm run import -- support-points FILE [--dry-run] [--function walk-in] [--format hsds|geojson|csv]

  --level    the level of the areas, when the file's name does not tell it
  --outside  areas that are shown but not served; '' for none; without it this stays as it was
  --dry-run  only say what would change
  --function what a new support point offers when the file does not say (walk-in)
  --format   what the file is, when its text does not tell`

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        level: { type: 'string' },
        outside: { type: 'string' },
        'dry-run': { type: 'boolean' },
        function: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

const { positionals, values } = readArguments()
const [what = '', file, ...rest] = positionals
const about = () => ({ config: loadConfig(process.env), say: (line: string) => console.log(line) })
const imports: Record<string, (file: string) => Promise<void>> = {
  areas: file => importAreaFile({ file, ...values, ...about() }),
  population: file => importPopulationFile({ file, dryRun: values['dry-run'], ...about() }),
  respite: file => importRespiteFile({ file, dryRun: values['dry-run'], ...about() }),
  'support-points': file => importSupportPointFile({ file, dryRun: values['dry-run'], ...values, ...about() }),
}
const run = imports[what]
if (values.help || !run || !file || rest.length > 0) {
  if (!values.help && what && !run) console.error(`"${what}" cannot be imported.`)
  console[values.help ? 'log' : 'error'](usage)
  process.exit(values.help ? 0 : 2)
}
const expected = [ImportRefused, StartError, ConfigError]
try {
  await run(file)
} catch (error) {
  if (!expected.some(kind => error instanceof kind)) throw error
  console.error(`${(error as Error).message} Nothing was imported.`)
  process.exitCode = 1
}
