// Makes the Prisma client from prisma/schema. This is what `prisma generate` does, without the command line around it:
// that brings 200 MB of studio, local database and downloader, and wants to fetch an engine we do not use.
import { renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..', '..')

// Generating runs no engine, but the library looks whether the file is there.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

// These packages load only as CommonJS.
const require = createRequire(import.meta.url)
const { getGenerator, loadSchemaContext } = require('@prisma/internals')
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts')

const schemaContext = await loadSchemaContext({
  schemaPath: { cliProvidedPath: join(root, 'prisma', 'schema') },
  printLoadMessage: false,
  cwd: root,
})
const generator = await getGenerator({
  schemaContext,
  registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
  version: require('@prisma/client/package.json').version,
  skipDownload: true,
})

// Made beside the old one and put in its place whole: somebody else may be reading it.
const { output } = generator.options.generator
const client = output.value
output.value = `${client}.${process.pid}`
await generator.generate()
generator.stop()
rmSync(client, { recursive: true, force: true })
renameSync(output.value, client)
