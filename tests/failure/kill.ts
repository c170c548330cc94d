import pg from 'pg'
import { expect } from 'vitest'
import { urlOf } from '../../infra/embedded/postgres.ts'
import { waitUntil } from '../../services/kernel/wait.ts'
import type { Omzien } from '../support/omzien.ts'
import { alwaysAvailable, newPersons, type Person } from '../support/person.ts'

/** The same numbers each time, so that a run that fails can be run again (mulberry32). */
export const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const home = { lat: 52.3615, lon: 4.9295 } // Oost

/** A neighbourhood: one who asks, and helpers near by who can do anything. */
export const settle = async ({ url }: Omzien) => {
  const [asker] = await newPersons(url, ['resident'], 1, home)
  const helpers = await newPersons(url, ['resident'], 12, home)
  for (const helper of helpers) {
    const { status, body } = await helper.put('/me/helper-profile', alwaysAvailable(home, ['walk']))
    expect(status, JSON.stringify(body)).toBe(200)
  }
  return { asker: asker as Person, helpers }
}

/** Posts requests until the line goes dead; the ids of those that were confirmed are added to `confirmed` at once. */
export const postUntilDead = async (asker: Person, confirmed: string[]): Promise<void> => {
  for (;;) {
    const answer = await asker
      .post<{ id: string }>('/help-requests', { kind: 'walk', text: 'Samen een rondje?', place: home })
      .catch(() => undefined)
    if (!answer) return
    if (answer.status === 201) confirmed.push(answer.body.id)
    else expect([201, 429, 503]).toContain(answer.status)
  }
}

/** Looks at the database as the one who keeps the system running. */
export const look = async <R extends object>(
  databaseUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<R[]> => {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    return (await client.query<R>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** The address of the embedded database of a data folder. */
export const databaseOf = (data: string): string => urlOf(data) ?? ''

const unfinished = `
  select count(*)::int as count from kernel.consumer c join log.event e on e.type = any (c.types)
  where not exists (select 1 from kernel.handled h where h.consumer = c.name and h.event_id = e.id)`

/** Waits until every event has been handled by everybody who listens. */
export const caughtUp = async (databaseUrl: string): Promise<void> => {
  const done = await waitUntil(
    async () => (await look<{ count: number }>(databaseUrl, unfinished))[0]?.count === 0,
    40_000,
    100,
  )
  expect(done, 'every event is handled by everybody who listens').toBe(true)
}

/** What must be true of the whole history, whatever was killed and when. */
export const assertHistory = async (databaseUrl: string, confirmed: string[]): Promise<void> => {
  const opened = await look<{ subject: string }>(
    databaseUrl,
    `select subject from log.event where type = 'help-request.opened'`,
  )
  const subjects = new Set(opened.map(row => row.subject))
  expect(subjects.size, 'every request was opened once').toBe(opened.length)
  expect(
    confirmed.filter(id => !subjects.has(id)),
    'requests that were confirmed and are gone',
  ).toEqual([])
  const gaps = await look(
    databaseUrl,
    'select position from log.event e where position > 1 and not exists (select 1 from log.event p where p.position = e.position - 1)',
  )
  expect(gaps, 'gaps in the log').toEqual([])
  const twice = await look(
    databaseUrl,
    `select thread, data->>'helperId' as helper, count(*) from log.event where type = 'offer.proposed' group by 1, 2 having count(*) > 1
     union all select thread, data->>'wave', count(*) from log.event where type = 'wave.sent' group by 1, 2 having count(*) > 1`,
  )
  expect(twice, 'offers or waves that were made twice').toEqual([])
  const unasked = await look(
    databaseUrl,
    `select subject from log.event o where type = 'help-request.opened' and subject = any ($1)
     and not exists (select 1 from log.event w where w.type = 'wave.sent' and w.thread = o.subject)`,
    [confirmed],
  )
  expect(unasked, 'requests for which nobody was asked').toEqual([])
  expect(await look(databaseUrl, 'select * from kernel.parked'), 'parked work').toEqual([])
}

/** Every open request has a timer that makes it climb on. */
export const assertClimbing = async (databaseUrl: string): Promise<void> => {
  const stuck = await look(
    databaseUrl,
    `select id from requests.help_request r where status = 'open' and step <> 'volunteer-coordinator'
     and not exists (select 1 from kernel.timer t where t.service = 'requests' and t.kind = r.step || '-step'
       and t.data->>'helpRequestId' = r.id::text and t.due_at = r.step_due)`,
  )
  expect(stuck, 'open requests that nothing will make climb').toEqual([])
}
