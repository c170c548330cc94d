/** The floor of the row 'find': bare Fastify that runs the same statement and answers the same fields. */
import fastify from 'fastify'
import pg from 'pg'
import { type AvailableRow, availableQuery, type Search } from '../../../services/respite/finding/store/available.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })

const number = { type: 'number' }
const string = { type: 'string' }
const strings = { type: 'array', items: string }
const objects = (properties: object) => ({ type: 'array', items: { type: 'object', properties } })
const item = {
  ...{ locationId: string, name: string, organisation: string, address: string, phone: string, distance: number },
  place: { type: 'object', properties: { lat: number, lon: number } },
  freeBeds: objects({ bedId: string, room: string, name: string, features: strings }),
  misfits: objects({ why: string, beds: number }),
  ...{ expertise: strings, languages: strings, nextFree: { type: 'string', nullable: true }, asOf: string },
}
const answer = { type: 'object', properties: { items: objects(item), asOf: string, kind: string } }
const querystring = {
  type: 'object',
  properties: { kind: string, from: string, to: string, near: string, group: string, feature: string },
}

interface Asked {
  kind: Search['kind']
  from: string
  to: string
  near: string
  group?: string
  feature?: string
}

/** As many metres as ours says, in the flat way. */
const metres = (row: AvailableRow, lat: number, lon: number) =>
  Math.round(Math.hypot(row.lat - lat, (row.lon - lon) * 0.61) * 111_320)

const counted = (whys: string[]) => {
  const counts = new Map<string, number>()
  for (const why of whys) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].map(([why, beds]) => ({ why, beds }))
}

const app = fastify()
app.get<{ Querystring: Asked }>(
  '/respite-availability',
  { schema: { querystring, response: { 200: answer } } },
  async ({ query: { kind, from, to, near, group, feature } }) => {
    const [lat = 0, lon = 0] = near.split(',').map(Number)
    const asOf = Temporal.Now.instant()
    const { rows } = await pool.query<AvailableRow>(
      availableQuery({
        ...{ kind, period: { from, to }, near: { lat, lon }, limit: 30, now: asOf, dayStartsAt: '12:00' },
        ...{ groups: group ? [group] : [], features: feature ? [feature] : [] },
      }),
    )
    const at = new Date(asOf.epochMilliseconds).toISOString()
    return {
      items: rows.map(row => ({
        ...{ locationId: row.id, name: row.name, organisation: row.organisation, address: row.address },
        ...{ phone: row.phone, place: { lat: row.lat, lon: row.lon }, distance: metres(row, lat, lon) },
        ...{ freeBeds: row.free_beds, misfits: counted(row.misfits), expertise: row.expertise },
        ...{ languages: row.languages, nextFree: row.next_free, asOf: at },
      })),
      ...{ asOf: at, kind },
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
