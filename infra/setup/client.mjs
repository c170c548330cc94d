import { join } from 'node:path'
import { fingerprint, madeFrom, noteMadeFrom } from './fingerprint.mjs'
import { ownNode } from './steps.mjs'

/** The database client is made from the schema as it is. */
export const clientStep = root => {
  const client = join(root, 'services', 'kernel', 'prisma-client')
  const generator = join(root, 'infra', 'setup', 'generate-client.mjs')
  const print = () =>
    fingerprint([
      join(root, 'prisma', 'schema'),
      generator,
      join(root, 'node_modules', '@prisma', 'client', 'package.json'),
    ])
  return {
    name: 'database client',
    isDone: () => madeFrom(client) === print(),
    command: () => ({ file: ownNode(root), args: [generator], cwd: root }),
    finish: () => noteMadeFrom(client, print()),
  }
}
