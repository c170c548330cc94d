import type { Static } from 'typebox'
import type { SupportPointFilm, SupportPointStatus } from '../../contracts/api/support-points.ts'
import type { SupportPointState } from '../../contracts/events/places.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { openedOf } from '../hours/opened.ts'
import { pointAudience as audience } from '../points/telling.ts'

type Reader = Pick<Db, '$queryRaw'>

/** A support point as it stands in its table. */
export interface PointRow {
  id: string
  revision: number
  status: SupportPointStatus
  name: string
  lat: number
  lon: number
  address: string | null
  about: string | null
  functions: string[]
  neighbours_welcome: boolean
  groups: string[]
  accessibility: string[]
  languages: string[]
  organisation_id: string | null
  organisation: string | null
  phone: string | null
  email: string | null
  website: string | null
  films: Static<typeof SupportPointFilm>[]
  hours: string | null
  areas: string[]
  confirmed_at: Date | null
  reminded_at: Date | null
  reviewed: boolean
  rejection: string | null
  ref: string | null
  created_by: string | null
  changed_at: Date | null
}

/** A support point of which nothing is known yet but its id. */
export const blankPoint = (id: string): PointRow => ({
  ...{ id, revision: 0, status: 'published', name: '', lat: 0, lon: 0, address: null, about: null },
  ...{ functions: [], neighbours_welcome: false, groups: [], accessibility: [], languages: [] },
  ...{ organisation_id: null, organisation: null, phone: null, email: null, website: null, films: [], hours: null },
  ...{ areas: [], confirmed_at: null, reminded_at: null, reviewed: true, rejection: null, ref: null },
  ...{ created_by: null, changed_at: null },
})

const columnNames = Object.keys(blankPoint('')) as (keyof PointRow)[]
/** What a support point is read with. */
export const pointColumns = Prisma.raw(columnNames.join(', '))
/** What of a row is not kept as it is given: the revision counts, the areas are looked up. */
const written = columnNames.filter(name => name !== 'revision' && name !== 'areas')
const names = Prisma.raw(written.join(', '))
const types: Partial<Record<keyof PointRow, string>> = {
  ...{ lat: 'float8', lon: 'float8', films: 'jsonb', neighbours_welcome: 'boolean', reviewed: 'boolean' },
  ...{ functions: 'text[]', groups: 'text[]', accessibility: 'text[]', languages: 'text[]' },
  ...{ confirmed_at: 'timestamptz', reminded_at: 'timestamptz', changed_at: 'timestamptz' },
}
const typed = Prisma.raw(written.map(name => `${name} ${types[name] ?? 'text'}`).join(', '))
const updates = Prisma.raw(written.map(name => `${name} = excluded.${name}`).join(', '))

/** These support points, whatever their status, by id. */
export const findPoints = async (db: Reader, ids: string[]): Promise<Map<string, PointRow>> => {
  const rows = await db.$queryRaw<PointRow[]>`
    select ${pointColumns} from places.support_point where id = any (${[...new Set(ids)]}::text[])`
  return new Map(rows.map(row => [row.id, row]))
}

/** A support point, locked until the transaction ends. */
export const lockPoint = async (db: Reader, id: string): Promise<PointRow | undefined> => {
  const [row] = await db.$queryRaw<PointRow[]>`
    select ${pointColumns} from places.support_point where id = ${id} for update`
  return row
}

/** Events of an import hold so many support points each: one event each would stand before everything else in every queue. */
const perEvent = 50

/**
 * Writes support points as they are given, with the areas they lie in and when they are open, and tells the others.
 * One that is written already is locked by who calls; `revision` grows by one.
 * @param opened says when they are open; an import worked it out before
 * @throws HoursNotUnderstood when hours are no notation
 */
export const savePoints = async (work: Work, rows: PointRow[], opened = openedOf): Promise<PointRow[]> => {
  const saved: PointRow[] = []
  for (let start = 0; start < rows.length; start += 500)
    saved.push(...(await savePart(work, rows.slice(start, start + 500), opened)))
  const [only] = saved
  if (saved.length === 1 && only) {
    work.append({ type: 'support-point.defined', subject: only.id, areas: only.areas, data: stateOf(only), audience })
    return saved
  }
  for (let start = 0; start < saved.length; start += perEvent) {
    const points = saved.slice(start, start + perEvent).map(row => ({ id: row.id, ...stateOf(row) }))
    work.append({ type: 'support-points.defined', subject: 'support-points', data: { points }, audience })
  }
  return saved
}

/** Writes one support point; see `savePoints`. */
export const savePoint = async (work: Work, row: PointRow): Promise<PointRow> => {
  const [saved] = await savePoints(work, [row])
  if (!saved) throw new Error('A support point that was written is gone.')
  return saved
}

const savePart = async ({ db, now }: Work, rows: PointRow[], openedBy: typeof openedOf): Promise<PointRow[]> => {
  const opened = await openedBy(
    rows.map(row => row.hours),
    now,
  )
  const known = rows.map((row, i) => ({ ...row, changed_at: toDate(now), ...opened[i] }))
  return db.$queryRaw<PointRow[]>`
    insert into places.support_point as p (revision, areas, opened, opened_from, opened_until, ${names})
    select 1, (places.areas_at(r.lat, r.lon)).areas, r.opened, r.opened_from, r.opened_until, ${names}
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
      as r(opened tstzmultirange, opened_from timestamptz, opened_until timestamptz, ${typed})
    on conflict (id) do update set revision = p.revision + 1, areas = excluded.areas, opened = excluded.opened,
      opened_from = excluded.opened_from, opened_until = excluded.opened_until, ${updates}
    returning ${pointColumns}`
}

/** A support point as other services keep it. */
export const stateOf = (row: PointRow): SupportPointState => ({
  ...{ revision: row.revision, name: row.name, place: { lat: row.lat, lon: row.lon }, functions: row.functions },
  neighboursWelcome: row.neighbours_welcome,
  ...(row.hours === null ? {} : { hours: row.hours }),
  gone: row.status !== 'published',
})

/** Finds the areas of every support point anew, after areas changed. */
export const fileSupportPoints = async (db: Db): Promise<void> => {
  await db.$executeRaw`
    update places.support_point as p set areas = found.areas
    from (select id, (places.areas_at(lat, lon)).areas as areas from places.support_point) as found
    where found.id = p.id and found.areas <> p.areas`
}
