import './process/dutch-time.ts'
import { serviceNames } from '../services/contracts/services.ts'
import { startGateway } from '../services/gateway/service.ts'
import { createUpstream } from '../services/gateway/upstream.ts'
import { type Config, loadConfig } from '../services/kernel/config.ts'
import { createLogger } from '../services/kernel/logger.ts'
import { type Runtime, startRuntime } from '../services/kernel/runtime.ts'
import { assertNotRunning } from './embedded/folder-lock.ts'
import { listen, metricsDoor } from './process/doors.ts'
import { Lifecycle } from './process/lifecycle.ts'
import { logFile } from './process/log-file.ts'
import { openDatabase } from './process/open-database.ts'
import { assertPortFree, assertRedis } from './process/reach.ts'
import { readOrMakeSecret } from './process/secret.ts'
import { loadServices } from './process/services.ts'
import { tidyMemory } from './process/tidy-memory.ts'
import { welcome } from './process/welcome.ts'

/** `npm start`: everything in one process, with demo data, on embedded PostgreSQL or on the servers that are named. */
const life = new Lifecycle()

life.run(async () => {
  const demo = String(process.env.NODE_ENV !== 'production')
  const config = loadConfig({ OMZIEN_DEMO: demo, ...process.env })
  await assertCanListen(config)
  const secret = readOrMakeSecret(config)
  const database = await openDatabase(life, config)
  const runtime = await life.steps.step('services', () => startServices(config, database.url, secret))
  await life.steps.step('web and live', () => openDoors(runtime))
  database.announce(config.publicUrl)
  console.log(await welcome(runtime))
  tidyMemory()
})

async function assertCanListen({ PORT, HOST, OMZIEN_DATA }: Config): Promise<void> {
  await assertPortFree(PORT, HOST).catch(error => {
    // Most likely it is we who listen there already, on the same data: that says more.
    assertNotRunning(OMZIEN_DATA)
    throw error
  })
}

async function startServices(config: Config, databaseUrl: string, secret: string): Promise<Runtime> {
  if (config.REDIS_URL) await assertRedis(config.REDIS_URL)
  const services = await loadServices(serviceNames)
  const logger = createLogger(config.LOG_LEVEL, logFile(config.OMZIEN_DATA))
  const runtime = await startRuntime({ config, databaseUrl, secret, services, logger })
  life.onStop(runtime.stop)
  return runtime
}

async function openDoors(runtime: Runtime): Promise<void> {
  const { config, logger, wakeups, precedence, health, gatewayPool: pool } = runtime
  const upstream = createUpstream({ inner: runtime.http, serviceUrls: config.serviceUrls })
  const { app, registry } = await startGateway({ config, logger, pool, wakeups, precedence, upstream, health })
  await listen(life, app, config.PORT, config.HOST)
  if (config.METRICS_PORT) await listen(life, await metricsDoor(registry), config.METRICS_PORT, '127.0.0.1')
}
