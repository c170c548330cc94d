import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Candidate, Offer, OfferPage } from '../../../../services/contracts/api/volunteers.ts'
import { call, post, queryString } from './client.ts'
import { keys } from './keys.ts'

/** The offers made to me, newest first. */
export const offersQuery = (query: { status?: Offer['status'] } = {}) =>
  infiniteQueryOptions({
    queryKey: keys.offerList(query),
    queryFn: ({ pageParam, signal }) =>
      call<OfferPage>(`/me/offers${queryString({ ...query, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })

/** The helpers who could do a request, best first (team and coordinator). */
export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.candidates(id),
    queryFn: ({ signal }) => call<{ items: Candidate[] }>(`/help-requests/${id}/candidates`, { signal }),
    select: page => page.items,
  })

const useRefresh = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.offers }),
      client.invalidateQueries({ queryKey: keys.helpRequests }),
    ])
}

/** My answer to an offer. */
export const useAnswerOffer = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: 'accept' | 'decline' | 'withdraw' }) =>
      post<Offer>(`/offers/${id}/${verb}`, {}),
    onSettled: refresh,
  })
}

/** I help with this request without being asked first. */
export const useVolunteerFor = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (requestId: string) => post<Offer>(`/help-requests/${requestId}/offers`, {}),
    onSettled: refresh,
  })
}

/** A coordinator proposes a helper. */
export const usePropose = (requestId: string) => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (helperId: string) => post<Offer>(`/help-requests/${requestId}/offers`, { helperId }),
    onSettled: refresh,
  })
}
