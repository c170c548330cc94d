import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode } from './steps.mjs'

/** `node_modules` is what the lock file says. */
export const packagesStep = root => ({
  name: existsSync(join(root, 'node_modules')) ? 'packages' : 'packages, once (about 800 MB)',
  isDone: () =>
    existsSync(ownNode(root)) &&
    agrees(readLock(root, 'package-lock.json'), readLock(root, 'node_modules/.package-lock.json')),
  command: () => {
    // The npm that runs us, whichever that is; npm itself is JavaScript, so no shell is needed on any system.
    const npm = process.env.npm_execpath
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
    return npm ? { file: process.execPath, args: [npm, ...args], cwd: root } : { file: 'npm', args, cwd: root }
  },
  finish: () =>
    existsSync(ownNode(root))
      ? undefined
      : 'npm did not run install scripts: run `npm ci --ignore-scripts=false` once.',
})

function readLock(root, name) {
  const file = join(root, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/**
 * Compares what is installed with the lock file by content: times say nothing after a checkout. Optional packages may
 * be absent (they are for other systems), packages too many do no harm.
 */
function agrees(wanted, installed) {
  if (!installed) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return installed[path] ? installed[path].version === version : optional
  })
}
