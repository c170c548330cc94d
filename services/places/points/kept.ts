import type { SupportPoint, SupportPointPage, SupportPointQuery } from '../../contracts/api/support-points.ts'
import type { Asker } from '../../kernel/asker.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { isOld } from './age.ts'
import { keeperOf, mayReview } from './rights.ts'
import { countWaiting, type KeptRow, listKept } from './store/kept.ts'
import { viewOf } from './view.ts'
import { keptBy, reviewedBy } from './whose.ts'

/** What the lists of a keeper can be narrowed by; anything else would be left out silently. */
const narrowing = ['mine', 'review', 'limit', 'cursor', 'area', 'function']

/**
 * The support points somebody keeps (`mine`), whatever their status, those confirmed longest ago first; or those that
 * wait for their review (`review`), those changed longest ago first, with how much waits in all.
 * @throws HttpProblem not-signed-in, invalid-parameter (a filter of the map), invalid-cursor
 */
export const keptPoints = async (
  deps: Pick<ServiceDeps, 'database' | 'settings' | 'clock'>,
  asker: Asker | undefined,
  query: SupportPointQuery,
): Promise<SupportPointPage> => {
  if (!asker) throw new HttpProblem('not-signed-in')
  assertNarrowing(query)
  const { limit = 20, cursor, area, function: wanted } = query
  const review = query.review === true
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const filter = { area, functions: wanted?.split(',') ?? [], limit, after, review }
  const { prisma } = deps.database
  const [reviewed, kept] = [reviewedBy(asker), keptBy(asker)]
  const rows = await listKept(prisma, review ? reviewed : kept, filter)
  const page = toPage(rows, limit, viewOfKept(deps, asker), row => [row.since, row.id])
  return review && !after ? { ...page, waiting: await countWaiting(prisma, { reviewed, kept }) } : page
}

const viewOfKept = ({ settings, clock }: Pick<ServiceDeps, 'settings' | 'clock'>, asker: Asker) => {
  const [now, { abilities }] = [clock.now(), keeperOf(asker)]
  const age = settings.duration('places.confirmEvery')
  return (row: KeptRow): SupportPoint => ({
    ...viewOf(row),
    keeping: {
      ...{ status: row.status, isOld: isOld(row, age, now), reviewed: row.reviewed },
      ...{ openReports: row.open_reports, mayReview: mayReview(abilities, row) },
    },
  })
}

const assertNarrowing = (query: SupportPointQuery) => {
  const other = Object.keys(query).find(key => !narrowing.includes(key))
  if (other === undefined) return
  const detail = {
    nl: 'Dit gaat niet samen met `mine` of `review`.',
    en: 'This does not go together with `mine` or `review`.',
  }
  throw new HttpProblem('invalid-parameter', { errors: [{ pointer: `/${other}`, code: 'together', detail }] })
}

const readCursor = (cursor: string): { since: number; id: string } => {
  const [since, id] = fromCursor(cursor, ['number', 'string'])
  if (!Number.isSafeInteger(since)) throw new HttpProblem('invalid-cursor')
  return { since: Number(since), id: String(id) }
}
