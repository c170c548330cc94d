import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * One thing that must be so before the project can run. `finish` returns a sentence when it is still not so.
 * @typedef {{ name: string, isDone(): boolean, command(): { file: string, args: string[], cwd: string, env?: object }, finish?(): string | undefined }} Step
 */

/**
 * Does what is not done yet, a line a step, and says nothing when all is.
 * @param {Step[]} steps
 * @returns {boolean} whether everything is in place; the reason why not has then been shown
 */
export function runSteps(steps) {
  for (const step of steps) if (!step.isDone() && !run(step)) return false
  return true
}

/** @param {Step} step */
function run(step) {
  const began = Date.now()
  process.stdout.write(`  ${step.name} … `)
  const { file, args, cwd, env } = step.command()
  // Inherited settings of an outer npm (dry-run, production) would change what an inner one does.
  const { npm_config_dry_run: _dry, NODE_ENV: _mode, ...ours } = process.env
  const { status, error, stdout, stderr } = spawnSync(file, args, {
    cwd,
    env: { ...ours, ...env },
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const problem = status === 0 && !error ? step.finish?.() : explain(error, `${stdout}\n${stderr}`)
  console.log(problem ? 'failed' : `${((Date.now() - began) / 1000).toFixed(1)} s`)
  if (problem) console.error(problem)
  return !problem
}

function explain(error, output) {
  if (/ENOSPC|No space left/i.test(output)) return 'The disk is full: free some space and start again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(output))
    return `The npm registry cannot be reached: check the network and start again.\n${tail(output)}`
  return error ? error.message : tail(output)
}

const tail = output => output.trim().split('\n').slice(-25).join('\n')

/** The project's own Node, which is there once the packages are. */
export const ownNode = root =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
