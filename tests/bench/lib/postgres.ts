import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../../infra/embedded/postgres.ts'

/** A PostgreSQL as `npm start` runs it, empty. */
export interface Server {
  /** Makes a database on it. */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

/** Starts one, as durable as the real one. */
export const startServer = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'omzien-bench-'))
  chmodSync(folder, 0o711)
  const server = await startPostgres({ dataDir: join(folder, 'data') })
  return {
    database: async name => {
      await run(server.url, `create database "${name}"`)
      return Object.assign(new URL(server.url), { pathname: `/${name}` }).href
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs SQL on a connection of its own. */
export const run = async <R extends object>(url: string, sql: string, values: unknown[] = []): Promise<R[]> => {
  const client = new pg.Client({ connectionString: url, application_name: 'omzien bench' })
  await client.connect()
  const { rows } = await client.query<R>(sql, values).finally(() => client.end())
  return rows
}
