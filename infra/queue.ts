import { parseArgs } from 'node:util'
import pg from 'pg'
import { ConfigError, loadConfig } from '../services/kernel/config.ts'
import { listParked, replayParked } from '../services/kernel/parked.ts'
import { openBeside } from './beside.ts'
import { StartError } from './start-error.ts'

/** `npm run queue`: lists what is parked; `npm run queue -- replay [service or reference]`: lets it be tried again. */
const withDatabase = async (act: (client: pg.Client) => Promise<void>) => {
  const database = await openBeside(loadConfig(process.env), step => console.error(`${step} …`))
  const client = new pg.Client({ connectionString: database.url, application_name: 'omzien queue' })
  try {
    await client.connect()
    await act(client)
  } finally {
    await client.end()
    await database.close()
  }
}

const list = async (client: pg.Client) => {
  const parked = await listParked(client)
  if (parked.length === 0) return console.log('Nothing is parked.')
  console.table(parked.map(({ parkedAt, ...work }) => ({ ...work, since: parkedAt.toISOString() })))
}

const replay = async (client: pg.Client, which: string | undefined) => {
  const count = await replayParked(client, which)
  console.log(count === 1 ? 'One piece of work is tried again.' : `${count} pieces of work are tried again.`)
}

const { positionals } = parseArgs({ allowPositionals: true })
try {
  await withDatabase(client => (positionals[0] === 'replay' ? replay(client, positionals[1]) : list(client)))
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
