import type { Point } from '../contracts/api/common.ts'
import type {
  HelpRequest as HelpRequestView,
  Suggestion,
  SuggestionList,
  SuggestionQuery,
} from '../contracts/api/help-requests.ts'
import type { Asker } from '../kernel/asker.ts'
import { parsePoint } from '../kernel/geo.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import { openStateAt } from '../kernel/open-state.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { HelpRequest } from './rules/help-request.ts'
import { relationOf } from './rules/sight.ts'
import { type Existing, rankSuggestions } from './rules/suggestions.ts'
import { findSupportPoints } from './store/copies.ts'
import { findActivities } from './store/existing.ts'
import { functionsFor } from './store/kinds.ts'

/** What already exists near a request that is past the neighbours, for who asked and who holds it. */
export const suggestionsFor = async (
  deps: ServiceDeps,
  asker: Asker,
  request: HelpRequest,
  { place }: HelpRequestView,
): Promise<Suggestion[] | undefined> => {
  const relation = relationOf(asker, request)
  if (request.status !== 'open' || request.step === 'neighbours' || !['asker', 'team'].includes(relation))
    return undefined
  return existingNear(deps, request.kind, { lat: place.lat, lon: place.lon })
}

/**
 * What already exists, for somebody who is about to ask: 'first examine whether something already exists nearby'
 * [004, 5.3.1]. Nothing of the question is kept.
 * @throws HttpProblem invalid-parameter
 */
export const readSuggestions = async (deps: ServiceDeps, { kind, near }: SuggestionQuery): Promise<SuggestionList> => {
  const place = parsePoint(near)
  if (!place)
    throw new HttpProblem('invalid-parameter', {
      errors: [
        {
          pointer: '/near',
          code: 'near',
          detail: { nl: 'Dit is geen plek op aarde.', en: 'This is no place on earth.' },
        },
      ],
    })
  return { items: await existingNear(deps, kind ?? '', place), nextCursor: null }
}

const existingNear = async ({ database, clock }: ServiceDeps, kind: string, place: Point): Promise<Suggestion[]> => {
  const now = clock.now()
  const [functions, points, activities] = await Promise.all([
    functionsFor(database.prisma, kind),
    findSupportPoints(database.prisma, place),
    findActivities(database.prisma, place, now),
  ])
  const known = await Promise.all([...points, ...activities].map(one => withHours(one, now)))
  return rankSuggestions(known, functions, place, now)
}

const withHours = async (one: Existing, now: Temporal.Instant): Promise<Existing> => {
  const opening = await openStateAt(one.hours, now)
  return opening ? { ...one, opening } : one
}
