import type { OpenState } from '../../contracts/api/opening-hours.ts'
import type { SupportPoint } from '../../contracts/api/support-points.ts'
import { toText } from '../../kernel/clock.ts'
import type { PointRow } from '../store/support-points.ts'

/**
 * A support point as lists and maps show it. When it was confirmed is told of what is on the map only: what somebody
 * proposed has been looked at by nobody else.
 * @param distance metres, when it is asked from a place
 */
export const viewOf = (row: PointRow, distance?: number, opening?: OpenState): SupportPoint => ({
  ...{ id: row.id, name: row.name, place: { lat: row.lat, lon: row.lon }, functions: row.functions },
  ...{ neighboursWelcome: row.neighbours_welcome, groups: row.groups, accessibility: row.accessibility },
  ...{ languages: row.languages, areas: row.areas },
  ...(row.address === null ? {} : { address: row.address }),
  ...(row.organisation === null ? {} : { organisation: row.organisation }),
  ...(row.hours === null ? {} : { hours: row.hours }),
  ...(row.status !== 'published' || row.confirmed_at === null ? {} : { confirmedAt: toText(row.confirmed_at) }),
  ...(distance === undefined ? {} : { distance: Math.round(distance) }),
  ...(opening ? { opening } : {}),
})
