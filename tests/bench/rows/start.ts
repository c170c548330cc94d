import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../infra/embedded/free-port.ts'
import type { Effort } from '../lib/effort.ts'
import { atMost, type Row, reported } from '../lib/row.ts'
import { median } from '../lib/stats.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** How long a start from nothing may take, milliseconds. */
const patience = 15 * 60_000
/** How long it does nothing before its memory is read, milliseconds. */
const idleFor = 20_000

/** A second start, the memory of the process when nobody does anything, and, when asked for, a first start from a bare clone. */
export const startRows = async ({ rounds }: Effort, first: boolean): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'omzien-bench-'))
  chmodSync(folder, 0o711)
  try {
    return [...(await secondStart(join(folder, 'data'), rounds)), ...(first ? await firstStart(folder) : [])]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const secondStart = async (data: string, rounds: number): Promise<Row[]> => {
  await stop((await npmStart(root, data)).process)
  const seconds: number[] = []
  let memory = 0
  for (let round = 1; round <= rounds; round++) {
    const started = await npmStart(root, data)
    seconds.push(started.seconds)
    if (round === rounds) {
      await sleep(idleFor)
      memory = residentMemory(started.process.pid as number)
    }
    await stop(started.process)
  }
  return [
    atMost({ name: 'start, the second', unit: 's', ours: median(seconds) }, 5),
    atMost({ name: 'start, memory when idle', unit: 'MB', ours: memory }, 300),
  ]
}

/** As a newcomer does it: clone, `npm start`, and nothing else. What was not committed is not in it. */
const firstStart = async (folder: string): Promise<Row[]> => {
  const clone = join(folder, 'clone')
  execFileSync('git', ['clone', '--quiet', root, clone])
  const { process: running, seconds } = await npmStart(clone, join(folder, 'first'))
  await stop(running)
  const kilobytes = Number(
    execFileSync('du', ['-sk', join(clone, 'node_modules')], { encoding: 'utf8' }).split('\t')[0],
  )
  return [
    reported({ name: 'start, the first', unit: 's', ours: seconds }),
    reported({ name: 'start, size of node_modules', unit: 'MB', ours: (kilobytes * 1024) / 1e6 }),
  ]
}

interface Started {
  process: ChildProcess
  /** From the command to the first answer that it is ready. */
  seconds: number
}

const npmStart = async (cwd: string, data: string): Promise<Started> => {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd,
    env: { ...process.env, PORT: String(port), OMZIEN_DATA: data },
    stdio: 'ignore',
    detached: true, // a group of its own, to be stopped as Ctrl-C would
  })
  while (!(await isReady(port))) {
    if (child.exitCode !== null || performance.now() - began > patience)
      throw new Error('npm start did not become ready.')
    await sleep(25)
  }
  return { process: child, seconds: (performance.now() - began) / 1000 }
}

const isReady = async (port: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok === true
}

const stop = async (child: ChildProcess) => {
  const gone = once(child, 'exit')
  process.kill(-(child.pid as number), 'SIGINT')
  await gone
}

/** Megabytes that the one process of ours holds, under npm and its shell; PostgreSQL's are not in it. */
const residentMemory = (npm: number): number => {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .map(([pid, parent, kilobytes, ...words]) => ({
      ...{ pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command: words.join(' ') },
    }))
  const below = (parent: number): typeof processes =>
    processes.filter(one => one.parent === parent).flatMap(one => [one, ...below(one.pid)])
  const ours = below(npm).filter(({ command }) => command.includes('infra/start.ts'))
  return (Math.max(...ours.map(({ kilobytes }) => kilobytes)) * 1024) / 1e6
}
