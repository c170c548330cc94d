import type {
  HelpRequestPage,
  HelpRequestQuery,
  HelpRequest as HelpRequestView,
  TimelineEntry,
} from '../contracts/api/help-requests.ts'
import type { Asker } from '../kernel/asker.ts'
import { parsePoint } from '../kernel/geo.ts'
import { toPage } from '../kernel/http/paging.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { recordLooks } from './looks.ts'
import { isTeam, relationOf } from './rules/sight.ts'
import { cursorOf, type ListQuery, readerFor } from './store/reading.ts'
import type { Stored } from './store/rows.ts'
import { suggestionsFor } from './suggesting.ts'
import { timelineOf, viewOf, viewsOf } from './view.ts'

/** A page of the help requests an asker may know of. */
export const listHelpRequests = async (
  deps: ServiceDeps,
  asker: Asker,
  query: HelpRequestQuery,
): Promise<HelpRequestPage> => {
  const wanted = toListQuery(asker, query)
  const listed = await readerFor(deps.database.pool, asker).list(wanted)
  const { items, nextCursor } = toPage(
    listed,
    wanted.limit,
    one => one,
    one => cursorOf(wanted.sort, one),
  )
  await recordLooks(
    deps.database.prisma,
    asker,
    items.map(({ request }) => request),
    'list',
    deps.clock.now(),
  )
  return { items: await viewsOf(deps, asker, items, wanted.near), nextCursor }
}

/** @throws HttpProblem invalid-parameter when `near` is no place, or is missing where distance matters */
const toListQuery = (asker: Asker, { near: text, limit = 20, sort, ...rest }: HelpRequestQuery): ListQuery => {
  const near = text === undefined ? undefined : parsePoint(text)
  if (text !== undefined && !near) throw wrongNear('Dit is geen plek op aarde.', 'This is no place on earth.')
  if (!near && (rest.within !== undefined || sort === 'distance'))
    throw wrongNear('Zeg ook bij welke plek.', 'Say near which place, too.')
  return { ...rest, near, limit, sort: sort ?? (near ? 'distance' : isTeam(asker) ? 'waiting' : 'newest') }
}

const wrongNear = (nl: string, en: string) =>
  new HttpProblem('invalid-parameter', { errors: [{ pointer: '/near', code: 'near', detail: { nl, en } }] })

/** One help request; past the neighbours with what already exists near by, for those who hold it. */
export const readHelpRequest = async (deps: ServiceDeps, asker: Asker, id: string): Promise<HelpRequestView> => {
  const stored = await findKnown(deps, asker, id)
  await recordLooks(deps.database.prisma, asker, [stored.request], 'read', deps.clock.now())
  const view = await viewOf(deps, asker, stored)
  const suggestions = await suggestionsFor(deps, asker, stored.request, view)
  return suggestions ? { ...view, suggestions } : view
}

/** What happened to a help request, for who may read it whole. */
export const readTimeline = async (
  deps: ServiceDeps,
  asker: Asker,
  id: string,
): Promise<{ items: TimelineEntry[]; nextCursor: null }> => {
  const { request } = await findKnown(deps, asker, id)
  if (relationOf(asker, request) === 'neighbour') throw new HttpProblem('not-found')
  const rows = await readerFor(deps.database.pool, asker).timeline(id)
  return { items: await timelineOf(deps, asker, request, rows), nextCursor: null }
}

const findKnown = async (deps: ServiceDeps, asker: Asker, id: string): Promise<Stored> => {
  await deps.caughtUp(id)
  const stored = await readerFor(deps.database.pool, asker).find(id)
  if (!stored) throw new HttpProblem('not-found')
  return stored
}
