import type { Locale } from '../contracts/api/common.ts'
import type { PersonRef } from '../contracts/api/people.ts'
import type { Db } from './database.ts'
import { findPeople } from './people.ts'
import type { ServiceDeps } from './service.ts'
import { say } from './text.ts'

/** Somebody whose name we do not know, or not any more. */
const somebody = { nl: 'iemand', en: 'somebody' }

/** Gives each person as others may see them. */
export type NameOf = (id: string) => PersonRef

/** The names of people, as far as the copy of a service knows them (table `person`). @param schema of the service */
export const nameFinderIn =
  (schema: string) =>
  async (
    { vault }: Pick<ServiceDeps, 'vault'>,
    db: Pick<Db, '$queryRaw'>,
    locale: Locale,
    ids: (string | null | undefined)[],
  ): Promise<NameOf> => {
    const wanted = ids.filter(id => typeof id === 'string')
    const people = [...(await findPeople(db, schema, wanted)).values()]
    const opened = await vault.openAll(people.map(({ name }) => name))
    const names = new Map(people.map(({ id }, i) => [id, opened[i]]))
    return id => ({ id, name: names.get(id) ?? say(somebody, locale) })
  }
