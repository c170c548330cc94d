import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../infra/embedded/free-port.ts'
import { waitUntil } from '../../services/kernel/wait.ts'

/** Omzien as a newcomer starts it: a process of its own, on data of its own. */
export interface Omzien {
  url: string
  /** Its data folder. */
  data: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same data. */
  restart(): Promise<void>
  /** Ends it as Ctrl-C would, and removes its data. */
  stop(): Promise<void>
}

const startUp = 110_000 // milliseconds, on a busy machine

/** Starts Omzien and waits until it says it is ready. */
export const startOmzien = async (env: Record<string, string> = {}): Promise<Omzien> => {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'omzien-whole-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  const url = `http://127.0.0.1:${port}`
  let running = await launch(url, { ...env, PORT: String(port), OMZIEN_DATA: data })
  const end = async (signal: NodeJS.Signals) => {
    if (running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
  }
  return {
    url,
    data,
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await launch(url, { ...env, PORT: String(port), OMZIEN_DATA: data })
    },
    stop: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const launch = async (url: string, env: Record<string, string>): Promise<ChildProcess> => {
  const child = spawn('node', ['infra/start.ts'], {
    env: { ...process.env, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text
  })
  child.stderr.on('data', (text: Buffer) => {
    said += text
  })
  const ready = await waitUntil(async () => child.exitCode !== null || (await isReady(url)), startUp, 100)
  if (!ready || child.exitCode !== null) {
    child.kill('SIGKILL')
    throw new Error(`Omzien did not start:\n${said.slice(-3000)}`)
  }
  return child
}

const isReady = async (url: string) => {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok === true
}
