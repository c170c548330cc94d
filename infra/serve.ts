import './process/dutch-time.ts'
import type { JSONWebKeySet } from 'jose'
import { type ServiceName, serviceNames } from '../services/contracts/services.ts'
import { startGateway } from '../services/gateway/service.ts'
import { createUpstream } from '../services/gateway/upstream.ts'
import { type Config, loadConfig } from '../services/kernel/config.ts'
import { type Runtime, startRuntime } from '../services/kernel/runtime.ts'
import { urlOf } from './embedded/postgres.ts'
import { listen, metricsDoor, serviceDoor } from './process/doors.ts'
import { Lifecycle } from './process/lifecycle.ts'
import { assertDatabase, assertPortFree, assertRedis } from './process/reach.ts'
import { readOrMakeSecret } from './process/secret.ts'
import { loadServices } from './process/services.ts'
import { StartError } from './start-error.ts'

/**
 * `npm run serve -- requests volunteers`: the services that are named, in a process of their own, on a database that
 * is there and migrated. `gateway` is the public door; SERVICE_URLS says where it and the services find each other.
 */
const life = new Lifecycle()

life.run(async () => {
  const named = readNames(process.argv.slice(2))
  const config = loadConfig(process.env)
  const services = serviceNames.filter(name => named.has(name))
  assertReachable(config, services)
  await assertPortFree(config.PORT, config.HOST)
  const runtime = await life.steps.step([...named].join(', '), () => startServices(config, services))
  if (named.has('gateway')) await openPublicDoor(runtime, services)
  else await listen(life, await serviceDoor(runtime), config.PORT, config.HOST)
  console.log(`  ready on port ${config.PORT}`)
})

function readNames(names: string[]): Set<ServiceName | 'gateway'> {
  const known = ['gateway', ...serviceNames]
  const unknown = names.find(name => !known.includes(name))
  if (unknown) throw new StartError(`There is no service "${unknown}": choose from ${known.join(', ')}.`)
  if (names.length === 0) throw new StartError(`Say which services to serve: npm run serve -- ${known.join(' ')}`)
  return new Set(names as (ServiceName | 'gateway')[])
}

/** Who is not in this process must have an address: identity for the keys of tokens, all services for the gateway. */
function assertReachable({ serviceUrls }: Config, here: readonly ServiceName[]): void {
  if (here.includes('identity') || serviceUrls.identity) return
  throw new StartError('Identity runs elsewhere: say where in SERVICE_URLS, as identity=http://host:port.')
}

async function startServices(config: Config, names: readonly ServiceName[]): Promise<Runtime> {
  const databaseUrl = config.DATABASE_URL ?? urlOf(config.OMZIEN_DATA)
  if (!databaseUrl) throw new StartError('Set DATABASE_URL to the database that the services share.')
  await assertDatabase(databaseUrl)
  if (config.REDIS_URL) await assertRedis(config.REDIS_URL)
  const services = await loadServices(names)
  const secret = readOrMakeSecret(config)
  const elsewhere = names.includes('identity') ? {} : { fetchKeys: () => fetchKeys(config) }
  const runtime = await startRuntime({ config, databaseUrl, secret, services, ...elsewhere })
  life.onStop(runtime.stop)
  return runtime
}

/** Identity's public keys, which verify what it signed. */
async function fetchKeys({ serviceUrls }: Config): Promise<JSONWebKeySet> {
  const answer = await fetch(new URL('/internal/jwks', serviceUrls.identity), { signal: AbortSignal.timeout(5_000) })
  if (!answer.ok) throw new Error(`Identity did not give its keys (${answer.status}).`)
  return (await answer.json()) as JSONWebKeySet
}

async function openPublicDoor(runtime: Runtime, here: readonly ServiceName[]): Promise<void> {
  const { config, logger, wakeups, precedence, health, gatewayPool: pool } = runtime
  const inner = here.length > 0 ? { inner: runtime.http } : {}
  const upstream = createUpstream({ ...inner, serviceUrls: config.serviceUrls })
  const { app, registry } = await startGateway({ config, logger, pool, wakeups, precedence, upstream, health })
  await listen(life, app, config.PORT, config.HOST)
  if (config.METRICS_PORT) await listen(life, await metricsDoor(registry), config.METRICS_PORT, '127.0.0.1')
}
