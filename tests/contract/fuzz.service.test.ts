import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadServices } from '../../infra/process/services.ts'
import { type TestAsker, type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { roles } from '../../services/contracts/api/people.ts'
import { serviceNames } from '../../services/contracts/services.ts'
import { allRoutes, type Route } from './routes.ts'
import { nearlyValid, type Schema } from './schema-arbitrary.ts'

let app: TestRuntime
let everybody: TestAsker
beforeAll(async () => {
  app = await testRuntime({
    services: await loadServices(serviceNames),
    env: { RATE_POSTING: '1000000', RATE_SIGN_IN: '1000000', LOG_LEVEL: 'fatal' },
  })
  everybody = await app.as({ roles, areas: ['municipality-amsterdam', 'stadsdeel-oost'] })
})
afterAll(() => app.stop())

const object = (properties: Record<string, Schema>, required: string[]): Schema => ({
  type: 'object',
  properties,
  required,
})

/** A question to a route: mostly as its schema says, now and then not. */
const question = (route: Route) =>
  fc.record({
    params: nearlyValid(object(route.params, Object.keys(route.params))),
    query: nearlyValid(object(route.query, route.requiredQuery)),
    body: route.body ? nearlyValid(route.body) : fc.constant(undefined),
  })

const text = (value: unknown): string => {
  const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return encodeURIComponent(said.toWellFormed())
}

const ask = async (route: Route, { params, query, body }: { params: unknown; query: unknown; body: unknown }) => {
  const values = (params && typeof params === 'object' ? params : {}) as Record<string, unknown>
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => text(values[name] ?? 'x') || 'x')
  const search = Object.entries((query && typeof query === 'object' ? query : {}) as object)
    .map(([name, value]) => `${text(name)}=${text(value)}`)
    .join('&')
  return app.runtime.http.inject({
    method: route.method,
    url: `/api/v1${path}${search ? `?${search}` : ''}`,
    headers: {
      authorization: `Bearer ${everybody.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
}

/** Levers that move the world under the other questions. */
const levers = ['/demo/clock', '/me/erase']
const runs = Number(process.env['FUZZ_RUNS'] ?? 60)

describe('no question, however odd, gets an answer that something went wrong on our side', () => {
  it('on every route, made from its own schema', async () => {
    const routes = allRoutes(app.runtime.http).filter(route => !levers.includes(route.path))
    expect(routes.length).toBeGreaterThan(20)
    for (const route of routes)
      await fc.assert(
        fc.asyncProperty(question(route), async asked => {
          const answer = await ask(route, asked)
          const where = `${route.method} ${route.path} ${JSON.stringify(asked).slice(0, 500)}: ${answer.body.slice(0, 300)}`
          expect(answer.statusCode, where).toBeLessThan(500)
          if (answer.statusCode >= 400)
            expect(answer.headers['content-type'], where).toContain('application/problem+json')
        }),
        { numRuns: runs },
      )
  }, 240_000)
})
