import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { diskFull, StartError } from '../start-error.ts'
import type { RunAs } from './run-as.ts'

/** The major version of PostgreSQL whose data we read and write. */
const MAJOR = '18'

/** The environment of PostgreSQL's programs: the same on every machine, whatever LANG and TZ say or do not say. */
export const POSTGRES_ENV = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/**
 * UTF-8 with PostgreSQL's own C.UTF-8, so that sorting and upper case never depend on the machine's locales: with
 * LANG unset initdb would otherwise make the cluster SQL_ASCII.
 */
const INITDB_FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
]

/** What is needed to make a cluster. */
export type NewCluster = { bin: string; cluster: string; runAs: RunAs; password: string; durable: boolean }

/**
 * Is there a cluster of ours? @throws StartError when there is one of another major version; it is left as it is
 */
export function hasCluster(cluster: string): boolean {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return false
  const version = readFileSync(file, 'utf8').trim()
  if (version === MAJOR) return true
  throw new StartError(
    `The data in ${cluster} was written by PostgreSQL ${version} and this Omzien reads ${MAJOR}: nothing was changed; use the Omzien it belongs to, or set OMZIEN_DATA to another folder.`,
  )
}

/**
 * Makes the cluster under another name and moves it in place when it is whole: interrupted halfway it leaves nothing
 * that looks like data.
 * @throws StartError when the disk is full
 */
export async function makeCluster({ bin, cluster, runAs, password, durable }: NewCluster): Promise<void> {
  const partial = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [partial, passwordFile]) give(path, runAs)
  const flags = [...INITDB_FLAGS, `--pgdata=${partial}`, `--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])]
  try {
    await promisify(execFile)(join(bin, 'initdb'), flags, { ...runAs, cwd: '/', env: POSTGRES_ENV })
    renameSync(partial, cluster)
  } catch (error) {
    throw explain(error, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(partial, { recursive: true, force: true })
  }
}

function give(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

function explain(error: unknown, cluster: string): unknown {
  const said = (error as { stderr?: string }).stderr
  if (!said) return error
  if (/No space left|quota exceeded/i.test(said)) return diskFull(cluster)
  const line = said.split('\n').find(text => /error|fatal/i.test(text)) ?? said
  return new StartError(`PostgreSQL could not make its data folder ${cluster}: ${line.replace(/^initdb: /, '').trim()}`)
}
