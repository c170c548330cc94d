// Makes a checkout ready to run: packages, database client, web pages. npm runs it before start, test and the rest.
// Plain JavaScript for any Node from 20 on, because on a fresh clone the project's own Node is not there yet.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientStep } from './setup/client.mjs'
import { packagesStep } from './setup/packages.mjs'
import { runSteps } from './setup/steps.mjs'
import { webStep } from './setup/web.mjs'

const root = join(fileURLToPath(import.meta.url), '..', '..')

process.exitCode = runSteps([packagesStep(root), clientStep(root), webStep(root)]) ? 0 : 1
