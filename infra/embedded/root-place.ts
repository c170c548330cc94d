import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import { canReach, type RunAs } from './run-as.ts'

/**
 * When root starts us, PostgreSQL runs as another user, who must be able to reach its programs and its data. In
 * /root, or any folder of mode 0700, that user cannot. Opening somebody's closed folder is not ours to do, and the
 * capability to read everything (CAP_DAC_READ_SEARCH) would let any SQL read /etc/shadow. So, for root alone, what
 * cannot be reached is kept in this folder, and the data folder remembers where.
 */
export const ROOT_PLACE = '/var/lib/omzien'

/** Makes a folder that everybody can pass through, whatever the umask. */
export function openFolder(path: string): void {
  if (existsSync(path)) return
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o755)
}

/** Where the cluster is when nothing stands in the way. */
export const insideOf = (dataDir: string) => join(dataDir, 'postgres')

/**
 * Where the cluster of this data folder is: in it, or for root in `ROOT_PLACE` when its user cannot get there. A
 * cluster that has become unreachable, because somebody closed or moved the folder, is moved along.
 * @param remembered where it was the last time
 * @throws StartError when the data folder is a copy of one whose cluster is still in use
 */
export function placeCluster(dataDir: string, remembered: string | undefined, runAs: RunAs): string {
  const inside = insideOf(dataDir)
  if (remembered && remembered !== inside && existsSync(remembered)) return claim(remembered, dataDir)
  if (canReach(dataDir, runAs)) return inside
  const outside = join(
    ROOT_PLACE,
    createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16),
    'postgres',
  )
  // What is there belonged to a data folder of this name that somebody has since removed.
  rmSync(dirname(outside), { recursive: true, force: true })
  openFolder(ROOT_PLACE)
  openFolder(dirname(outside))
  if (existsSync(inside)) execFileSync('mv', [inside, outside])
  return claim(outside, dataDir)
}

function claim(cluster: string, dataDir: string): string {
  const note = join(dirname(cluster), 'belongs-to')
  const mine = realpathSync(dataDir)
  const owner = existsSync(note) ? readFileSync(note, 'utf8') : mine
  if (owner !== mine && existsSync(join(owner, 'postgres.json')))
    throw new StartError(
      `${dataDir} is a copy of ${owner}, and its database still belongs to that one: start with an empty folder instead.`,
    )
  writeFileSync(note, mine)
  return cluster
}
