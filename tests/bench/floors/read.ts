/** The floor of the row 'read': bare Fastify that runs the same statement and answers the same fields. */
import fastify from 'fastify'
import pg from 'pg'
import { readerFor } from '../../../services/requests/store/reading.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })

/** The statement our own store makes for a neighbour, caught on its way to the database; its values in their places. */
const caught: { text: string; values: unknown[] }[] = []
const catcher = {
  query: async (query: { text: string; values: unknown[] }) => {
    caught.push(query)
    return { rows: [] }
  },
} as unknown as pg.Pool
const neighbour = { id: 'nobody', roles: ['resident' as const], areas: [], locale: 'nl' as const, sessionId: '' }
const sample = {
  near: { lat: 1.5, lon: 2.5 },
  within: 3.5,
  status: 'open' as const,
  sort: 'distance' as const,
  limit: 20,
}
await readerFor(catcher, neighbour).list(sample)
const [{ text, values }] = caught as [(typeof caught)[0]]

const number = { type: 'number' }
const string = { type: 'string' }
const strings = { type: 'array', items: string }
const place = { type: 'object', properties: { lat: number, lon: number, radius: number } }
const item = {
  type: 'object',
  properties: {
    ...{ id: string, kind: string, status: string, step: string, text: string, place, areas: strings },
    ...{ distance: number, confirmed: { type: 'boolean' }, mine: { type: 'boolean' }, revision: number },
    ...{ createdAt: string, stepSince: string },
  },
}
const page = { type: 'object', properties: { items: { type: 'array', items: item }, nextCursor: string } }
const querystring = { type: 'object', properties: { near: string, within: number, limit: { type: 'integer' } } }

const app = fastify()
app.get<{ Querystring: { near: string; within: number; limit: number } }>(
  '/help-requests',
  { schema: { querystring, response: { 200: page } } },
  async ({ query: { near, within, limit } }) => {
    const [lat, lon] = near.split(',').map(Number)
    const given = new Map<unknown, unknown>([
      [sample.near.lat, lat],
      [sample.near.lon, lon],
      [sample.within, within],
      [sample.limit + 1, limit + 1],
    ])
    const { rows } = await pool.query({
      ...{ name: 'near', text },
      values: values.map(value => given.get(value) ?? value),
    })
    const shown = rows.slice(0, limit)
    return {
      items: shown.map(row => ({
        ...{ id: row.id, kind: row.kind, status: row.status, step: row.step, text: row.words },
        ...{ place: { lat: row.lat, lon: row.lon, radius: row.radius }, areas: row.blurred_areas },
        ...{ distance: Math.round(row.chord), confirmed: row.confirmed, mine: false, revision: row.revision },
        ...{ createdAt: row.created_at.toISOString(), stepSince: row.step_since.toISOString() },
      })),
      nextCursor: rows.length > limit ? String(shown.at(-1)?.id) : null,
    }
  },
)
const url = await app.listen({ port: 0, host: '127.0.0.1' })
await serve(
  { url },
  async () => ({}),
  async () => {
    await app.close()
    await pool.end()
  },
)
