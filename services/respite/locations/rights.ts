import { type Abilities, type Action, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { Db } from '../../kernel/database.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { findLocations, type LocationRow, lockLocation } from '../store/locations.ts'

/** Who keeps a location, and what they may. */
export interface Keeper {
  asker: Pick<Asker, 'id' | 'organisationId'>
  abilities: Abilities
}

/** A location as the abilities look at it. */
export const asKept = ({ organisation_id, areas }: Pick<LocationRow, 'organisation_id' | 'areas'>) =>
  as('RespiteLocation', { organisationId: organisation_id, areas })

/** May this asker change it? */
export const mayKeep = (abilities: Abilities, row: Pick<LocationRow, 'organisation_id' | 'areas'>): boolean =>
  abilities.can('update', asKept(row))

const kept = (row: LocationRow | undefined, { abilities }: Keeper, action: Action): LocationRow => {
  if (!row) throw new HttpProblem('not-found')
  if (abilities.cannot(action, asKept(row))) throw new HttpProblem('forbidden')
  return row
}

/**
 * A location, for who keeps it.
 * @throws HttpProblem not-found, forbidden
 */
export const findKept = async (db: Pick<Db, '$queryRaw'>, keeper: Keeper, id: string): Promise<LocationRow> =>
  kept((await findLocations(db, [id])).get(id), keeper, 'update')

/**
 * A location, locked, for who keeps it.
 * @throws HttpProblem not-found, forbidden
 */
export const lockKept = async (
  work: Work,
  keeper: Keeper,
  id: string,
  action: Action = 'update',
): Promise<LocationRow> => kept(await lockLocation(work.db, id), keeper, action)
