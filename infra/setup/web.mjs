import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, madeFrom, noteMadeFrom } from './fingerprint.mjs'
import { ownNode } from './steps.mjs'

/** The web pages are built from their sources as they are. */
export const webStep = root => {
  const web = join(root, 'web')
  const built = join(web, 'dist')
  const print = () =>
    fingerprint(
      [web, join(root, 'services', 'contracts'), join(root, 'package-lock.json')],
      path => !/\.test\.tsx?$/.test(path),
    )
  return {
    name: 'web pages',
    isDone: () => !existsSync(join(web, 'vite.config.ts')) || madeFrom(built) === print(),
    command: () => ({
      file: ownNode(root),
      args: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      cwd: web,
      env: { NODE_ENV: 'production' },
    }),
    finish: () => noteMadeFrom(built, print()),
  }
}
