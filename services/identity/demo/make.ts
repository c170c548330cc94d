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
  const rows = made.map(({ name: _, place, ...person }, index) => ({
    ...person,
    name: names[index] as string,
    email: null,
    place: place ? (places.shift() as string) : null,
    organisationId: null,
    locale: 'nl',
    demo: true,
  }))
  await work.db.identityUser.createMany({ data: rows.map(({ id }) => accountOf(id, work)), skipDuplicates: true })
  return people.register(work, rows)
}

/** An account that nobody has the e-mail address of: it is entered by the demo's door only. */
const accountOf = (id: string, { now }: Work) => ({
  id,
  name: '',
  email: toAddress(Buffer.from(`demo ${id}`).toString('base64url')),
  emailVerified: true,
  createdAt: toDate(now),
  updatedAt: toDate(now),
})

const firstNames = ['Ada', 'Bo', 'Cem', 'Dina', 'Eef', 'Faro', 'Guus', 'Hind', 'Ivo', 'Jet', 'Kees', 'Lot', 'Mo', 'Nel']

/** Names for people that were asked for by number, each recognisably made up. */
export const inventNames = (count: number): { id: string; name: string }[] =>
  Array.from({ length: count }, (_, index) => {
    const id = newId()
    return { id, name: `${firstNames[index % firstNames.length]} ${id.slice(-6)} (demo)` }
  })
