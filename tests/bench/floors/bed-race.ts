/**
 * The floor of the row 'bed race': bare Fastify that inserts a stay and lets the same exclusion constraint decide. What
 * may fail by design runs on a client of its own: `pool.query` would throw the connection away with the error. The lock
 * makes them take turns: without it two inserts may wait for each other, until the database ends one after a second.
 */
import fastify from 'fastify'
import pg from 'pg'
import { newId } from '../../../services/kernel/ids.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })

/** As many rows, under the same constraint. */
await pool.query(`
  create schema if not exists floor_race;
  create table floor_race.occupancy (id uuid primary key, bed_id uuid not null, during tstzrange not null);
  insert into floor_race.occupancy select id, bed_id, during from respite.occupancy;
  alter table floor_race.occupancy add constraint bed_is_taken exclude using gist (bed_id with =, during with &&);
  analyze floor_race.occupancy`)
const { rows: alternatives } = await pool.query(`
  select b.id as "bedId", l.id as "locationId", l.name, 100 as distance
  from respite.bed b join respite.location l on l.id = b.location_id limit 3`)

const insert = `
  with turn as materialized (select pg_advisory_xact_lock(hashtextextended($2::text, 0)))
  insert into floor_race.occupancy (id, bed_id, during)
  select $1::uuid, $2::uuid, tstzrange(timezone('Europe/Amsterdam', $3::date + time '15:00'),
    timezone('Europe/Amsterdam', $4::date + time '14:00')) from turn`

const string = { type: 'string' }
const period = { type: 'object', properties: { from: string, to: string }, required: ['from', 'to'] }
const body = {
  type: 'object',
  properties: { bedId: string, kind: string, period, client: { type: 'object' } },
  required: ['bedId', 'kind', 'period', 'client'],
}
const beds = { type: 'array', items: { type: 'object', additionalProperties: true } }
const response = {
  201: { type: 'object', properties: { id: string, status: string, bedId: string, period } },
  409: { type: 'object', properties: { code: string, status: { type: 'number' }, title: string, alternatives: beds } },
}

const app = fastify()
app.post<{ Body: { bedId: string; period: { from: string; to: string } } }>(
  '/stays',
  { schema: { body, response } },
  async ({ body: { bedId, period } }, reply) => {
    const id = newId()
    const client = await pool.connect()
    try {
      await client.query({ name: 'insert', text: insert, values: [id, bedId, period.from, period.to] })
      return await reply.code(201).send({ id, status: 'held', bedId, period })
    } catch (error) {
      if ((error as { code?: string }).code !== '23P01') throw error
      const title = 'Dit bed is al bezet in deze nachten.'
      return await reply.code(409).send({ code: 'bed-taken', status: 409, title, alternatives })
    } finally {
      client.release()
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
