import type pg from 'pg'
import type { Point } from '../../contracts/api/common.ts'
import type { HelpRequestQuery, TimelineEntry } from '../../contracts/api/help-requests.ts'
import type { Asker } from '../../kernel/asker.ts'
import { type CursorValues, fromCursor } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { digest } from '../../kernel/ids.ts'
import { isNeighbour, isTeam } from '../rules/sight.ts'
import { columns, type HelpRequestRow, type Stored, toStored } from './rows.ts'

/** How a list can be sorted. */
export type Sort = NonNullable<HelpRequestQuery['sort']>

/** What to list; `near` read, and the sort decided. */
export type ListQuery = Omit<HelpRequestQuery, 'near' | 'sort' | 'limit'> & {
  near?: Point | undefined
  sort: Sort
  limit: number
}

/** A row of a list, with the value its place in a list by distance was decided by. */
export interface Listed extends Stored {
  chord: number
}

/** An entry of the history, its reason still sealed. */
export interface TimelineRow {
  id: string
  at: Date
  what: TimelineEntry['what']
  count: number | null
  step: TimelineEntry['step'] | null
  person_id: string | null
  reason: string | null
}

/** Collects the values of a statement; gives the placeholder for each. */
class Values {
  readonly all: unknown[] = []
  add = (value: unknown, type: string): string => `$${this.all.push(value)}::${type}`
}

/**
 * What an asker may know of, as SQL over `r`: the same that `relationOf` and the abilities say (a property test holds
 * them together). No role means nothing.
 */
export const visibleTo = ({ id, areas, ...asker }: Pick<Asker, 'id' | 'roles' | 'areas'>, values: Values): string => {
  const me = () => values.add(id, 'text')
  const parts = [
    ...(isNeighbour(asker)
      ? [`r.status = 'open' and not r.danger and ${me()} <> all (r.refused)`, `r.helper_id = ${me()}`]
      : []),
    ...(isTeam(asker) ? [`r.areas && ${values.add(areas, 'text[]')}`] : []),
    ...(isNeighbour(asker) || isTeam(asker) ? [`r.asker_id = ${me()}`] : []),
  ]
  return parts.length === 0 ? 'false' : `(${parts.map(part => `(${part})`).join(' or ')})`
}

/** Help requests as one asker may see them. */
export const readerFor = (pool: pg.Pool, asker: Asker) => ({
  /** One request; undefined when there is none the asker may know of. */
  async find(id: string): Promise<Stored | undefined> {
    const values = new Values()
    const text = `select ${columns} from requests.help_request r
      where r.id = ${values.add(id, 'uuid')} and ${visibleTo(asker, values)}`
    const { rows } = await pool.query<HelpRequestRow>(prepared(text, values))
    return rows[0] && toStored(rows[0])
  },

  /**
   * One more than a page of requests, in one statement. Filters and distances use the blurred place for everybody, so
   * that moving the circle tells nobody more [DOMAIN, help requests 8].
   */
  async list(query: ListQuery): Promise<Listed[]> {
    const values = new Values()
    const { rows } = await pool.query<HelpRequestRow & { chord: number }>(
      prepared(listText(asker, query, values), values),
    )
    return rows.map(row => ({ ...toStored(row), chord: row.chord }))
  },

  /** What happened to a request, oldest first; the caller has looked whether the asker may read it. */
  async timeline(id: string): Promise<TimelineRow[]> {
    const { rows } = await pool.query<TimelineRow>(
      `select id, at, what, count, step, person_id, reason from requests.timeline_entry
       where help_request_id = $1 order by at, id`,
      [id],
    )
    return rows
  },
})

/** The same text is planned once per connection. */
const prepared = (text: string, values: Values) => ({ name: digest(text), text, values: values.all })

const listText = (asker: Asker, query: ListQuery, values: Values): string => {
  const { near, sort } = query
  const from = near && `ll_to_earth(${values.add(near.lat, 'float8')}, ${values.add(near.lon, 'float8')})`
  const chord = from ? `r.pos <-> ${from}` : '0::float8'
  const conditions = [
    visibleTo(asker, values),
    ...filters(asker, query, values),
    ...(from && query.within !== undefined ? [within(from, values.add(query.within, 'float8'))] : []),
    ...(query.cursor === undefined ? [] : [afterCursor(sort, query.cursor, chord, values)]),
  ]
  return `select ${columns}, ${chord} as chord from requests.help_request r
    where ${conditions.join(' and ')} order by ${orders[sort](chord)} limit ${values.add(query.limit + 1, 'int')}`
}

/** The box of cubes is a little too large and is what the index knows; the distance decides. */
const within = (from: string, metres: string) =>
  `earth_box(${from}, ${metres}) @> r.pos and earth_distance(r.pos, ${from}) <= ${metres}`

const filters = (asker: Asker, { kind, status, step, area, mine }: ListQuery, values: Values): string[] => [
  ...(kind === undefined ? [] : [`r.kind = ${values.add(kind, 'text')}`]),
  ...(status === undefined ? [] : [`r.status = ${values.add(status, 'text')}`]),
  ...(step === undefined ? [] : [`r.step = ${values.add(step, 'text')}`]),
  ...(area === undefined ? [] : [inArea(asker, area, values)]),
  ...(mine ? [`(r.asker_id = ${values.add(asker.id, 'text')} or r.helper_id = ${values.add(asker.id, 'text')})`] : []),
]

/** Only a team, and only of what is its own, may filter by the areas of the exact place. */
const inArea = (asker: Asker, area: string, values: Values): string => {
  const wanted = values.add([area], 'text[]')
  if (!isTeam(asker)) return `r.blurred_areas @> ${wanted}`
  const mine = values.add(asker.areas, 'text[]')
  return `case when r.areas && ${mine} then r.areas @> ${wanted} else r.blurred_areas @> ${wanted} end`
}

/**
 * What waits comes first: danger before anything else [DOMAIN, help requests 5], then the longest wait; newest first;
 * nearest first. The id decides among equals.
 */
const orders: Record<Sort, (chord: string) => string> = {
  waiting: () => `(r.status <> 'open'), (not r.danger), r.created_at, r.id`,
  newest: () => 'r.created_at desc, r.id desc',
  distance: chord => `${chord}, r.id`,
}

/** The cursor of a row: which sort, and where the row stands in it. */
export const cursorOf = (sort: Sort, { request, chord }: Listed): CursorValues => {
  const created = request.createdAt.epochMilliseconds
  if (sort === 'waiting') return [sort, request.status === 'open' ? 0 : 1, request.danger ? 0 : 1, created, request.id]
  return [sort, sort === 'distance' ? chord : created, request.id]
}

const afterCursor = (sort: Sort, cursor: string, chord: string, values: Values): string => {
  const shape = sort === 'waiting' ? 5 : 3
  const read = fromCursor(cursor, ['string', ...Array<'number'>(shape - 2).fill('number'), 'string'])
  const [id, position = 0, closed, calm] = [read.at(-1), read.at(-2), read.at(1), read.at(2)]
  assertCursor(read[0] === sort && isUuid(String(id)))
  const last = values.add(id, 'uuid')
  if (sort === 'distance') return `(${chord}, r.id) > (${values.add(position, 'float8')}, ${last})`
  assertCursor(Number(position) >= 0 && Number(position) < 1e14)
  const at = values.add(new Date(Number(position)), 'timestamptz')
  if (sort === 'newest') return `(r.created_at, r.id) < (${at}, ${last})`
  const [isClosed, isCalm] = [values.add(closed === 1, 'boolean'), values.add(calm === 1, 'boolean')]
  return `((r.status <> 'open'), (not r.danger), r.created_at, r.id) > (${isClosed}, ${isCalm}, ${at}, ${last})`
}

const isUuid = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)

function assertCursor(fits: boolean): asserts fits {
  if (!fits) throw new HttpProblem('invalid-cursor')
}
