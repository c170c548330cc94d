import { type Abilities, type Action, abilitiesOf, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { Db } from '../../kernel/database.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { findPoints, lockPoint, type PointRow } from '../store/support-points.ts'

/** Who keeps or reviews a support point, and what they may. */
export interface Keeper {
  asker: Asker
  abilities: Abilities
}

/** Whoever asks, as keeper of what they keep. */
export const keeperOf = (asker: Asker): Keeper => ({ asker, abilities: abilitiesOf(asker) })

type Kept = Pick<PointRow, 'organisation_id' | 'areas'>

/** A support point as the abilities look at it; '' is 'of no organisation', for a point as for who works for none. */
export const asPoint = ({ organisation_id, areas }: Kept) =>
  as('SupportPoint', { organisationId: organisation_id ?? '', areas })

/** May this asker change it? */
export const mayKeep = (abilities: Abilities, row: Kept): boolean => abilities.can('update', asPoint(row))

/** May this asker say that it can be published? */
export const mayReview = (abilities: Abilities, row: Kept): boolean => abilities.can('review', asPoint(row))

/** A support point as this asker may see it: what is not published is only there for who keeps or reviews it. */
export const findSeen = async (
  db: Pick<Db, '$queryRaw'>,
  abilities: Abilities,
  id: string,
): Promise<PointRow | undefined> => {
  const row = (await findPoints(db, [id])).get(id)
  return row && (row.status === 'published' || mayKeep(abilities, row)) ? row : undefined
}

/**
 * A support point, locked, for who may do this to it.
 * @throws HttpProblem not-found (also for what the asker may not know of), forbidden
 */
export const lockKept = async (
  work: Work,
  { abilities }: Keeper,
  id: string,
  action: Action = 'update',
): Promise<PointRow> => {
  const row = await lockPoint(work.db, id)
  if (!row || (row.status !== 'published' && !mayKeep(abilities, row))) throw new HttpProblem('not-found')
  if (abilities.cannot(action, asPoint(row))) throw new HttpProblem('forbidden')
  return row
}
