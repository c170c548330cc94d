import type { HelpRequestKind } from '../../contracts/api/help-requests.ts'
import type { PrismaClient } from '../../kernel/prisma-client/client.ts'

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
