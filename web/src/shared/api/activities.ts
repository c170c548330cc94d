import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  Activity,
  ActivityPage,
  ActivityPatch,
  ActivityQuery,
  MyActivities,
  NewActivity,
  SignUpList,
} from '../../../../services/contracts/api/activities.ts'
import type { SupportPoint, SupportPointPage } from '../../../../services/contracts/api/support-points.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** What of the activities is asked for: list and map ask the same. */
export type ActivitiesAsked = Omit<ActivityQuery, 'limit' | 'cursor'>

/** Every activity with a date in the period (otherwise the coming six weeks): nearest first with `near`, otherwise the soonest. */
export const activitiesQuery = (query: ActivitiesAsked = {}) =>
  queryOptions({
    queryKey: keys.activityList(query),
    queryFn: ({ signal }) =>
      everyItem<Activity>(cursor =>
        call<ActivityPage>(`/activities${queryString({ ...query, limit: 100, cursor })}`, { signal }),
      ),
  })

/** One activity with its coming dates. */
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: keys.activity(id),
    queryFn: ({ signal }) => call<Activity>(`/activities/${id}`, { signal }),
  })

/** What I signed up for, soonest first. */
export const myActivitiesQuery = queryOptions({
  queryKey: keys.myActivities,
  queryFn: ({ signal }) => call<MyActivities>('/me/activities', { signal }),
  select: page => page.items,
})

/** Who comes on a date, for who keeps the activity. */
export const signUpsQuery = (id: string, date: string) =>
  queryOptions({
    queryKey: keys.activitySignUps(id, date),
    queryFn: ({ signal }) => call<SignUpList>(`/activities/${id}/dates/${date}/sign-ups`, { signal }),
    select: list => list.items,
  })

/** The support points I keep, whatever their status: an activity may be at one. */
export const keptSupportPointsQuery = queryOptions({
  queryKey: keys.supportPointList({ mine: true }),
  queryFn: ({ signal }) =>
    everyItem<SupportPoint>(cursor =>
      call<SupportPointPage>(`/support-points${queryString({ mine: true, limit: 100, cursor })}`, { signal }),
    ),
})

/** A support point, if it is open at a moment: with until when; none when it is closed or nobody knows. */
export const pointOpenAtQuery = (id: string, openAt: string) =>
  queryOptions({
    queryKey: keys.supportPointList({ id, openAt }),
    queryFn: ({ signal }) => call<SupportPointPage>(`/support-points${queryString({ id, openAt })}`, { signal }),
    select: page => page.items,
  })

/** Everything about activities is asked again: one change shows in the list, in mine and in itself. */
const useActivityChange = <Input>(mutationFn: (input: Input) => Promise<Activity>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.activities }) })
}

/** Plans an activity; the same key plans once. */
export const useAddActivity = () =>
  useActivityChange(({ body, key }: { body: NewActivity; key: string }) => post<Activity>('/activities', body, key))

/** Changes an activity; who signed up for what moves is told. */
export const useChangeActivity = (id: string) =>
  useActivityChange((body: ActivityPatch) => call<Activity>(`/activities/${id}`, { method: 'PATCH', body }))

/** Calls the whole activity off. */
export const useCancelActivity = (id: string) => useActivityChange(() => post<Activity>(`/activities/${id}/cancel`, {}))

/** What can be done to one date. */
export type DateStep =
  | { verb: 'sign-up'; body: { people: number } }
  | { verb: 'cancel'; body: { note?: string } }
  | { verb: 'sign-off' | 'restore'; body?: Record<string, never> }

/** Signs up or off for a date, or calls it off and on again. */
export const useActOnDate = (id: string) =>
  useActivityChange(({ date, step }: { date: string; step: DateStep }) =>
    post<Activity>(`/activities/${id}/dates/${date}/${step.verb}`, step.body ?? {}),
  )
