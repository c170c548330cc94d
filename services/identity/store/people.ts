import type { Role } from '../../contracts/api/people.ts'
import type { PersonState } from '../../contracts/events/people.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { IdentityPerson } from '../../kernel/prisma-client/client.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Sealed, Vault } from '../../kernel/vault.ts'
import { areasOf, standInFor, toLocale } from '../rules.ts'

/** A person as the table has them; name, e-mail and place are sealed. */
export type PersonRow = IdentityPerson

/** Somebody new; texts are sealed already. */
export interface NewPerson {
  id: string
  name: Sealed | null
  email: Sealed | null
  place: Sealed | null
  roles: Role[]
  areas: string[]
  homeAreas: string[]
  organisationId: string | null
  locale: string
  demo: boolean
}

/** What can change about a person; texts are sealed already. */
export type PersonChange = Partial<
  Pick<PersonRow, 'name' | 'place' | 'roles' | 'areas' | 'homeAreas' | 'organisationId' | 'locale'>
>

/** Which people are listed. */
export interface PeopleQuery {
  role?: Role
  demo?: boolean
  after?: string
  limit: number
}

/** The people: every change of them tells the other services. */
export class People {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** Somebody who was not erased. */
  async find(db: Db, id: string): Promise<PersonRow | null> {
    return db.identityPerson.findFirst({ where: { id, erasedAt: null } })
  }

  /** People by id, one more than asked for when there are more. */
  async list(db: Db, { role, demo, after, limit }: PeopleQuery): Promise<PersonRow[]> {
    return db.identityPerson.findMany({
      where: {
        erasedAt: null,
        ...(demo === undefined ? {} : { demo }),
        ...(role ? { roles: { has: role } } : {}),
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
    })
  }

  /** Writes down who is new, and tells; who is there already, or was erased, is left as they are. */
  async register(work: Work, people: NewPerson[]): Promise<PersonRow[]> {
    const rows = await work.db.identityPerson.createManyAndReturn({
      data: people.map(person => ({ ...person, registeredAt: toDate(work.now) })),
      skipDuplicates: true,
    })
    await this.#tell(work, 'person.registered', rows)
    return rows
  }

  /** Changes somebody, and tells; null when there is nobody with this id. */
  async change(work: Work, id: string, change: PersonChange, actor?: string): Promise<PersonRow | null> {
    const [row] = await work.db.identityPerson.updateManyAndReturn({
      where: { id, erasedAt: null },
      data: { ...change, revision: { increment: 1 } },
    })
    if (row) await this.#tell(work, 'person.changed', [row], actor)
    return row ?? null
  }

  /** Empties the row of somebody who is to be forgotten, and tells; the row stays, so that nothing brings them back. */
  async erase(work: Work, id: string): Promise<void> {
    const { count } = await work.db.identityPerson.updateMany({
      where: { id, erasedAt: null },
      data: {
        name: null,
        email: null,
        place: null,
        roles: [],
        areas: [],
        homeAreas: [],
        organisationId: null,
        revision: { increment: 1 },
        erasedAt: toDate(work.now),
      },
    })
    if (count > 0) work.append({ type: 'person.erased', subject: id, data: {}, audience: [`person:${id}`], actor: id })
  }

  async #tell(work: Work, type: 'person.registered' | 'person.changed', rows: PersonRow[], actor?: string) {
    const names = await this.#namesOf(rows)
    rows.forEach((row, index) => {
      const data = stateOf(row, names[index] as Sealed)
      const audience = [`person:${row.id}`]
      work.append({ type, subject: row.id, data, areas: data.areas, audience, ...(actor ? { actor } : {}) })
    })
  }

  /** The sealed names; whoever has told us none is known by a stand-in. */
  async #namesOf(rows: PersonRow[]): Promise<Sealed[]> {
    const nameless = rows.filter(row => !row.name).map(row => ({ personId: row.id, text: standInFor(row.locale) }))
    const made = await this.#vault.sealAll(nameless)
    return rows.map(row => row.name ?? (made.shift() as Sealed))
  }
}

const stateOf = (row: PersonRow, name: Sealed): PersonState => ({
  revision: row.revision,
  name,
  ...(row.email ? { email: row.email } : {}),
  roles: row.roles as Role[],
  areas: areasOf(row),
  ...(row.organisationId ? { organisationId: row.organisationId } : {}),
  locale: toLocale(row.locale),
})
