import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Every table and enum is looked at. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** What a migration's own error says: PostgreSQL's message and the line of the script it is about. */
export type ScriptError = { code: string; message: string; line?: number }

/** The engine at work on one database. */
export type Engine = { engine: SchemaEngine; close(): Promise<void> }

/**
 * Prisma's migration engine, as WebAssembly from npm: the native one is a download that is not on the npm registry.
 * @param url the database it works on
 * @param datamodel the schema files as [path, text]; applying migrations needs none
 * @param onScriptError told what went wrong in a script; the engine's own error only repeats part of it
 */
export async function openEngine(
  url: string,
  datamodel?: [string, string][],
  onScriptError: (error: ScriptError) => void = () => {},
): Promise<Engine> {
  loading = loading ?? load()
  const { SchemaEngine } = await loading
  const pool = new pg.Pool(withoutUrl(url))
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationPg(pool, onScriptError))
  const engine = await SchemaEngine.new({ datamodels: datamodel }, () => {}, factory)
  const close = async () => {
    engine.free()
    await pool.end()
  }
  return { engine, close }
}

/** Loaded once: its JavaScript knows one instance only, and a second would pull the rug from under the first. */
let loading: ReturnType<typeof load> | undefined

async function load() {
  const require = createRequire(import.meta.url)
  const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await readFile(join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': withoutLinger(bg) })
  const loader = bg as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  loader.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.()
  reportPanics()
  return bg
}

/** A connection string outweighs `database`, with which the adapter asks for its shadow database: so no string. */
function withoutUrl(url: string): pg.PoolConfig {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
  return { host, port, user, password: password ?? undefined, database, ssl, application_name: 'omzien migrate' }
}

/** The engine leaves a timer of ten seconds behind, which must not keep a process that is done from ending. */
function withoutLinger(bg: object): WebAssembly.ModuleImports {
  const setUnref = (callback: () => void, delay: number) => setTimeout(callback, delay).unref()
  const entries = Object.entries(bg) as [string, WebAssembly.ImportValue][]
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? setUnref : value]),
  )
}

/** The engine looks for this when it panics, and hides why if it is not there. */
function reportPanics(): void {
  const set_message = (message: string) => console.error(`Prisma's migration engine: ${message}`)
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } })
}

/**
 * The adapter, made fit for migrations in two places. It cuts scripts at every semicolon, also those inside a
 * function's body, while a script sent whole is also one transaction, so that a migration that fails leaves nothing.
 * And it does not know the one-byte type "char" of PostgreSQL's catalogue, which the engine reads.
 */
class MigrationPg extends PrismaPg {
  #report: (error: ScriptError) => void

  constructor(pool: pg.Pool, report: (error: ScriptError) => void) {
    super(pool)
    this.#report = report
  }

  override async connect() {
    return this.#repair(await super.connect())
  }

  override async connectToShadowDb() {
    return this.#repair(await super.connectToShadowDb())
  }

  #repair<Adapter extends SqlDriverAdapter & { underlyingDriver(): pg.Pool }>(adapter: Adapter): Adapter {
    const pool = adapter.underlyingDriver()
    adapter.executeScript = script => runWhole(pool, script, this.#report)
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = query =>
      queryRaw(query).catch(error => {
        if (error.cause?.kind !== 'UnsupportedNativeDataType') throw error
        return readCatalogue(pool, query)
      })
    return adapter
  }
}

async function runWhole(pool: pg.Pool, script: string, report: (error: ScriptError) => void): Promise<void> {
  await pool.query(script).catch((error: pg.DatabaseError) => {
    const line = error.position ? script.slice(0, Number(error.position)).split('\n').length : undefined
    report({ code: error.code ?? '', message: error.message, line })
    throw new DriverAdapterError({
      kind: 'postgres',
      code: error.code ?? 'N/A',
      severity: error.severity ?? 'ERROR',
      message: error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    })
  })
}

/** The catalogue's column types, by PostgreSQL's number for them; everything else is text. */
const CATALOGUE_TYPES: Record<number, ColumnType> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1009: ColumnTypeEnum.TextArray,
}

async function readCatalogue(pool: pg.Pool, { sql, args }: SqlQuery): Promise<SqlResultSet> {
  const { rows, fields } = await pool.query({ text: sql, values: args, rowMode: 'array' })
  return {
    columnNames: fields.map(field => field.name),
    columnTypes: fields.map(field => CATALOGUE_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows,
  }
}
