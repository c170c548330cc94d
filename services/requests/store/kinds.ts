import type { HelpRequestKind } from '../../contracts/api/help-requests.ts'
import type { PrismaClient } from '../../kernel/prisma-client/client.ts'
import type { Work } from '../../kernel/unit-of-work.ts'

/** The kinds of help that can be asked for, in the order of the municipality. */
export const listKinds = async (db: Pick<PrismaClient, 'helpRequestKind'>): Promise<HelpRequestKind[]> => {
  const rows = await db.helpRequestKind.findMany({
    where: { retired: false },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(row => ({
    ...{ id: row.id, icon: row.icon, needsVolunteer: row.needsVolunteer, defaultDuration: row.defaultDuration },
    name: row.name as HelpRequestKind['name'],
    description: row.description as HelpRequestKind['description'],
  }))
}

/** Functions of support points that help with a kind of request, too; most fitting first. */
export const functionsFor = async (db: Pick<PrismaClient, 'helpRequestKind'>, kind: string): Promise<string[]> =>
  (await db.helpRequestKind.findUnique({ where: { id: kind }, select: { functions: true } }))?.functions ?? []

/**
 * Tells which kinds there are, if they are others than when it was last told. Done at every start: kinds are data of
 * the municipality, and who keeps what helpers want to do must know them. Of several processes one tells.
 */
export const tellKinds = async ({ db, append }: Work): Promise<void> => {
  const [told] = await db.$queryRaw<{ revision: number; kinds: string[] }[]>`
    insert into requests.kinds_told as t (revision, kinds)
    select 1, coalesce(array_agg(id order by id), '{}') from requests.help_request_kind
    on conflict (one_row) do update set revision = t.revision + 1, kinds = excluded.kinds where t.kinds <> excluded.kinds
    returning revision, kinds`
  if (told) append({ type: 'help-request-kinds.changed', subject: 'help-request-kinds', data: told })
}
