import { type Abilities, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type ActivityAtPoint, type ActivityRow, lockActivity } from './store/activities.ts'
import type { KeptBy } from './store/listing.ts'

/** Who keeps activities, and what they may. */
export interface Keeper {
  asker: Asker
  abilities: Abilities
}

type Kept = Pick<ActivityRow, 'organisation_id' | 'organiser_id' | 'areas'>

/** An activity as the abilities look at it. What is of no organisation is kept by who made it. */
const asKept = ({ organisation_id, organiser_id, areas }: Kept, { id, organisationId = '' }: Asker) =>
  as('Activity', { areas, organisationId: organisation_id ?? (organiser_id === id ? organisationId : 'of nobody') })

/** May this asker change it? Nobody who is not signed in may. */
export const mayKeep = (abilities: Abilities, row: Kept, asker: Asker | undefined): boolean =>
  asker !== undefined && abilities.can('update', asKept(row, asker))

/** @throws HttpProblem forbidden */
export const assertKeeps = ({ asker, abilities }: Keeper, row: Kept): void => {
  if (!mayKeep(abilities, row, asker)) throw new HttpProblem('forbidden')
}

/**
 * An activity, locked, for who keeps it.
 * @throws HttpProblem not-found, forbidden
 */
export const lockKept = async (work: Work, keeper: Keeper, id: string): Promise<ActivityAtPoint> => {
  const row = await lockActivity(work.db, id)
  if (!row) throw new HttpProblem('not-found')
  assertKeeps(keeper, row)
  return row
}

/** Which activities somebody keeps: the same as the abilities say, for SQL. */
export const keptBy = ({ id, roles, areas, organisationId = '' }: Asker): KeptBy => {
  if (roles.includes('administrator')) return 'everything'
  const coordinates = roles.includes('coordinator')
  const keepsAny = coordinates || roles.includes('location-staff')
  return { personId: id, areas: keepsAny ? areas : [], coordinates, organisationId }
}
