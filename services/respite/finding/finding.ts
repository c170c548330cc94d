import type { Point } from '../../contracts/api/common.ts'
import type {
  Availability,
  AvailabilityQuery,
  LocationAvailability,
  Misfit,
} from '../../contracts/api/respite-stays.ts'
import { toText } from '../../kernel/clock.ts'
import { distance } from '../../kernel/geo.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { searchOf } from './asking.ts'
import { type AvailableRow, findAvailable } from './store/available.ts'

/**
 * What is free for what is asked, derived anew from stays, blocks and cleaning: nobody types it in, and `asOf` says how
 * old the answer is [DOMAIN, beds 2]. Who is in a bed is never in it.
 */
export const findBed = async (deps: ServiceDeps, query: AvailabilityQuery): Promise<Availability> => {
  const search = await searchOf(deps, query)
  const { kind, period, near, now } = search
  const rows = await findAvailable(deps.database.pool, search)
  const asOf = toText(now)
  return { items: rows.map(row => viewOf(row, near, asOf)), nextCursor: null, asOf, kind, period }
}

const viewOf = (row: AvailableRow, near: Point | undefined, asOf: string): LocationAvailability => {
  const place = { lat: row.lat, lon: row.lon }
  return {
    ...{ locationId: row.id, name: row.name, place },
    ...(row.organisation ? { organisation: row.organisation } : {}),
    ...(row.address ? { address: row.address } : {}),
    ...(row.phone ? { phone: row.phone } : {}),
    ...(near ? { distance: Math.round(distance(near, place)) } : {}),
    ...{ freeBeds: row.free_beds, expertise: row.expertise, languages: row.languages },
    misfits: counted(row.misfits),
    nextFree: row.next_free,
    asOf,
  }
}

/** How often each comes, the most first. */
const counted = (misfits: Misfit[]): LocationAvailability['misfits'] =>
  [...new Set(misfits)]
    .map(why => ({ why, beds: misfits.filter(each => each === why).length }))
    .sort((one, other) => other.beds - one.beds)
