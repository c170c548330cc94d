import type { Locale } from '../contracts/api/common.ts'
import type { PersonRef } from '../contracts/api/people.ts'
import type { Db } from '../kernel/database.ts'
import { findPeople } from '../kernel/people.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { say } from '../kernel/text.ts'

/** Somebody whose name we do not know, or not any more. */
const somebody = { nl: 'iemand', en: 'somebody' }

/** The names of people, as far as this service knows them; gives each as others may see them. */
export const nameFinder = async (
  { vault }: Pick<ServiceDeps, 'vault'>,
  db: Pick<Db, '$queryRaw'>,
  locale: Locale,
  ids: (string | null | undefined)[],
): Promise<(id: string) => PersonRef> => {
  const people = [
    ...(
      await findPeople(
        db,
        'respite',
        ids.filter(id => typeof id === 'string'),
      )
    ).values(),
  ]
  const opened = await vault.openAll(people.map(({ name }) => name))
  const names = new Map(people.map(({ id }, i) => [id, opened[i]]))
  return id => ({ id, name: names.get(id) ?? say(somebody, locale) })
}
