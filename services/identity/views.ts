import { packRules } from '@casl/ability/extra'
import type { ApiKey, Me, MyData, Person, Persona } from '../contracts/api/identity.ts'
import type { Role } from '../contracts/api/people.ts'
import { abilitiesOf } from '../kernel/abilities.ts'
import { type Asker, isKey } from '../kernel/asker.ts'
import { toText } from '../kernel/clock.ts'
import { type Identity, openPlace } from './identity.ts'
import { areasOf, mainArea, standInFor, toLocale } from './rules.ts'
import { type ApiKeyRow, listKeys, toApiKey } from './store/api-keys.ts'
import { findOrganisation } from './store/organisations.ts'
import { listPasskeys } from './store/passkeys.ts'
import type { PersonRow } from './store/people.ts'
import { listSessions } from './store/sessions.ts'

/** A person as the asker their token stands for; through an API key they are a partner, whatever else they are. */
export const toAskerOf = (row: PersonRow, sessionId: string): Asker => ({
  id: row.id,
  roles: (row.roles as Role[]).filter(role => role === 'partner' || !isKey({ sessionId })),
  areas: areasOf(row),
  locale: toLocale(row.locale),
  sessionId,
  ...(row.organisationId ? { organisationId: row.organisationId } : {}),
})

const refOf = async ({ database }: Identity, id: string | null) => {
  const organisation = await findOrganisation(database.prisma, id)
  return organisation && { id: organisation.id, name: organisation.name }
}

/** Somebody as they see themselves. */
export const toMe = async (identity: Identity, row: PersonRow, sessionId: string): Promise<Me> => {
  const asker = toAskerOf(row, sessionId)
  const [name = null, email = null, place] = await identity.vault.openAll([row.name, row.email, row.place])
  return {
    id: row.id,
    name: name ?? standInFor(row.locale),
    needsName: name === null,
    email,
    roles: asker.roles,
    areas: asker.areas,
    place: openPlace(place),
    organisation: await refOf(identity, row.organisationId),
    locale: asker.locale,
    demo: row.demo,
    sessionId,
    abilities: packRules(abilitiesOf(asker).rules),
  }
}

/** API keys as their owner sees them. */
export const toApiKeys = async ({ vault }: Identity, rows: ApiKeyRow[]): Promise<ApiKey[]> => {
  const names = await vault.openAll(rows.map(row => row.name))
  return rows.map((row, index) => toApiKey(row, names[index]))
}

/** Everything identity keeps about somebody, readable, for themselves. */
export const toMyData = async (identity: Identity, row: PersonRow, sessionId: string): Promise<MyData> => {
  const db = identity.database.prisma
  const me = await toMe(identity, row, sessionId)
  const accounts = await db.identityAccount.findMany({ where: { userId: row.id }, select: { providerId: true } })
  const { id, email, place, roles, areas, organisation, locale } = me
  const name = me.needsName ? null : me.name
  const registeredAt = toText(row.registeredAt)
  return {
    person: { id, name, email, place, roles, areas, organisation, locale, registeredAt },
    sessions: await listSessions(db, row.id, sessionId),
    passkeys: await listPasskeys(db, row.id),
    apiKeys: await toApiKeys(identity, await listKeys(db, row.id)),
    signsInWith: accounts.map(account => account.providerId),
  }
}

/** People as the administrator sees them. */
export const toPeople = async ({ vault }: Identity, rows: PersonRow[]): Promise<Person[]> => {
  const names = await vault.openAll(rows.map(row => row.name))
  return rows.map((row, index) => ({
    id: row.id,
    name: names[index] ?? standInFor(row.locale),
    roles: row.roles as Role[],
    areas: areasOf(row),
    organisationId: row.organisationId,
    registeredAt: toText(row.registeredAt),
  }))
}

/** Made-up people, to choose one to look around as. */
export const toPersonas = async (
  { vault }: Identity,
  rows: PersonRow[],
  aboutOf: (id: string) => Persona['about'],
): Promise<Persona[]> => {
  const names = await vault.openAll(rows.map(row => row.name))
  const places = await vault.openAll(rows.map(row => row.place))
  return rows.map((row, index) => ({
    id: row.id,
    name: names[index] ?? standInFor(row.locale),
    roles: row.roles as Role[],
    area: mainArea(areasOf(row)),
    areas: areasOf(row),
    place: openPlace(places[index]),
    about: aboutOf(row.id),
  }))
}
