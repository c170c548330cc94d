import type { Point } from '../../contracts/api/common.ts'
import { toDate } from '../../kernel/clock.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'

/** A box in degrees. */
export type Box = Record<'west' | 'south' | 'east' | 'north', number>

/** What support points are narrowed by; everything given must be so. Empty lists ask nothing. */
export interface PointFilter {
  near?: Point
  /** Metres from `near`. */
  within?: number
  box?: Box
  openAt?: Temporal.Instant
  /** Offers all of these. */
  functions: string[]
  /** Is meant for all of these; what is meant for nobody in particular is meant for everybody. */
  groups: string[]
  accessibility: string[]
  languages: string[]
  /** Neighbours are welcome without an appointment. */
  welcome?: boolean
  area?: string
  /** Only these. */
  ids?: string[]
}

/** How many, and where the last page ended: chord (or name when `near` is not asked), and id. */
export interface Page {
  limit: number
  after?: [number | string, string]
}

/** Where somebody asks from, as the database has places. */
export const centreOf = ({ lat, lon }: Point): Prisma.Sql => Prisma.sql`ll_to_earth(${lat}::float8, ${lon}::float8)`

/** The period of which `opened` tells holds a moment. */
export const isKept = (at: Temporal.Instant): Prisma.Sql =>
  Prisma.sql`(opened_from <= ${toDate(at)}::timestamptz and opened_until > ${toDate(at)}::timestamptz)`

const list = (words: string[]) => Prisma.sql`${words}::text[]`
const all = (column: Prisma.Sql, words: string[]) =>
  words.length === 0 ? [] : [Prisma.sql`${column} @> ${list(words)}`]

/** Everything that is asked, but for when it is open: what is cheap to look at comes first. */
export const placeConditions = ({ near, within, box, ...filter }: PointFilter): Prisma.Sql[] => [
  Prisma.sql`status = 'published'`,
  ...(near && within !== undefined ? around(near, within) : []),
  ...(box ? [Prisma.sql`lat between ${box.south}::float8 and ${box.north}::float8`] : []),
  ...(box ? [Prisma.sql`lon between ${box.west}::float8 and ${box.east}::float8`] : []),
  ...(filter.welcome === undefined ? [] : [Prisma.sql`neighbours_welcome = ${filter.welcome}::boolean`]),
  ...all(Prisma.sql`functions`, filter.functions),
  ...all(Prisma.sql`accessibility`, filter.accessibility),
  ...all(Prisma.sql`languages`, filter.languages),
  ...all(Prisma.sql`areas`, filter.area === undefined ? [] : [filter.area]),
  ...(filter.groups.length === 0 ? [] : [Prisma.sql`(groups = '{}' or groups @> ${list(filter.groups)})`]),
  ...(filter.ids ? [Prisma.sql`id = any (${list(filter.ids)})`] : []),
]

const around = (near: Point, within: number) => [
  Prisma.sql`earth_box(${centreOf(near)}, ${within}::float8) @> pos`,
  Prisma.sql`earth_distance(pos, ${centreOf(near)}) <= ${within}::float8`,
]

/**
 * Everything that is asked.
 * @param open notations that are open at the moment asked, of points whose kept periods do not reach that far
 */
export const conditionsOf = (filter: PointFilter, open: string[]): Prisma.Sql => {
  const { openAt: at } = filter
  const conditions = placeConditions(filter)
  if (at) {
    const kept = Prisma.sql`opened @> ${toDate(at)}::timestamptz`
    const beyond = Prisma.sql`(${kept} or hours = any (${list(open)}) and ${isKept(at)} is not true)`
    conditions.push(open.length === 0 ? kept : beyond)
  }
  return Prisma.join(conditions, ' and ')
}
