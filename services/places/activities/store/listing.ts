import type { ActivityKind } from '../../../contracts/api/activities.ts'
import type { Point } from '../../../contracts/api/common.ts'
import { toDate } from '../../../kernel/clock.ts'
import type { Db } from '../../../kernel/database.ts'
import { Prisma } from '../../../kernel/prisma-client/client.ts'
import { type ActivityAtPoint, activityColumns, activityTables } from './activities.ts'

/** What is asked for: activities with a date that touches the period. */
export interface ActivityFilter {
  from: Temporal.Instant
  to: Temporal.Instant
  near?: Point | undefined
  /** Metres from `near`. */
  within?: number | undefined
  kind?: ActivityKind | undefined
  supportPoint?: string | undefined
  area?: string | undefined
  /** Only those this person keeps. */
  keptBy?: KeptBy | undefined
  limit: number
  /** Where the last page ended: distance (or the first date when `near` is not asked), and id. */
  after?: { value: number | Temporal.Instant; id: string } | undefined
}

/** Who keeps what, as `rights.ts` and the abilities have it. */
export type KeptBy = 'everything' | { personId: string; areas: string[]; coordinates: boolean; organisationId: string }

/** An activity in a list. */
export type ListedActivity = ActivityAtPoint & { distance: number | null; first_at: Date }

/** Activities that go on, nearest first with `near`, otherwise the soonest; one more than the limit when there are more. */
export const listActivities = async (db: Pick<Db, '$queryRaw'>, filter: ActivityFilter): Promise<ListedActivity[]> => {
  const { near, from, to, limit } = filter
  const centre = near && Prisma.sql`ll_to_earth(${near.lat}::float8, ${near.lon}::float8)`
  const distance = centre ? Prisma.sql`earth_distance(a.pos, ${centre})` : Prisma.sql`null::float8`
  const order = centre ? distance : Prisma.sql`first.at`
  return db.$queryRaw`
    select ${activityColumns}, ${distance} as distance, first.at as first_at
    from ${activityTables}
    cross join lateral (
      select min(lower(d.during)) as at from places.activity_date d
      where d.activity_id = a.id and d.during && tstzrange(${toDate(from)}, ${toDate(to)})) first
    where ${Prisma.join(conditionsOf(filter, centre, distance, order), ' and ')}
    order by ${order}, a.id limit ${limit + 1}`
}

const conditionsOf = (
  { within, kind, supportPoint, area, keptBy, after }: ActivityFilter,
  centre: Prisma.Sql | undefined,
  distance: Prisma.Sql,
  order: Prisma.Sql,
): Prisma.Sql[] => [
  Prisma.sql`a.status = 'planned' and first.at is not null`,
  ...(kind === undefined ? [] : [Prisma.sql`a.kind = ${kind}`]),
  ...(supportPoint === undefined ? [] : [Prisma.sql`a.support_point_id = ${supportPoint}`]),
  ...(area === undefined ? [] : [Prisma.sql`${area} = any (a.areas)`]),
  ...(centre && within !== undefined
    ? [Prisma.sql`earth_box(${centre}, ${within}::float8) @> a.pos and ${distance} <= ${within}::float8`]
    : []),
  ...(keptBy && keptBy !== 'everything' ? [keptCondition(keptBy)] : []),
  ...(after ? [Prisma.sql`(${order}, a.id) > (${placeOf(after.value)}, ${after.id}::uuid)`] : []),
]

const placeOf = (value: number | Temporal.Instant) =>
  typeof value === 'number' ? Prisma.sql`${value}::float8` : Prisma.sql`${toDate(value)}::timestamptz`

const keptCondition = ({ personId, areas, coordinates, organisationId }: Exclude<KeptBy, 'everything'>) => Prisma.sql`
  a.areas && ${areas}::text[] and (${coordinates}::boolean or coalesce(a.organisation_id,
    case when a.organiser_id = ${personId} then ${organisationId} end) = ${organisationId})`
