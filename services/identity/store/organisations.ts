import type { Organisation } from '../../contracts/api/identity.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Provider } from '../auth/providers.ts'

const toOrganisation = ({ id, name, provider }: Organisation): Organisation => ({ id, name, provider })

/** One organisation, or null. */
export const findOrganisation = async (db: Db, id: string | null): Promise<Organisation | null> => {
  const row = id ? await db.identityOrganisation.findUnique({ where: { id } }) : null
  return row && toOrganisation(row)
}

/** Organisations in the order they came, one more than asked for when there are more. */
export const listOrganisations = async (db: Db, after: string | undefined, limit: number): Promise<Organisation[]> => {
  const where = after ? { id: { gt: after } } : {}
  const rows = await db.identityOrganisation.findMany({ where, orderBy: { id: 'asc' }, take: limit + 1 })
  return rows.map(toOrganisation)
}

/** Writes a new organisation down. */
export const addOrganisation = async ({ db, now }: Work, name: string): Promise<Organisation> =>
  toOrganisation(await db.identityOrganisation.create({ data: { id: newId(), name, createdAt: toDate(now) } }))

/** Makes sure that every organisation with a sign-in of its own is there, under its present name. */
export const keepProviders = async ({ db, now }: Work, providers: Provider[]): Promise<void> => {
  for (const { id: provider, name } of providers)
    await db.$executeRaw`
      insert into identity.organisation (id, name, provider, created_at)
      values (${newId()}, ${name}, ${provider}, ${toDate(now)})
      on conflict (provider) do update set name = excluded.name`
}

/** The organisation whose sign-in this is. */
export const organisationOf = async (db: Db, provider: string): Promise<string | null> =>
  (await db.identityOrganisation.findUnique({ where: { provider } }))?.id ?? null
