import { randomBytes } from 'node:crypto'
import { freePorts } from './free-ports.ts'
import { launch, type Running } from './process.ts'

/** A process that can be lost. */
export interface Part {
  /** What runs in it. */
  name: string
  /** Ends it as a crash would. */
  kill(): Promise<void>
  restart(): Promise<void>
}

/** Omzien in several processes on one database, as `npm run serve` starts them. */
export interface Apart {
  /** The public door. */
  url: string
  parts: Part[]
  stop(): Promise<void>
}

/**
 * Starts a process for each group of services, the public door last. The gateway finds a service in the first group
 * that has it; the others only do what falls due and what comes from the queue.
 */
export const startApart = async (groups: string[][], env: Record<string, string>): Promise<Apart> => {
  const ports = await freePorts(groups.length + 1)
  const urlOf = (index: number) => `http://127.0.0.1:${ports[index]}`
  const addresses = new Map<string, string>()
  for (const [index, services] of groups.entries())
    for (const service of services) if (!addresses.has(service)) addresses.set(service, urlOf(index))
  const shared = {
    OMZIEN_DEMO: 'true',
    OMZIEN_SECRET: randomBytes(32).toString('hex'),
    SERVICE_URLS: [...addresses].map(([name, url]) => `${name}=${url}`).join(','),
    ...env,
  }
  const started: Started[] = []
  for (const [index, services] of [...groups, ['gateway']].entries())
    started.push(
      await startPart(services, urlOf(index), { ...shared, PORT: String(ports[index]) }).catch(async error => {
        await Promise.all(started.map(({ stop }) => stop()))
        throw error
      }),
    )
  return {
    url: urlOf(groups.length),
    parts: started,
    stop: async () => void (await Promise.all(started.map(({ stop }) => stop()))),
  }
}

type Started = Part & { stop(): Promise<void> }

const startPart = async (services: string[], url: string, env: Record<string, string>): Promise<Started> => {
  const start = (): Promise<Running> => launch(['infra/serve.ts', ...services], url, env)
  let running = await start()
  return {
    name: services.join(' and '),
    kill: () => running.end('SIGKILL'),
    restart: async () => {
      running = await start()
    },
    stop: () => running.end('SIGTERM'),
  }
}
