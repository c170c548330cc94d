import type { ActivityPatch } from '../../contracts/api/activities.ts'
import type { LocalText } from '../../contracts/api/common.ts'
import { locate } from '../../kernel/areas.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { findPoints } from '../store/support-points.ts'
import type { ActivityRow } from './store/activities.ts'

/** Where an activity is, in its table. */
export type Placed = Pick<ActivityRow, 'support_point_id' | 'lat' | 'lon' | 'areas'>

const words: Record<'unknown' | 'both' | 'nowhere', LocalText> = {
  unknown: { nl: 'Dit steunpunt staat niet op de kaart.', en: 'This support point is not on the map.' },
  both: {
    nl: 'Kies een steunpunt of een eigen plek, niet allebei.',
    en: 'Choose a support point or a place, not both.',
  },
  nowhere: { nl: 'Zeg waar het is: een steunpunt of een plek.', en: 'Say where it is: a support point or a place.' },
}

/**
 * Where an activity is after what was written: at a support point, at a place of its own, or where it was.
 * @throws HttpProblem outside-region, or invalid-body when it is nowhere, at both, or at a support point nobody knows
 */
export const placeOf = async (
  work: Work,
  before: Placed | undefined,
  { supportPointId, place }: Pick<ActivityPatch, 'supportPointId' | 'place'>,
): Promise<Placed> => {
  if (supportPointId && place) throw fieldProblem('invalid-body', '/place', words.both)
  if (supportPointId && supportPointId !== before?.support_point_id) return await atPoint(work, supportPointId)
  if (place) return { ...(await filed(work, place, '/place')), support_point_id: null }
  if (!before) throw fieldProblem('invalid-body', '/place', words.nowhere)
  const { support_point_id, lat, lon, areas } = before
  return { support_point_id: supportPointId === null ? null : support_point_id, lat, lon, areas }
}

const atPoint = async (work: Work, id: string): Promise<Placed> => {
  const point = (await findPoints(work.db, [id])).get(id)
  if (point?.status !== 'published') throw fieldProblem('invalid-body', '/supportPointId', words.unknown)
  return { ...(await filed(work, point, '/supportPointId')), support_point_id: id }
}

const filed = async ({ db }: Work, { lat, lon }: { lat: number; lon: number }, pointer: string) => {
  const { areas, outside } = await locate(db, 'places', { lat, lon })
  if (outside) throw fieldProblem('outside-region', pointer)
  return { lat, lon, areas }
}
