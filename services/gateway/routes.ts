import type { FastifyInstance } from 'fastify'
import { HttpProblem } from '../kernel/http/problems.ts'
import { mergeOpenApi, type OpenApiDocument } from './openapi.ts'
import { apiPrefix } from './rules.ts'
import type { Upstream } from './upstream.ts'

/** What the gateway answers itself under `/api/v1`: the OpenAPI document of all services. */
export const registerOwnRoutes = (app: FastifyInstance, upstream: Upstream): void => {
  let merged: Promise<object> | undefined
  const merge = async () => mergeOpenApi((await upstream.documents()) as OpenApiDocument[])
  app.get(`${apiPrefix}/openapi.json`, { schema: { hide: true } }, async (_request, reply) => {
    merged ??= merge()
    const document = await merged.catch(() => {
      merged = undefined
      throw new HttpProblem('overloaded', { headers: { 'retry-after': '2' } })
    })
    return reply.header('cache-control', 'no-cache').send(document)
  })
  app.get(`${apiPrefix}/live`, { schema: { hide: true } }, (_request, reply) => {
    reply.header('upgrade', 'websocket')
    throw new HttpProblem('upgrade-required')
  })
}
