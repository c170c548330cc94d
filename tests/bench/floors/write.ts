/** The floor of the row 'write': bare Fastify and pg that write the same rows, in one statement, and number the event. */
import fastify from 'fastify'
import pg from 'pg'
import { newId } from '../../../services/kernel/ids.ts'
import { serve } from '../lib/child.ts'

const { DATABASE_URL, CONNECTIONS } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })

/** The same tables with the same indexes and as many rows, and an event log that is numbered at commit in the same way. */
const tables = `
  create schema if not exists floor;
  create table floor.help_request (like requests.help_request including all);
  create table floor.timeline_entry (like requests.timeline_entry including all);
  create table floor.timer (like kernel.timer including all);
  create table floor.event (like log.event including all);
  create sequence floor.position;
  create function floor.number_event() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(6812034779);
    update floor.event set position = nextval('floor.position') where id = new.id;
    perform pg_notify('floor_log', '');
    return null;
  end $$;
  create constraint trigger number_event after insert on floor.event
    deferrable initially deferred for each row execute function floor.number_event();
  insert into floor.help_request (id, kind, needs_volunteer, status, step, danger, asker_id, confirmed, words, whereabouts,
    lat, lon, radius, areas, blurred_areas, revision, created_at, step_since, step_due, last_action, last_actor)
  select id, kind, needs_volunteer, status, step, danger, asker_id, confirmed, words, whereabouts,
    lat, lon, radius, areas, blurred_areas, revision, created_at, step_since, step_due, last_action, last_actor
  from requests.help_request;
  insert into floor.timeline_entry (help_request_id, at, what, count, step, person_id, reason)
  select help_request_id, at, what, count, step, person_id, reason from requests.timeline_entry;
  insert into floor.timer select * from kernel.timer;
  analyze floor.help_request, floor.timeline_entry, floor.timer`
const setUp = async () => {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('floor.event') is not null as there`)
  if (!rows[0]?.there) await pool.query(tables)
}

const write = `
  with request as (
    insert into floor.help_request (id, kind, needs_volunteer, status, step, danger, asker_id, confirmed, words,
      whereabouts, lat, lon, radius, areas, blurred_areas, revision, created_at, step_since, step_due, last_action,
      last_actor)
    values ($1, $2, false, 'open', 'neighbours', false, $3, false, $4, $5, $6, $7, 250, $8, $8, 1, $9, $9, $10, 'post',
      $3)),
  entry as (
    insert into floor.timeline_entry (help_request_id, at, what, person_id) values ($1, $9, 'posted', $3)),
  timer as (
    insert into floor.timer (service, kind, subject, due_at) values ('requests', 'climb', $1::uuid::text, $10))
  insert into floor.event (id, type, version, subject, thread, actor, areas, audience, data, occurred_at)
  values ($11, 'help-request.opened', 1, $1::uuid::text, $1::uuid::text, $3, $8, $12, $13, $9)`

const areas = ['municipality-amsterdam', 'stadsdeel-oost']
const audience = ['coordinator', 'neighbourhood-team', 'resident', 'volunteer'].flatMap(role =>
  areas.map(area => `${role}@${area}`),
)

const number = { type: 'number' }
const string = { type: 'string' }
const place = { type: 'object', properties: { lat: number, lon: number, radius: number } }
const body = {
  type: 'object',
  properties: { kind: string, text: string, place, address: string },
  required: ['kind', 'text', 'place'],
  additionalProperties: false,
}
const posted = {
  type: 'object',
  properties: {
    ...{ id: string, kind: string, text: string, status: string, step: string, place, address: string },
    ...{ areas: { type: 'array', items: string }, confirmed: { type: 'boolean' }, mine: { type: 'boolean' } },
    ...{ revision: number, createdAt: string, stepSince: string, stepDue: string },
  },
}
interface Posted {
  kind: string
  text: string
  place: { lat: number; lon: number }
  address?: string
}

const asker = newId()
const day = 86_400_000
const app = fastify()
app.post<{ Body: Posted }>(
  '/help-requests',
  { schema: { body, response: { 201: posted } } },
  async (request, reply) => {
    const { kind, text, place, address } = request.body
    const [id, now] = [newId(), new Date()]
    const due = new Date(now.getTime() + day)
    const blurred = { lat: place.lat, lon: place.lon, radius: 250 }
    const state = { revision: 1, status: 'open', step: 'neighbours', kind, needsVolunteer: false, danger: false }
    const data = { ...state, blurred, areas, askerId: asker, confirmed: false }
    await pool.query({
      ...{ name: 'write', text: write },
      values: [
        ...[id, kind, asker, JSON.stringify({ text }), JSON.stringify({ place, address })],
        ...[place.lat, place.lon, areas, now, due, newId(), [`person:${asker}`, ...audience], JSON.stringify(data)],
      ],
    })
    reply.code(201).header('location', `/help-requests/${id}`)
    const at = now.toISOString()
    return {
      ...{ id, kind, text, status: 'open', step: 'neighbours', place, address, areas, confirmed: false, mine: true },
      ...{ revision: 1, createdAt: at, stepSince: at, stepDue: due.toISOString() },
    }
  },
)

await setUp()
const url = await app.listen({ port: 0, host: '127.0.0.1' })
await serve(
  { url },
  async () => ({}),
  async () => {
    await app.close()
    await pool.end()
  },
)
