import type { Offer, OfferPage, OfferQuery, OfferStatus } from '../../contracts/api/volunteers.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'

interface ViewRow {
  id: string
  helpRequestId: string
  helperId: string
  status: OfferStatus
  by: Offer['by']
  distance: number | null
  proposedAt: Date
  expiresAt: Date | null
  answeredAt: Date | null
  kind: string
  lat: number
  lon: number
  radius: number
  periodFrom: Date | null
  periodTo: Date | null
  requestStatus: string
  refused: boolean
}

/** An offer with what its helper may see of the request; a request that was just accepted is matched to everybody. */
const view = Prisma.sql`
  select o.id, o.help_request_id as "helpRequestId", o.helper_id as "helperId", o.status, o.by, o.distance,
    o.proposed_at as "proposedAt", o.expires_at as "expiresAt", o.answered_at as "answeredAt",
    r.kind, r.lat, r.lon, r.blur_radius as radius, r.period_from as "periodFrom", r.period_to as "periodTo",
    case when o.status = 'accepted' and r.status = 'open' then 'matched' else r.status end as "requestStatus",
    (o.status = 'superseded' and o.answered_at is not null and o.helper_id = any (r.refused)) as refused
  from volunteers.offer o join volunteers.help_request r on r.id = o.help_request_id`

const toOffer = (row: ViewRow): Offer => ({
  id: row.id,
  helpRequestId: row.helpRequestId,
  helperId: row.helperId,
  status: row.status,
  by: row.by,
  helpRequest: {
    kind: row.kind,
    place: { lat: row.lat, lon: row.lon, radius: row.radius },
    status: row.requestStatus,
    ...(row.distance === null ? {} : { distance: row.distance }),
    ...(row.periodFrom ? { period: periodOf(row.periodFrom, row.periodTo) } : {}),
  },
  proposedAt: toText(row.proposedAt),
  ...(row.expiresAt ? { expiresAt: toText(row.expiresAt) } : {}),
  ...(row.answeredAt ? { answeredAt: toText(row.answeredAt) } : {}),
  ...(row.refused ? { refused: true as const } : {}),
})

const periodOf = (from: Date, to: Date | null) => ({ from: toText(from), ...(to ? { to: toText(to) } : {}) })

/** One offer as it is shown to whoever just changed it. */
export const readOffer = async (db: Pick<Db, '$queryRaw'>, id: string): Promise<Offer> => {
  const [row] = await db.$queryRaw<ViewRow[]>`${view} where o.id = ${id}::uuid`
  return toOffer(row as ViewRow)
}

/** One offer as who made it by hand may look at it: team and coordinator, for requests of their areas. */
export const findForTeam = async (
  db: Pick<Db, '$queryRaw'>,
  id: string,
): Promise<{ offer: Offer; areas: string[] } | undefined> => {
  const [row] = await db.$queryRaw<(ViewRow & { areas: string[] })[]>`
    with shown as (${view} where o.id = ${id}::uuid)
    select shown.*, r.areas from shown join volunteers.help_request r on r.id = shown."helpRequestId"`
  return row && { offer: toOffer(row), areas: row.areas }
}

/** Offers as one asker may see them: their own, and nobody else's. */
export const offersFor = (asker: Asker) => ({
  /** My offers, newest first. */
  list: async (db: Pick<Db, '$queryRaw'>, { limit = 20, cursor, status }: OfferQuery): Promise<OfferPage> => {
    const [before = null] = cursor ? fromCursor(cursor, ['string']) : []
    const rows = await db.$queryRaw<ViewRow[]>`${view}
      where o.helper_id = ${asker.id}
        ${status ? Prisma.sql`and o.status = ${status}` : Prisma.empty}
        ${before === null ? Prisma.empty : Prisma.sql`and o.id::text < ${before}`}
      order by o.id desc limit ${limit + 1}`
    return toPage(rows, limit, toOffer, row => [row.id])
  },
  /** One of mine, as it stands. */
  find: async (db: Pick<Db, '$queryRaw'>, id: string): Promise<Offer | undefined> => {
    const [row] = await db.$queryRaw<ViewRow[]>`${view} where o.id = ${id}::uuid and o.helper_id = ${asker.id}`
    return row && toOffer(row)
  },
})
