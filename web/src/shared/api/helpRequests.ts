import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  HelpRequest,
  HelpRequestPage,
  HelpRequestPatch,
  HelpRequestQuery,
  NewHelpRequest,
  SuggestionList,
  TimelineEntry,
} from '../../../../services/contracts/api/help-requests.ts'
import { call, post, queryString } from './client.ts'
import { keys } from './keys.ts'

/** Help requests page by page, as this person may see them. */
export const helpRequestsQuery = (query: HelpRequestQuery) =>
  infiniteQueryOptions({
    queryKey: keys.helpRequestList(query),
    queryFn: ({ pageParam, signal }) =>
      call<HelpRequestPage>(`/help-requests${queryString({ ...query, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })

/** One help request. */
export const helpRequestQuery = (id: string) =>
  queryOptions({
    queryKey: keys.helpRequest(id),
    queryFn: ({ signal }) => call<HelpRequest>(`/help-requests/${id}`, { signal }),
  })

/** What already exists near a place and may help with a kind of request: open now first. */
export const helpRequestSuggestionsQuery = (query: { near: string; kind?: string }) =>
  queryOptions({
    queryKey: keys.helpRequestSuggestions(query),
    queryFn: ({ signal }) => call<SuggestionList>(`/help-request-suggestions${queryString(query)}`, { signal }),
    select: page => page.items,
  })

/** What happened to a help request, oldest first. */
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: keys.timeline(id),
    queryFn: ({ signal }) => call<{ items: TimelineEntry[] }>(`/help-requests/${id}/timeline`, { signal }),
    select: page => page.items,
  })

/** Posts a help request; the same key never posts twice. */
export const usePostHelpRequest = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: NewHelpRequest; key: string }) =>
      post<HelpRequest>('/help-requests', body, key),
    onSuccess: request => {
      client.setQueryData(keys.helpRequest(request.id), request)
      return client.invalidateQueries({ queryKey: keys.helpRequests })
    },
  })
}

/** Changes the text, time or address of an open request. */
export const useChangeHelpRequest = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: HelpRequestPatch) => call<HelpRequest>(`/help-requests/${id}`, { method: 'PATCH', body }),
    onSuccess: request => client.setQueryData(keys.helpRequest(id), request),
    onSettled: () => client.invalidateQueries({ queryKey: keys.helpRequests }),
  })
}

/** What can be done to a request with one press. */
export type HelpRequestVerb = 'confirm' | 'refuse-helper' | 'cancel' | 'complete' | 'reopen' | 'hand-on'

/** One of the verbs on a request; `body` for a reason or to whom it is handed on. */
export const useActOnHelpRequest = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, body }: { verb: HelpRequestVerb; body?: object }) =>
      post<HelpRequest>(`/help-requests/${id}/${verb}`, body ?? {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.helpRequests }),
  })
}
