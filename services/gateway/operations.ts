import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { Health } from './metrics.ts'

/** A health check that takes longer counts as failed, milliseconds. */
const patience = 3_000
const hidden = { schema: { hide: true }, config: { ability: 'public' } } as const

/** `GET /health/live` (the process runs) and `GET /health/ready` (it can do its work), 503 when not. */
export const registerHealth = (app: FastifyInstance, health: Health): void => {
  app.get('/health/live', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  )
  app.get('/health/ready', hidden, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      return { status: 'ready', ...(await inTime(health())) }
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return reply.code(503).header('retry-after', '2').send({ status: 'not-ready' })
    }
  })
}

/** `GET /metrics` for Prometheus; never on the public door. */
export const registerMetrics = (app: FastifyInstance, registry: Registry): void => {
  app.get('/metrics', { ...hidden, config: { ability: 'internal' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

const inTime = async <T>(answer: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The health check took too long.')), patience)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}
