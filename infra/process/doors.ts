import fastify, { type FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { createRegistry } from '../../services/gateway/metrics.ts'
import { registerHealth, registerMetrics } from '../../services/gateway/operations.ts'
import type { Runtime } from '../../services/kernel/runtime.ts'
import type { Lifecycle } from './lifecycle.ts'
import { explainListen } from './reach.ts'

/** Makes a door listen, and closes it at the end. @throws StartError when the port cannot be had */
export async function listen(life: Lifecycle, app: FastifyInstance, port: number, host: string): Promise<void> {
  life.onStop(() => app.close())
  await app.listen({ port, host }).catch(error => {
    throw explainListen(error, port, host)
  })
}

/**
 * The door of a process with services and no gateway: their inner door, health, and figures for Prometheus. It also
 * answers what services ask each other (`/internal`), so it belongs on a network that only services are on.
 */
export async function serviceDoor(runtime: Runtime): Promise<FastifyInstance> {
  const door = fastify({ forceCloseConnections: true })
  registerHealth(door, runtime.health)
  registerMetrics(door, createRegistry(runtime.health))
  // Handed over as it came, its body unread.
  door.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/*') return done()
    reply.hijack()
    runtime.http.routing(request.raw, reply.raw)
  })
  door.all('/*', () => {})
  return door
}

/** A door on loopback for Prometheus alone, because the public door does not show figures. */
export async function metricsDoor(registry: Registry): Promise<FastifyInstance> {
  const door = fastify()
  registerMetrics(door, registry)
  return door
}
