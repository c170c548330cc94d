import type pg from 'pg'
import { createPool } from '../../../services/kernel/database.ts'
import { blur } from '../../../services/kernel/geo.ts'
import { newId } from '../../../services/kernel/ids.ts'
import { Vault } from '../../../services/kernel/vault.ts'
import { kinds, numbers, pick, somewhere, texts } from './town.ts'

const batch = 5_000
const askers = 2_000
const radius = 250 // metres, the default of the setting

/** Where, and sealed with which secret. */
export interface SeedOptions {
  databaseUrl: string
  secret: string
  count: number
}

/**
 * Writes open help requests in bulk, as posting them one by one would leave them: texts sealed with the keys of their
 * askers, areas looked up, with their history, their timer, and the copy that volunteers keeps.
 */
export const seedRequests = async ({ databaseUrl, secret, count }: SeedOptions): Promise<void> => {
  const service = createPool({ url: databaseUrl, service: 'service', connections: 1 })
  const owner = createPool({ url: databaseUrl, service: 'requests', connections: 1 })
  const volunteers = createPool({ url: databaseUrl, service: 'volunteers', connections: 1 })
  const vault = new Vault(service, secret)
  const next = numbers(1)
  const people = Array.from({ length: askers }, newId)
  for (let done = 0; done < count; done += batch) {
    const rows = await makeRows(vault, secret, people, next, Math.min(batch, count - done))
    await owner.query(insertRequests, [JSON.stringify(rows)])
  }
  await copyToVolunteers(owner, volunteers)
  await Promise.all([service, owner, volunteers].map(pool => pool.end()))
}

const makeRows = async (vault: Vault, secret: string, people: string[], next: () => number, count: number) => {
  const told = Array.from({ length: count }, () => ({
    ...{ personId: pick(people, next), place: somewhere(next), kind: pick(kinds, next), text: pick(texts, next) },
    address: `Voorbeeldstraat ${Math.ceil(next() * 300)}, Amsterdam`,
  }))
  const words = await vault.sealAll(told.map(({ personId, text }) => ({ personId, text: JSON.stringify({ text }) })))
  const where = told.map(({ personId, place, address }) => ({ personId, text: JSON.stringify({ place, address }) }))
  const whereabouts = await vault.sealAll(where)
  return told.map(({ personId, place, kind }, i) => ({
    ...{ id: newId(), kind, asker_id: personId, ...blur(place, radius, secret) },
    ...{ words: words[i], whereabouts: whereabouts[i], minutes: Math.floor(next() * 1_000) },
  }))
}

/** The blurred centre decides the areas here, so that each is looked up once for all requests in the same circle. */
const insertRequests = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(id uuid, kind text, asker_id text, lat float8, lon float8,
      radius float8, words text, whereabouts text, minutes integer)),
  places as materialized (
    select lat, lon, (requests.areas_at(lat, lon)).areas from (select distinct lat, lon from given) as d),
  posted as (
    insert into requests.help_request (id, kind, needs_volunteer, status, step, danger, asker_id, confirmed, words,
      whereabouts, lat, lon, radius, areas, blurred_areas, revision, created_at, step_since, step_due, last_action,
      last_actor)
    select id, kind, false, 'open', 'neighbours', false, asker_id, false, words, whereabouts, lat, lon, radius, areas,
      areas, 1, at, at, at + interval '24 hours', 'post', asker_id
    from given join places using (lat, lon), lateral (select now() - make_interval(mins => minutes) as at) as t
    returning id, created_at, step_due, asker_id),
  history as (
    insert into requests.timeline_entry (help_request_id, at, what, person_id)
    select id, created_at, 'posted', asker_id from posted)
  insert into kernel.timer (service, kind, subject, due_at)
  select 'requests', 'seeded', id::text, step_due + interval '1 year' from posted`

/** In batches through here: the one service may not read what the other owns. */
const copyToVolunteers = async (owner: pg.Pool, volunteers: pg.Pool) => {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await owner.query<{ id: string }>(
      `select id, revision, status, step, kind, needs_volunteer, danger, lat, lon, radius as blur_radius, areas,
         asker_id, step_due as look_at
       from requests.help_request where id > $1 order by id limit $2`,
      [after, batch],
    )
    if (rows.length === 0) return
    after = rows.at(-1)?.id ?? after
    const columns = Object.keys(rows[0] as object).join(', ')
    await volunteers.query(
      `insert into volunteers.help_request (${columns})
       select ${columns} from jsonb_populate_recordset(null::volunteers.help_request, $1::jsonb) on conflict do nothing`,
      [JSON.stringify(rows)],
    )
  }
}
