import type { RelatedCall } from '../../contracts/api/backup-calls.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Call } from '../rules/call.ts'

interface RelatedRow {
  of: string
  id: string
  status: RelatedCall['status']
  created_at: Date
  same_person: boolean
}

/**
 * The calls about the same place, or the same person, that came within a time of each of these: they may be about one
 * thing, which is for people to say.
 */
export const findRelated = async (
  db: Pick<Db, '$queryRaw'>,
  calls: Call[],
  within: Temporal.Duration,
): Promise<Map<string, RelatedCall[]>> => {
  if (calls.length === 0) return new Map()
  const given = calls.map(({ id, nearCells, addressKey, aboutId, createdAt }) => ({
    ...{ id, near: nearCells, address: addressKey ?? null, about: aboutId ?? null },
    ...{ from: toText(createdAt.subtract(within)), to: toText(createdAt.add(within)) },
  }))
  const rows = await db.$queryRaw<RelatedRow[]>`
    select g.id as of, c.id, c.status, c.created_at, coalesce(c.about_id = g.about, false) as same_person
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, near text[], address text, about text,
      "from" timestamptz, "to" timestamptz)
    cross join lateral (
      select a.id from backup.call a where a.cell = any (g.near) and a.created_at between g.from and g.to
      union select b.id from backup.call b where b.address_key = g.address and b.created_at between g.from and g.to
      union select p.id from backup.call p where p.about_id = g.about and p.created_at between g.from and g.to) as found
    join backup.call c on c.id = found.id
    where c.id <> g.id order by c.created_at desc, c.id desc`
  const related = new Map<string, RelatedCall[]>()
  for (const { of, id, status, created_at, same_person } of rows) {
    const one: RelatedCall = {
      id,
      status,
      createdAt: toText(created_at),
      why: same_person ? 'same-person' : 'same-place',
    }
    related.set(of, [...(related.get(of) ?? []), one])
  }
  return related
}

/** Who of these people has a crisis card that the team may see. */
export const findSharedCards = async (db: Pick<Db, '$queryRaw'>, people: string[]): Promise<Set<string>> => {
  if (people.length === 0) return new Set()
  const rows = await db.$queryRaw<{ person_id: string }[]>`
    select person_id from backup.crisis_card where shared and person_id = any (${people})`
  return new Set(rows.map(row => row.person_id))
}
