import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One number for what is in these files and folders. Contents, not times: a checkout or a copy changes every time.
 * @param {string[]} paths files or folders; what does not exist counts as empty
 * @param {(path: string) => boolean} [wanted]
 */
export function fingerprint(paths, wanted = () => true) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(list).filter(wanted)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

function list(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter(name => name !== 'node_modules' && name !== 'dist')
  return names.sort().flatMap(name => list(join(path, name)))
}

/** The fingerprint of what a folder was made from, kept in the folder. */
export const madeFrom = folder => {
  const note = join(folder, '.made-from')
  return existsSync(note) ? readFileSync(note, 'utf8') : undefined
}

export const noteMadeFrom = (folder, print) => writeFileSync(join(folder, '.made-from'), print)
