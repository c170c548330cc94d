import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { waitUntil } from '../../services/kernel/wait.ts'

/** One of our programs in a process of its own. */
export interface Running {
  /** Sends a signal, and waits until it is gone; nothing when it is gone already. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Waits until it ends by itself. @returns its code and what it said */
  gone(): Promise<{ code: number | null; said: string }>
}

const startUp = 110_000 // milliseconds, on a busy machine

/** Starts a program, and waits until `url` says that it is ready. @throws Error with what it said instead */
export const launch = async (program: string[], url: string, env: Record<string, string>): Promise<Running> => {
  const child = spawn('node', program, {
    env: { ...process.env, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text
    })
  const closed = new Promise<void>(resolve => child.once('close', () => resolve()))
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  const ready = await waitUntil(async () => isGone() || (await isReady(url)), startUp, 50)
  if (!ready || isGone()) {
    child.kill('SIGKILL')
    throw new Error(`${program.join(' ')} did not start:\n${said.slice(-3000)}`)
  }
  return {
    end: async signal => {
      if (isGone()) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
    gone: async () => {
      await closed
      return { code: child.exitCode, said }
    },
  }
}

const isReady = async (url: string) => {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok === true
}
