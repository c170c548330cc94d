import { parseArgs } from 'node:util'
import pg from 'pg'
import { loadConfig } from '../services/kernel/config.ts'
import { listParked, replayParked } from '../services/kernel/parked.ts'
import { urlOf } from './embedded/postgres.ts'

/** `npm run queue`: lists what is parked; `npm run queue -- replay [service or reference]`: lets it be tried again. */
const { positionals } = parseArgs({ allowPositionals: true })
const config = loadConfig(process.env)
const url = config.DATABASE_URL ?? urlOf(config.OMZIEN_DATA)
if (!url) {
  console.error(`There is no database in ${config.OMZIEN_DATA}; start Omzien first, or set DATABASE_URL.`)
  process.exit(1)
}
const client = new pg.Client(url)
try {
  await client.connect()
} catch {
  console.error('The database cannot be reached. Is Omzien running?')
  process.exit(1)
}
if (positionals[0] === 'replay') {
  const count = await replayParked(client, positionals[1])
  console.log(count === 1 ? 'One piece of work is tried again.' : `${count} pieces of work are tried again.`)
} else {
  const parked = await listParked(client)
  if (parked.length === 0) console.log('Nothing is parked.')
  else console.table(parked.map(({ parkedAt, ...work }) => ({ ...work, since: parkedAt.toISOString() })))
}
await client.end()
