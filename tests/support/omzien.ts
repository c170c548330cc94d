import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../infra/embedded/free-port.ts'
import { urlOf } from '../../infra/embedded/postgres.ts'
import { handled } from './handled.ts'
import { launch, type Running } from './process.ts'

/** What `npm start` runs, without the name of the program: its settings of the machine's memory count, too. */
const program = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start
  .split(' ')
  .slice(1)

/** Omzien as a newcomer starts it: a process of its own, on data of its own. */
export interface Omzien {
  url: string
  /** Its data folder. */
  data: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Waits until it ends by itself. @returns its code and what it said */
  gone: Running['gone']
  /** Starts it again on the same data. */
  restart(): Promise<void>
  /** Ends it as Ctrl-C would, and removes its data. */
  stop(): Promise<void>
}

/**
 * Starts Omzien and waits until it says it is ready, and until what its start set going has been handled everywhere:
 * before that a service may not know the areas yet, and the demo's requests and beds come in while a test looks.
 */
export const startOmzien = async (env: Record<string, string> = {}): Promise<Omzien> => {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'omzien-whole-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  const url = `http://127.0.0.1:${port}`
  const start = () => launch(program, url, { GEOCODER: 'local', ...env, PORT: String(port), OMZIEN_DATA: data })
  let running = await start()
  const stop = async () => {
    await running.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  await handled(env['DATABASE_URL'] ?? urlOf(data) ?? '').catch(async error => {
    await stop()
    throw error
  })
  return {
    url,
    data,
    kill: () => running.end('SIGKILL'),
    gone: () => running.gone(),
    restart: async () => {
      running = await start()
    },
    stop,
  }
}
