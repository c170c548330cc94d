import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  Coverage,
  CoverageLayers,
  CoverageQuery,
  CoverageRun,
  NewCoverageRun,
  WhatIf,
  WhatIfAnswer,
} from '../../../../services/contracts/api/coverage.ts'
import { call, queryString } from './client.ts'
import { keys } from './keys.ts'

/** Which part of each area lies within walking distance; what was shown stays until the new shares are there. */
export const coverageQuery = (query: CoverageQuery) =>
  queryOptions({
    queryKey: keys.coverage(query),
    queryFn: ({ signal }) => call<Coverage>(`/coverage${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** Where the same can be fetched as CSV. */
export const coverageCsv = (query: CoverageQuery) => `/api/v1/coverage${queryString({ ...query, format: 'csv' })}`

/** Gaps and overlaps as shapes. */
export const coverageLayersQuery = (query: CoverageQuery) =>
  queryOptions({
    queryKey: keys.coverageLayers(query),
    queryFn: ({ signal }) => call<CoverageLayers>(`/coverage/layers${queryString(query)}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** What points that are not there yet would change; asked when there are any. */
export const whatIfQuery = (body: WhatIf) =>
  queryOptions({
    queryKey: keys.coverageWhatIf(body),
    queryFn: ({ signal }) => call<WhatIfAnswer>('/coverage/what-if', { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
    enabled: body.places.length > 0,
  })

const isGoing = (run: CoverageRun | undefined) => run?.status === 'waiting' || run?.status === 'running'

/** One run; while it goes on it is looked at again every second. */
export const coverageRunQuery = (id: string) =>
  queryOptions({
    queryKey: keys.coverageRun(id),
    queryFn: ({ signal }) => call<CoverageRun>(`/coverage-runs/${id}`, { signal }),
    refetchInterval: ({ state }) => (isGoing(state.data) ? 1_000 : false),
  })

/** The runs there were, newest first. */
export const coverageRunsQuery = queryOptions({
  queryKey: keys.coverageRuns,
  queryFn: ({ signal }) => call<{ items: CoverageRun[] }>('/coverage-runs', { signal }),
  select: page => page.items,
})

/** Starts a run; the same key starts it once. */
export const useStartRun = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: NewCoverageRun; key: string }) =>
      call<CoverageRun>('/coverage-runs', { method: 'POST', body, idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.coverageRuns }),
  })
}
