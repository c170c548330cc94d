import type { Role } from '../contracts/api/people.ts'
import type { PersonState } from '../contracts/events/people.ts'
import type { Db } from './database.ts'
import { Prisma } from './prisma-client/client.ts'
import type { Reactions } from './reactions.ts'
import type { Work } from './unit-of-work.ts'
import type { Sealed } from './vault.ts'

/** A person as a service keeps them, built from identity's events; the name is sealed. */
export interface PersonCopy {
  id: string
  name: Sealed
  roles: Role[]
  areas: string[]
}

const table = (schema: string) => Prisma.raw(`${schema}.person`)

/** The reactions that keep a service's copy of the people (table `person`, made with `kernel.make_person_table`). */
export const peopleReactions = (schema: string): Reactions => {
  const keep = async ({ subject, data }: { subject: string; data: PersonState }, { db }: Work) => {
    await db.$executeRaw`
      insert into ${table(schema)} (id, revision, name, roles, areas)
      values (${subject}, ${data.revision}, ${data.name}, ${data.roles}, ${data.areas})
      on conflict (id) do update set revision = excluded.revision, name = excluded.name, roles = excluded.roles,
        areas = excluded.areas
      where ${table(schema)}.revision < excluded.revision`
  }
  return {
    'person.registered': keep,
    'person.changed': keep,
    'person.erased': async ({ subject }, { db }) => {
      await db.$executeRaw`delete from ${table(schema)} where id = ${subject}`
    },
  }
}

/** The people with these ids, as far as this service knows them. */
export const findPeople = async (
  db: Pick<Db, '$queryRaw'>,
  schema: string,
  ids: string[],
): Promise<Map<string, PersonCopy>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<PersonCopy[]>`
    select id, name, roles, areas from ${table(schema)} where id = any (${[...new Set(ids)]})`
  return new Map(rows.map(row => [row.id, row]))
}
