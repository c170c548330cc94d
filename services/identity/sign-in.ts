import type { Locale } from '../contracts/api/common.ts'
import type { Identity } from './identity.ts'
import { normalEmail, withAdministrator } from './rules.ts'
import type { PersonRow } from './store/people.ts'

/** What is known of somebody who just signed in; used when they are new. */
export interface Newcomer {
  id: string
  name?: string | undefined
  email?: string | undefined
  locale: Locale
  organisationId?: string | null
}

/**
 * The person behind a sign-in; a newcomer becomes a resident. Done after every sign-in, so that one that was
 * interrupted halfway is completed by the next.
 */
export const welcome = async (identity: Identity, newcomer: Newcomer): Promise<void> => {
  const { people, vault, unitOfWork, database } = identity
  const { id, name, email, locale, organisationId = null } = newcomer
  if (await people.find(database.prisma, id)) return
  const seal = async (text: string | undefined) => (text ? vault.seal(id, text) : null)
  const person = {
    id,
    name: await seal(name?.trim()),
    email: await seal(email && normalEmail(email)),
    place: null,
    roles: ['resident' as const],
    areas: [],
    homeAreas: [],
    organisationId,
    locale,
    demo: false,
  }
  await unitOfWork.run(work => people.register(work, [person]))
}

/** Makes who is on the list of first administrators one, at their sign-in by code: so an installation gets its first. */
export const promote = async (identity: Identity, personId: string, email: string): Promise<void> => {
  const { people, unitOfWork, config } = identity
  if (!config.OMZIEN_ADMINISTRATORS) return
  await unitOfWork.run(async work => {
    const person = (await people.find(work.db, personId)) as PersonRow
    const roles = withAdministrator(person.roles, config.OMZIEN_ADMINISTRATORS, email)
    if (roles) await people.change(work, personId, { roles })
  })
}
