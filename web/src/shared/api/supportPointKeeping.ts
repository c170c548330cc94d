import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  NewSupportPoint,
  NewSupportPointReport,
  SupportPointDetail,
  SupportPointPage,
  SupportPointPatch,
  SupportPointPicture,
  SupportPointReport,
} from '../../../../services/contracts/api/support-points.ts'
import { call, post, queryString } from './client.ts'
import { keys } from './keys.ts'

/** Whose support points: those I keep, or those that wait for my review. */
export type KeptList = 'mine' | 'review'

/** The support points I keep or review, page by page, those that wait longest first. */
export const keptPointsQuery = (list: KeptList) =>
  infiniteQueryOptions({
    queryKey: keys.keptSupportPoints({ list }),
    queryFn: ({ pageParam, signal }) =>
      call<SupportPointPage>(`/support-points${queryString({ [list]: true, limit: 20, cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })

/** How much waits for somebody who reviews. */
export const pointsWaitingQuery = queryOptions({
  queryKey: keys.keptSupportPoints({ waiting: true }),
  queryFn: ({ signal }) =>
    call<SupportPointPage>(`/support-points${queryString({ review: true, limit: 1 })}`, { signal }),
  select: page => page.waiting,
})

type ReportPage = { items: SupportPointReport[]; nextCursor: string | null }

/** What was reported about the support points I keep, or what I reported myself; newest first, a hundred at most. */
export const pointReportsQuery = (query: { status?: 'open'; supportPoint?: string; mine?: true }) =>
  queryOptions({
    queryKey: keys.supportPointReports(query),
    queryFn: ({ signal }) =>
      call<ReportPage>(`/support-point-reports${queryString({ ...query, limit: 100 })}`, { signal }),
    select: page => page.items,
  })

/** Everything about support points is asked again: one change shows on the map, in lists and in itself. */
const usePointsChange = <Input, Output>(mutationFn: (input: Input) => Promise<Output>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.supportPoints }) })
}

/** Adds a support point; the same key adds one. */
export const useAddPoint = () =>
  usePointsChange(({ body, key }: { body: NewSupportPoint; key: string }) =>
    post<SupportPointDetail>('/support-points', body, key),
  )

/** Changes a support point, unless somebody did so after it was looked at. */
export const useChangePoint = (id: string) =>
  usePointsChange(({ body, seen }: { body: SupportPointPatch; seen: number }) =>
    call<SupportPointDetail>(`/support-points/${id}`, { method: 'PATCH', body, ifMatch: seen }),
  )

/** What can be done to a support point with one press. */
export type PointStep =
  | { verb: 'confirm' | 'close' | 'open-again' | 'approve'; seen?: number }
  | { verb: 'reject'; reason: string; seen?: number }

/** One of the verbs on a support point; `seen`: only if it is still as it was looked at. */
export const useActOnPoint = (id: string) =>
  usePointsChange((step: PointStep) =>
    call<SupportPointDetail>(`/support-points/${id}/${step.verb}`, {
      method: 'POST',
      body: step.verb === 'reject' ? { reason: step.reason } : {},
      ...(step.seen === undefined ? {} : { ifMatch: step.seen }),
    }),
  )

/** Adds a picture; the same key adds one. */
export const useAddPicture = (id: string) =>
  usePointsChange(({ file, alt, key }: { file: Blob; alt: string; key: string }) =>
    post<SupportPointPicture>(`/support-points/${id}/pictures${queryString({ alt })}`, file, key),
  )

/** Takes a picture away. */
export const useRemovePicture = () =>
  usePointsChange((pictureId: string) => call<void>(`/support-point-pictures/${pictureId}`, { method: 'DELETE' }))

/** Says that something is wrong; the same key says it once. */
export const useReportWrong = (id: string) =>
  usePointsChange(({ body, key }: { body: NewSupportPointReport; key: string }) =>
    post<SupportPointReport>(`/support-points/${id}/reports`, body, key),
  )

/** Says what became of a report. */
export const useHandleReport = () =>
  usePointsChange(({ id, verb, answer }: { id: string; verb: 'resolve' | 'dismiss'; answer: string }) =>
    post<SupportPointReport>(`/support-point-reports/${id}/${verb}`, answer.trim() ? { answer: answer.trim() } : {}),
  )
