import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { waitUntil } from '../../services/kernel/wait.ts'
import { freePorts } from './free-ports.ts'

/** Omzien as docker-compose.yml runs it, each container a process of its own on this machine. */
export interface Composed {
  /** The public door. */
  url: string
  /** Names of the services that run. */
  names: string[]
  /** Runs a command in the environment of the services, to its end. @throws with what it said, when it fails */
  run(...command: string[]): Promise<void>
  /** Ends all as Docker would. @throws when one does not end of its own accord */
  stop(): Promise<void>
}

/** What stands in for the containers that are not ours, and for the file `.env`. */
export interface Surroundings {
  database: string
  redis: string
  variables: Record<string, string>
}

interface Container {
  image?: string
  command?: string[]
  entrypoint?: string[]
  environment?: Record<string, string>
}

const startUp = 100_000 // milliseconds, on a busy machine

/** Migrates as the file says, starts every service of ours in it, and waits until all are ready. */
export const startComposed = async ({ database, redis, variables }: Surroundings): Promise<Composed> => {
  const containers = readContainers()
  const services = containers.filter(([, { entrypoint }]) => !entrypoint)
  const free = await freePorts(services.length)
  const ports = new Map(services.map(([name], i) => [name, free[i] as number]))
  const url = `http://127.0.0.1:${ports.get('gateway')}`
  const environmentOf = ([name, { environment = {} }]: [string, Container]) => ({
    ...inContainer(environment, { ...variables, PUBLIC_URL: url }, { database, redis, ports }),
    PORT: String(ports.get(name) ?? 8080),
  })
  const [migrate] = containers.filter(([, { entrypoint }]) => entrypoint) as [[string, Container]]
  await runToEnd(migrate[1].entrypoint as string[], environmentOf(migrate))
  const running = services.map(service =>
    launch([...entrypoint(), ...(service[1].command ?? [])], environmentOf(service)),
  )
  const stop = async () => void (await Promise.all(running.map(end)))
  const isUp = async () =>
    running.some(hasEnded) || (await Promise.all([...ports.values()].map(isReady))).every(Boolean)
  if (!(await waitUntil(isUp, startUp, 100)) || running.some(hasEnded)) {
    for (const { child } of running) child.kill('SIGKILL')
    throw new Error(`Not all started:\n${running.map(one => one.said().slice(-1000)).join('\n')}`)
  }
  const run = (...command: string[]) => runToEnd(command, environmentOf(services[0] as [string, Container]))
  return { url, names: services.map(([name]) => name), run, stop }
}

const readContainers = () => {
  const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
    services: Record<string, Container>
  }
  return Object.entries(services).filter(([, { image }]) => image === 'omzien')
}

/** What the image starts. */
const entrypoint = (): string[] =>
  JSON.parse(readFileSync('infra/docker/Dockerfile', 'utf8').match(/^ENTRYPOINT (.*)$/m)?.[1] ?? '[]')

/** A container's environment with the variables filled in as Docker does, and every host name an address here. */
const inContainer = (
  environment: Record<string, string>,
  variables: Record<string, string>,
  { database, redis, ports }: Pick<Surroundings, 'database' | 'redis'> & { ports: Map<string, number> },
) => {
  const fill = (text: string) =>
    text.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, name: string, kind: string, word: string) => {
      const value = variables[name] || (kind === '-' ? word : undefined)
      if (value === undefined) throw new Error(`${name} is not set: ${word}`)
      return value
    })
  const here = (text: string) =>
    text
      .replace(/^postgresql:.*@database:5432\/omzien$/, database)
      .replace(/^redis:\/\/queues:6379$/, redis)
      .replace(/\/\/([\w-]+):8080/g, (_, name: string) => `//127.0.0.1:${ports.get(name)}`)
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, here(fill(text))]))
}

interface Running {
  child: ChildProcess
  said(): string
}

/** Starts a process that knows nothing of ours but its own environment. */
const launch = ([program, ...words]: string[], environment: Record<string, string>): Running => {
  const child = spawn(program as string, words, {
    env: { PATH: process.env['PATH'], TZ: 'Europe/Amsterdam', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = `${words.join(' ')}: `
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      said += text
    })
  return { child, said: () => said }
}

const runToEnd = async (command: string[], environment: Record<string, string>) => {
  const { child, said } = launch(command, environment)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(said())
}

const hasEnded = ({ child }: Running) => child.exitCode !== null || child.signalCode !== null

const end = async (running: Running) => {
  // Who is gone already never says so again.
  if (hasEnded(running)) throw new Error(`It had stopped by itself: ${running.said().slice(-1000)}`)
  const gone = once(running.child, 'exit')
  running.child.kill('SIGTERM')
  const late = setTimeout(() => running.child.kill('SIGKILL'), 20_000)
  const [, signal] = await gone
  clearTimeout(late)
  if (signal === 'SIGKILL') throw new Error(`It did not stop: ${running.said().slice(-1000)}`)
}

const isReady = async (port: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok === true
}
