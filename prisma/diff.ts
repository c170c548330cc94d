import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { startPostgres } from '../infra/embedded/postgres.ts'
import { StartError } from '../infra/start-error.ts'
import { openEngine } from './engine.ts'
import { MIGRATIONS, readSchema, SCHEMA } from './migrations.ts'

/**
 * Proposes the next migration: what the schema files say beyond the migrations that are there. It only proposes:
 * functions, triggers, roles and exclusion constraints are written by hand, and so is what Prisma does not know.
 * @param name what it is about, in a few words with dashes
 * @param migrate applies the migrations that are there
 * @param url a PostgreSQL server where a database may be made for a moment; without it an embedded one is started
 * @returns one line for the terminal
 */
export async function writeDiff(name: string | undefined, migrate: Migrate, url?: string): Promise<string> {
  if (!name || !/^[a-z0-9_-]+$/.test(name))
    throw new StartError('Say what the migration is about: `npm run migrate -- diff add-beds`.')
  const script = url ? await propose(url, migrate) : await proposeEmbedded(migrate)
  if (!script) return 'The migrations already make what the schema says.'
  const folder = join(MIGRATIONS, `${timestamp(new Date())}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), script)
  return `wrote ${relative(process.cwd(), join(folder, 'migration.sql'))}: read it before you use it`
}

/** What makes a database have all migrations; handed in, because the command that calls us is where it lives. */
export type Migrate = (options: { url: string }) => Promise<unknown>

/** Compares the schema with a database that has all migrations, made for this alone. */
async function propose(server: string, migrate: Migrate): Promise<string | undefined> {
  const name = `omzien_diff_${process.pid}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  await onServer(server, `create database ${name}`)
  try {
    await migrate({ url })
    return await compare(url)
  } finally {
    await onServer(server, `drop database ${name}`)
  }
}

async function compare(url: string): Promise<string | undefined> {
  const schema = readSchema()
  const files = schema.map(([path, content]) => ({ path, content }))
  const { engine, close } = await openEngine(url, schema)
  const to = { tag: 'schemaDatamodel' as const, files }
  const diff = (from: DiffTarget, externalTables: string[]) =>
    engine.diff({ from, to, script: true, exitCode: null, filters: { externalTables, externalEnums: [] } })
  try {
    const modelled = (await diff({ tag: 'empty' }, [])).stdout ?? ''
    const external = (await findTables(url)).filter(table => !modelled.includes(quoted(table)))
    const { stdout } = await diff({ tag: 'schemaDatasource', files, configDir: SCHEMA }, external)
    return stdout && !stdout.startsWith('-- This is an empty migration') ? stdout : undefined
  } finally {
    await close()
  }
}

const quoted = (table: string) => `CREATE TABLE "${table.replace('.', '"."')}" (`

/** Every table as `schema.name`. One without a model was made by hand and is left alone. */
async function findTables(url: string): Promise<string[]> {
  const tables = `select table_schema || '.' || table_name as name from information_schema.tables
                   where table_schema not in ('pg_catalog', 'information_schema')`
  return (await onServer(url, tables)).rows.map(row => row.name)
}

async function onServer(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

async function proposeEmbedded(migrate: Migrate): Promise<string | undefined> {
  const dataDir = mkdtempSync(join(tmpdir(), 'omzien-diff-'))
  // Root's PostgreSQL runs as another user, who has to get in.
  chmodSync(dataDir, 0o711)

  const database = await startPostgres({ dataDir, durable: false })

  try {
    return await propose(database.url, migrate)
  } finally {
    await database.stop()

    rmSync(dataDir, { recursive: true, force: true })
  }
}

const timestamp = (now: Date) => now.toISOString().replace(/\D/g, '').slice(0, 14)
