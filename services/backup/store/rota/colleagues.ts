import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import type { PersonCopy } from '../../../kernel/people.ts'
import { plannableRoles } from '../../rules/rota/shift.ts'

/** Somebody who can be planned. */
export interface ColleagueRow extends PersonCopy {
  experience_expert: boolean
  on_duty: boolean
}

/** A page of those who can be planned; one more than the limit when there are more. With an id only that person. */
export const listColleagues = async (
  db: Pick<Db, '$queryRaw'>,
  { now, limit, after = '', id = null }: { now: Temporal.Instant; limit: number; after?: string; id?: string | null },
): Promise<ColleagueRow[]> => db.$queryRaw<ColleagueRow[]>`
  select p.id, p.name, p.roles, p.areas, coalesce(c.experience_expert, false) as experience_expert,
    exists (select from backup.shift s where not s.cancelled and s.members @> array[p.id]
      and tstzrange(s.from_at, s.to_at) @> ${toDate(now)}::timestamptz) as on_duty
  from backup.person p left join backup.colleague c on c.person_id = p.id
  where p.roles && ${plannableRoles} and p.id > ${after} and (${id}::text is null or p.id = ${id})
  order by p.id limit ${limit + 1}`

/** Says whether somebody is an experience expert. */
export const saveColleague = async (db: Db, personId: string, experienceExpert: boolean): Promise<void> => {
  await db.backupColleague.upsert({
    where: { personId },
    create: { personId, experienceExpert },
    update: { experienceExpert },
  })
}

/** Of these people, the experience experts. */
export const findExperts = async (db: Pick<Db, 'backupColleague'>, ids: string[]): Promise<Set<string>> => {
  const rows = await db.backupColleague.findMany({ where: { personId: { in: ids }, experienceExpert: true } })
  return new Set(rows.map(({ personId }) => personId))
}

/** Those with one of these roles in one of these areas. */
export const findHolders = async (db: Pick<Db, '$queryRaw'>, roles: string[], areas: string[]): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from backup.person where roles && ${roles} and areas && ${areas} order by id`
  return rows.map(({ id }) => id)
}
