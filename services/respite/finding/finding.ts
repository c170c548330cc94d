import type {
  Availability,
  AvailabilityQuery,
  LocationAvailability,
  Misfit,
} from '../../contracts/api/respite-stays.ts'
import { toText } from '../../kernel/clock.ts'
import { distance } from '../../kernel/geo.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { whysTooLong } from '../rules/finding.ts'
import { type LimitTooLong, limitsFor, tooLong } from '../rules/limits.ts'
import { searchOf } from './asking.ts'
import { type AvailableRow, findAvailable, type Search } from './store/available.ts'

/**
 * What is free for what is asked, derived anew from stays, blocks and cleaning: nobody types it in, and `asOf` says how
 * old the answer is [DOMAIN, beds 2]. Who is in a bed is never in it.
 */
export const findBed = async (deps: ServiceDeps, query: AvailabilityQuery): Promise<Availability> => {
  const search = await searchOf(deps, query)
  const { kind, period, now } = search
  const rows = await findAvailable(deps.database.pool, search)
  const asOf = toText(now)
  return { items: rows.map(row => viewOf(row, search, asOf)), nextCursor: null, asOf, kind, period }
}

const viewOf = (row: AvailableRow, search: Search, asOf: string): LocationAvailability => {
  const { kind, period, near } = search
  const place = { lat: row.lat, lon: row.lon }
  const broken = tooLong(period, limitsFor(kind, { [kind]: search.limits }, row.limits))
  const fit = broken ? fewerNights(broken, row) : { freeBeds: row.free_beds, misfits: counted(row.misfits) }
  return {
    ...{ locationId: row.id, name: row.name, place },
    ...(row.organisation ? { organisation: row.organisation } : {}),
    ...(row.address ? { address: row.address } : {}),
    ...(row.phone ? { phone: row.phone } : {}),
    ...(near ? { distance: Math.round(distance(near, place)) } : {}),
    ...{ ...fit, expertise: row.expertise, languages: row.languages },
    nextFree: row.next_free,
    asOf,
  }
}

/** What a location has where nobody stays so long; of which limit is said where a bed would suit for fewer nights. */
const fewerNights = ({ rule, limit, asked }: LimitTooLong, { free_beds, misfits }: AvailableRow) => {
  const whys = whysTooLong(misfits, free_beds.length)
  const beyond = { rule, limit, asked, beds: free_beds }
  return { freeBeds: [], misfits: counted(whys), ...(whys.includes('too-long') ? { tooLong: beyond } : {}) }
}

/** How often each comes, the most first. */
const counted = (misfits: Misfit[]): LocationAvailability['misfits'] =>
  [...new Set(misfits)]
    .map(why => ({ why, beds: misfits.filter(each => each === why).length }))
    .sort((one, other) => other.beds - one.beds)
