import type { SignUpList } from '../../contracts/api/activities.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import { toText } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { nameFinderIn } from '../../kernel/names.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { DateAsked } from './calling-off.ts'
import { assertKeeps, type Keeper } from './rights.ts'
import { findActivities } from './store/activities.ts'
import { listSignUps } from './store/sign-ups.ts'

const findNames = nameFinderIn('places')

/**
 * Who comes on a date, for who keeps the activity. That they looked is written down (NEN 7513): whom somebody meets can
 * say a lot about them.
 * @throws HttpProblem not-found, forbidden
 */
export const whoComes = async (
  deps: ServiceDeps,
  keeper: Keeper,
  { id, date }: DateAsked,
): Promise<SignUpList['items']> => {
  const { prisma } = deps.database
  const row = (await findActivities(prisma, [id])).get(id)
  if (!row) throw new HttpProblem('not-found')
  assertKeeps(keeper, row)
  const rows = await listSignUps(prisma, id, date)
  const people = rows.map(({ person_id }) => person_id)
  const nameOf = await findNames(deps, prisma, keeper.asker.locale, people)
  const looks = people.map(person => ({
    service: 'places',
    actor: keeper.asker.id,
    person,
    subject: id,
    action: 'list',
  }))
  await recordAccess(prisma, looks, deps.clock.now())
  return rows.map(({ person_id, people: count, signed_up_at }) => ({
    ...{ person: nameOf(person_id), people: count, signedUpAt: toText(signed_up_at) },
  }))
}
