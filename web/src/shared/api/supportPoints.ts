import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  PositionList,
  PositionQuery,
  SupportPointDetail,
  SupportPointFunctionList,
  SupportPointPage,
} from '../../../../services/contracts/api/support-points.ts'
import { call, queryString } from './client.ts'
import { keys } from './keys.ts'

/** What the map and its list are asked; without `near` and `limit` both get the same. */
export type SupportPointsAsked = PositionQuery

/** How long an answer about what is open now may stand on the screen, milliseconds. */
const fresh = 60_000

/** Support points page by page, nearest first when `near` is given; the answer before stays until the new one is there. */
export const supportPointPagesQuery = (query: SupportPointsAsked) =>
  infiniteQueryOptions({
    queryKey: keys.supportPointPages(query),
    queryFn: ({ pageParam, signal }) =>
      call<SupportPointPage>(`/support-points${queryString({ ...query, limit: 20, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: fresh,
  })

/** Where all of them are, for the map. */
export const supportPointPositionsQuery = (query: SupportPointsAsked) =>
  queryOptions({
    queryKey: keys.supportPointPositions(query),
    queryFn: ({ signal }) => call<PositionList>(`/support-point-positions${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: fresh,
    // Thousands of pairs: comparing an answer with the one before would cost more than taking it.
    structuralSharing: false,
  })

/** Those with these ids, wherever they are. */
export const theseSupportPointsQuery = (ids: string[]) =>
  queryOptions({
    queryKey: keys.supportPointList({ id: ids.join(',') }),
    queryFn: ({ signal }) =>
      call<SupportPointPage>(`/support-points${queryString({ id: ids.join(','), limit: 100 })}`, { signal }),
    select: page => page.items,
    enabled: ids.length > 0,
  })

/** All there is to know of one support point. */
export const supportPointQuery = (id: string) =>
  queryOptions({
    queryKey: keys.supportPoint(id),
    queryFn: ({ signal }) => call<SupportPointDetail>(`/support-points/${id}`, { signal }),
  })

/** What support points can offer, whom they can be for, and what can make them accessible. */
export const supportPointWordsQuery = queryOptions({
  queryKey: keys.supportPointFunctions,
  queryFn: ({ signal }) => call<SupportPointFunctionList>('/support-point-functions', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
