import { toDate } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { toAddress } from '../auth/auth.ts'
import type { Identity } from '../identity.ts'
import type { NewPerson, PersonRow } from '../store/people.ts'

/** Somebody made up, readable. */
export interface MadeUp extends Omit<NewPerson, 'name' | 'email' | 'place' | 'organisationId' | 'locale' | 'demo'> {
  name: string
  place: { lat: number; lon: number } | undefined
}

/** Writes made-up people down, with an account to sign in to, a few statements for all of them. */
export const makePeople = async ({ people, vault }: Identity, work: Work, made: MadeUp[]): Promise<PersonRow[]> => {
  const names = await vault.sealAll(made.map(({ id, name }) => ({ personId: id, text: name })))
  const places = await vault.sealAll(
    made.flatMap(({ id, place }) => (place ? [{ personId: id, text: JSON.stringify(place) }] : [])),
  )
  const addresses = await vault.sealAll(made.map(({ id, name }) => ({ personId: id, text: inventAddress(id, name) })))
  const rows = made.map(({ name: _, place, ...person }, index) => ({
    ...person,
    name: names[index] as string,
    email: addresses[index] as string,
    place: place ? (places.shift() as string) : null,
    organisationId: null,
    locale: 'nl',
    demo: true,
  }))
  await addAccounts(
    work,
    rows.map(({ id }) => id),
  )
  return people.register(work, rows)
}

/** An e-mail address that leads nowhere (RFC 2606), so that what they would be told is seen in the demo's mailbox. */
const inventAddress = (id: string, name: string) =>
  `${[...name.toLowerCase().matchAll(/[a-z0-9]+/g)].map(([word]) => word).join('.')}.${id.slice(-4)}@omzien.invalid`

/** Accounts that nobody has the e-mail address of: they are entered by the demo's door only. */
const addAccounts = async ({ db, now }: Work, ids: string[]) => {
  const addresses = ids.map(id => toAddress(Buffer.from(`demo ${id}`).toString('base64url')))
  await db.$executeRaw`
    insert into identity.auth_user (id, name, email, email_verified, created_at, updated_at)
    select id, '', address, true, ${toDate(now)}, ${toDate(now)}
    from unnest(${ids}::text[], ${addresses}::text[]) as made(id, address)
    on conflict do nothing`
}

const firstNames = ['Ada', 'Bo', 'Cem', 'Dina', 'Eef', 'Faro', 'Guus', 'Hind', 'Ivo', 'Jet', 'Kees', 'Lot', 'Mo', 'Nel']

/** Names for people that were asked for by number, each recognisably made up. */
export const inventNames = (count: number): { id: string; name: string }[] =>
  Array.from({ length: count }, (_, index) => {
    const id = newId()
    return { id, name: `${firstNames[index % firstNames.length]} ${id.slice(-8)} (demo)` }
  })
