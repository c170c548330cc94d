import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '../infra/start-error.ts'

const HERE = dirname(fileURLToPath(import.meta.url))

/** The folder with a folder per migration. */
export const MIGRATIONS = join(HERE, 'migrations')

/** The folder with the schema, a file per service. */
export const SCHEMA = join(HERE, 'schema')

/** One migration, its text, and the checksum Prisma keeps of it (SHA-256, in hex). */
export type Migration = { name: string; sql: string; checksum: string }

/** What `_prisma_migrations` says of a migration that the database has. */
export type Applied = { name: string; checksum: string }

/** The migrations of a folder in order of their names, which begin with a date. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The schema files as [path, text]. */
export function readSchema(folder = SCHEMA): [string, string][] {
  const files = readdirSync(folder).filter(name => name.endsWith('.prisma'))
  return files.sort().map(name => [join(folder, name), readFileSync(join(folder, name), 'utf8')])
}

/**
 * Which migrations the database does not have yet.
 * @throws StartError when what it has is not what is in the folder
 */
export function planMigrations(migrations: Migration[], applied: Applied[]): Migration[] {
  const inDatabase = new Map(applied.map(row => [row.name, row.checksum]))
  for (const { name, checksum } of migrations)
    if ((inDatabase.get(name) ?? checksum) !== checksum)
      throw new StartError(
        `Migration ${name} was changed after this database had it: put the file back and write a new one.`,
      )
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = applied.find(({ name }) => !known.has(name))
  if (unknown)
    throw new StartError(
      `The database is newer than this Omzien (it has migration ${unknown.name}): start the newer one.`,
    )
  return migrations.filter(({ name }) => !inDatabase.has(name))
}

/** The migrations as Prisma's engine wants them. */
export function asMigrationList(folder: string, migrations: Migration[]) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}
