import type { Point } from '../../contracts/api/common.ts'
import type { OfferStatus } from '../../contracts/api/volunteers.ts'
import type { SupportPointState } from '../../contracts/events/places.ts'
import type { OfferState } from '../../contracts/events/volunteers.ts'
import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { LoggedEvent } from '../../kernel/log.ts'
import type { OfferCopy } from '../rules/offers.ts'
import type { Existing } from '../rules/suggestions.ts'

/** Keeps what an event says of an offer, unless we know something later; says whether it was news. */
export const keepOffer = async (
  db: Db,
  { data, position, occurredAt }: Pick<LoggedEvent, 'position' | 'occurredAt'> & { data: OfferState },
): Promise<boolean> => {
  const kept = await db.$executeRaw`
    insert into requests.offer as o (id, help_request_id, helper_id, status, by, taken_in, at, position)
    values (${data.offerId}::uuid, ${data.helpRequestId}::uuid, ${data.helperId}, ${data.status}, ${data.by},
      ${data.takenIn}, ${toDate(occurredAt)}, ${position})
    on conflict (id) do update set status = excluded.status, by = excluded.by, taken_in = excluded.taken_in,
      at = excluded.at, position = excluded.position
    where o.position < excluded.position`
  return kept > 0
}

interface OfferRow {
  id: string
  helper_id: string
  status: OfferStatus
  by: OfferCopy['by']
  taken_in: boolean
  at: Date
  position: bigint
  used_at: bigint | null
}

/** The offers for a request, as far as we have heard. */
export const findOffers = async (db: Db, helpRequestId: string): Promise<OfferCopy[]> => {
  const rows = await db.$queryRaw<OfferRow[]>`
    select id, helper_id, status, by, taken_in, at, position, used_at from requests.offer
    where help_request_id = ${helpRequestId}::uuid`
  return rows.map(({ id, helper_id, status, by, taken_in, at, position, used_at }) => ({
    ...{ id, helperId: helper_id, status, by, takenIn: taken_in, position },
    ...{ at: toInstant(at), usedAt: used_at ?? undefined },
  }))
}

/** This yes matched the request: it does not match it again. */
export const markUsed = async (db: Db, { id, position }: OfferCopy): Promise<void> => {
  await db.$executeRaw`update requests.offer set used_at = ${position} where id = ${id}::uuid`
}

/** Keeps a support point as an event tells it, unless we know something later. */
export const keepSupportPoint = async (db: Db, id: string, point: SupportPointState): Promise<void> => {
  await db.$executeRaw`
    insert into requests.support_point as s (id, revision, name, lat, lon, functions, neighbours_welcome, hours, gone)
    values (${id}, ${point.revision}, ${point.name}, ${point.place.lat}, ${point.place.lon}, ${point.functions},
      ${point.neighboursWelcome}, ${point.hours ?? null}, ${point.gone ?? false})
    on conflict (id) do update set revision = excluded.revision, name = excluded.name, lat = excluded.lat,
      lon = excluded.lon, functions = excluded.functions, neighbours_welcome = excluded.neighbours_welcome,
      hours = excluded.hours, gone = excluded.gone
    where s.revision < excluded.revision`
}

interface SupportPointRow {
  id: string
  name: string
  lat: number
  lon: number
  functions: string[]
  neighbours_welcome: boolean
  hours: string | null
}

/** So many of the nearest are ranked (ours). */
const nearest = 50

/** The support points nearest to a place. */
export const findSupportPoints = async (db: Pick<Db, '$queryRaw'>, { lat, lon }: Point): Promise<Existing[]> => {
  const rows = await db.$queryRaw<SupportPointRow[]>`
    select id, name, lat, lon, functions, neighbours_welcome, hours from requests.support_point
    where not gone order by pos <-> ll_to_earth(${lat}::float8, ${lon}::float8) limit ${nearest}`
  return rows.map(({ id, name, lat, lon, functions, neighbours_welcome, hours }) => ({
    ...{ kind: 'support-point', id, name, functions, place: { lat, lon }, neighboursWelcome: neighbours_welcome },
    ...(hours === null ? {} : { hours }),
  }))
}
