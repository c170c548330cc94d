import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadServices } from '../../infra/process/services.ts'
import { type TestAsker, type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { seed } from '../../infra/testing/seed.ts'
import { demoPersonas } from '../../prisma/demo/personas.ts'
import { roles } from '../../services/contracts/api/people.ts'
import { type ServiceName, serviceNames, servicePaths } from '../../services/contracts/services.ts'
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
  await app.settled()
  for (let n = 0; n < 5; n++) {
    const posted = await everybody.post('/help-requests', { kind: 'walk', text: 'Een rondje?', place: home })
    expect(posted.statusCode, posted.body).toBe(201)
    real.push(posted.json<{ id: string }>().id)
  }
  const helper = await app.as()
  const accepted = await helper.post(`/help-requests/${real[0]}/offers`, {})
  expect(accepted.statusCode, accepted.body).toBe(201)
  real.push(accepted.json<{ id: string }>().id)
  await planSomething()
  for (let n = 0; n < 3; n++) {
    const reported = await everybody.post('/backup-calls', { what: 'Geschreeuw op straat', where: { place: home } })
    expect(reported.statusCode, reported.body).toBe(201)
    real.push(reported.json<{ id: string }>().id)
  }
})
afterAll(() => app.stop())

const object = (properties: Record<string, Schema>, required: string[]): Schema => ({
  type: 'object',
  properties,
  required,
})

/** Things that exist, so that questions reach further than 'not found'. */
const real: string[] = []
const home = { lat: 52.3615, lon: 4.9295 }

/** A shift, a pattern and a swap of the demo's rota. */
const planSomething = async () => {
  const first = async (path: string) => (await everybody.get(path)).json<{ items: { id: string }[] }>().items[0]?.id
  const [shiftId, patternId] = [await first('/shifts?team=first'), await first('/shift-patterns')]
  const swap = await (await app.as({ id: delroy.id, roles: ['night-team'] })).post('/shift-swaps', { shiftId })
  expect(swap.statusCode, swap.body).toBe(201)
  real.push(String(shiftId), String(patternId), swap.json<{ id: string }>().id)
}
const { delroy } = demoPersonas

/** Puts what exists in the place of what was made up: ids, a place in the region, a kind of help, an area, a colleague. */
const season = (asked: { params: unknown; query: unknown; body: unknown }, pick: number) => {
  const given = (value: unknown, name: string) => !!value && typeof value === 'object' && name in value
  const body = {
    ...(given(asked.body, 'place') ? { place: home } : {}),
    ...(given(asked.body, 'kind') ? { kind: 'walk' } : {}),
    ...(given(asked.body, 'area') ? { area: 'municipality-amsterdam' } : {}),
    ...(given(asked.body, 'members') ? { members: [delroy.id] } : {}),
    ...(given(asked.body, 'personaId') ? { personaId: everybody.asker.id } : {}),
  }
  return {
    params: given(asked.params, 'id') ? { id: real[pick % real.length] } : asked.params,
    query: given(asked.query, 'near') ? { ...(asked.query as object), near: '52.36,4.93' } : asked.query,
    body: asked.body && typeof asked.body === 'object' ? { ...asked.body, ...body } : asked.body,
  }
}

/** A question to a route: mostly as its schema says, now and then not. */
const question = (route: Route) =>
  fc
    .record({
      params: nearlyValid(object(route.params, Object.keys(route.params))),
      query: nearlyValid(object(route.query, route.requiredQuery)),
      body: route.body ? nearlyValid(route.body) : fc.constant(undefined),
    })
    .chain(asked => fc.nat().map(pick => (pick % 2 ? season(asked, pick >> 1) : asked)))

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

/** Which service answers a path: of all that begin it, the longest. */
const serviceOf = (path: string): ServiceName | undefined => {
  const starts = serviceNames.flatMap(name =>
    servicePaths[name].map(start => ({ name, start: start.replace(/:(\w+)/g, '{$1}') })),
  )
  const fitting = starts.filter(({ start }) => path === start || path.startsWith(`${start}/`))
  return fitting.toSorted((a, b) => b.start.length - a.start.length)[0]?.name
}

/** Levers that move the world under the other questions. */
const levers = ['/demo/clock', '/me/erase']
const runs = Number(process.env['FUZZ_RUNS'] ?? 25)

describe('no question, however odd, gets an answer that something went wrong on our side', () => {
  it('leaves no route out', () => {
    const paths = allRoutes(app.runtime.http).map(({ path }) => path)
    expect(paths.filter(path => !serviceOf(path))).toEqual([])
  })

  it.each(serviceNames)(
    'on every route of %s, made from its own schema',
    async service => {
      const routes = allRoutes(app.runtime.http).filter(
        ({ path }) => !levers.includes(path) && serviceOf(path) === service,
      )
      expect(routes.length).toBeGreaterThan(3)
      for (const route of routes)
        await fc.assert(
          fc.asyncProperty(question(route), async asked => {
            const answer = await ask(route, asked)
            const where = `${route.method} ${route.path} ${JSON.stringify(asked).slice(0, 500)}: ${answer.body.slice(0, 300)}`
            expect(answer.statusCode, where).toBeLessThan(500)
            if (answer.statusCode >= 400)
              expect(answer.headers['content-type'], where).toContain('application/problem+json')
          }),
          { numRuns: runs, seed },
        )
    },
    240_000,
  )
})
