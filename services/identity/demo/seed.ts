import type { LocalText } from '../../contracts/api/common.ts'
import { locate } from '../../kernel/areas.ts'
import type { Db } from '../../kernel/database.ts'
import type { Identity } from '../identity.ts'
import { type MadeUp, makePeople } from './make.ts'
import { type DemoPersona, demoPersonas } from './personas.ts'

const personas: DemoPersona[] = Object.values(demoPersonas)

/** What is told about one of the demo's own people. */
export const aboutOf = (id: string): LocalText | null => personas.find(persona => persona.id === id)?.about ?? null

/** Makes the demo's people that are not there yet; who was erased stays away. */
export const seedPersonas = async (identity: Identity): Promise<void> => {
  const { prisma } = identity.database
  const known = await prisma.identityPerson.findMany({
    where: { id: { in: personas.map(({ id }) => id) } },
    select: { id: true },
  })
  const missing = personas.filter(({ id }) => !known.some(row => row.id === id))
  if (missing.length === 0) return
  const made = await Promise.all(missing.map(persona => toMadeUp(prisma, persona)))
  await identity.unitOfWork.run(work => makePeople(identity, work, made))
}

const toMadeUp = async (db: Db, { id, name, roles, place, areas = [] }: DemoPersona): Promise<MadeUp> => ({
  id,
  name,
  roles,
  areas,
  homeAreas: place ? (await locate(db, 'identity', place)).areas : [],
  place,
})
