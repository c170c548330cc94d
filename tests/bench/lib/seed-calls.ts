import { createPool } from '../../../services/kernel/database.ts'
import { newId } from '../../../services/kernel/ids.ts'
import { Vault } from '../../../services/kernel/vault.ts'
import type { Night } from './night.ts'
import { numbers, somewhere } from './town.ts'

/** Calls sealed in one go. */
const batch = 2_000

/**
 * Writes open calls in bulk, as reporting them one by one would leave them: their first step taken, their texts sealed
 * with keys of their own, and the next step due in a day. @returns their ids
 */
export const seedCalls = async ({ databaseUrl, secret, reporters }: Night, count: number): Promise<string[]> => {
  const shared = createPool({ url: databaseUrl, service: 'service', connections: 1 })
  const backup = createPool({ url: databaseUrl, service: 'backup', connections: 1 })
  const vault = new Vault(shared, secret)
  const next = numbers(7)
  const ids: string[] = []
  while (ids.length < count) {
    const rows = await makeCalls(vault, reporters[0]?.id ?? '', next, Math.min(batch, count - ids.length))
    await backup.query(insertCalls, [JSON.stringify(rows)])
    ids.push(...rows.map(({ id }) => id))
  }
  await Promise.all([shared.end(), backup.end()])
  return ids
}

const makeCalls = async (vault: Vault, reporter: string, next: () => number, count: number) => {
  const ids = Array.from({ length: count }, newId)
  const seal = (told: object) => vault.sealAll(ids.map(id => ({ personId: `call-${id}`, text: JSON.stringify(told) })))
  const words = await seal({ what: 'Een vrouw in het portiek is in de war en wil niet naar binnen.', additions: [] })
  const whereabouts = await seal({ place: somewhere(next), address: 'Voorbeeldstraat 1, Amsterdam' })
  return ids.map((id, i) => ({ id, reporter_id: reporter, words: words[i], whereabouts: whereabouts[i] }))
}

const insertCalls = `
  with given as (
    select g.*, now() as at, now() + interval '1 day' as due
    from jsonb_to_recordset($1::jsonb) as g(id uuid, reporter_id text, words text, whereabouts text)),
  duo as (
    select members from backup.shift where team = 'first' and not cancelled limit 1),
  called as (
    insert into backup.call (id, status, danger, words, whereabouts, placed, outside, cell, near_cells, areas,
      reporter_id, reporter_roles, created_at, alerted_at, round, step, step_notify, step_told, step_since, step_due,
      told, alerts, revision, last_action, last_actor)
    select id, 'alerted', false, words, whereabouts, true, false, id::text, array[id::text],
      array['municipality-amsterdam', 'stadsdeel-oost'], reporter_id, array['resident'], at, at, 1, 0, 'night-team',
      cardinality(members), at, due, members, cardinality(members), 1, 'report', reporter_id
    from given, duo),
  history as (
    insert into backup.timeline_entry (call_id, at, what, person_id, notify, count)
    select id, at, 'reported', reporter_id, null, null::integer from given
    union all select id, at, 'told', null, 'night-team', cardinality(members) from given, duo)
  insert into kernel.timer (service, kind, subject, due_at)
  select 'backup', 'escalate', id || '/1', due from given`

/** Lets the next step of calls fall due one after the other, `every` milliseconds apart, the first at `from`. */
export const fallDue = async (databaseUrl: string, ids: string[], from: Date, every: number): Promise<void> => {
  const backup = createPool({ url: databaseUrl, service: 'backup', connections: 1 })
  await backup.query(
    `with due as (
       select id, $2::timestamptz + (nr - 1) * make_interval(secs => $3::float8 / 1000) as at
       from unnest($1::uuid[]) with ordinality as u(id, nr)),
     called as (update backup.call c set step_due = due.at from due where c.id = due.id)
     update kernel.timer t set due_at = due.at from due
     where t.service = 'backup' and t.kind = 'escalate' and t.subject = due.id || '/1'`,
    [ids, from, every],
  )
  await backup.end()
}
