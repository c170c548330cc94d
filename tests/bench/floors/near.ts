/** The floor of the row 'near': bare Fastify that runs the same statement and answers the same fields. */
import fastify from 'fastify'
import pg from 'pg'
import { type FoundPoint, pointsQuery } from '../../../services/places/finding/store.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })

const number = { type: 'number' }
const string = { type: 'string' }
const strings = { type: 'array', items: string }
const item = {
  ...{ id: string, name: string, address: string, organisation: string, hours: string, confirmedAt: string },
  ...{ functions: strings, groups: strings, accessibility: strings, languages: strings, areas: strings },
  ...{ neighboursWelcome: { type: 'boolean' }, distance: number },
  place: { type: 'object', properties: { lat: number, lon: number } },
  opening: { type: 'object', properties: { at: string, open: { type: 'boolean' }, until: string, next: string } },
}
const items = { type: 'array', items: { type: 'object', properties: item } }
const answer = { type: 'object', properties: { items, nextCursor: { type: 'string', nullable: true } } }
const asked = { near: string, function: string, openAt: string, limit: number }

interface Asked {
  near: string
  function: string
  openAt: string
  limit: number
}

const app = fastify()
app.get<{ Querystring: Asked }>(
  '/support-points',
  { schema: { querystring: { type: 'object', properties: asked }, response: { 200: answer } } },
  async ({ query: { near, function: wanted, openAt, limit } }) => {
    const [lat = 0, lon = 0] = near.split(',').map(Number)
    const at = openAt === 'now' ? Temporal.Now.instant() : Temporal.Instant.from(openAt)
    const all = { functions: [wanted], groups: [], accessibility: [], languages: [] }
    const { rows } = await pool.query<FoundPoint>(
      pointsQuery({ near: { lat, lon }, openAt: at, ...all }, { limit }, at, []),
    )
    return {
      items: rows.slice(0, limit).map(row => ({
        ...{ id: row.id, name: row.name, place: { lat: row.lat, lon: row.lon }, address: row.address },
        ...{ functions: row.functions, neighboursWelcome: row.neighbours_welcome, groups: row.groups },
        ...{ accessibility: row.accessibility, languages: row.languages, areas: row.areas, hours: row.hours },
        distance: Math.round(row.distance ?? 0),
        opening: { at: at.toString(), open: true, until: row.open_until?.toISOString() },
      })),
      nextCursor: rows.length > limit ? Buffer.from(`${rows[limit - 1]?.chord}`).toString('base64url') : null,
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
