import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Handover, HandoverPage, Notice, TakeOn } from '../../../../services/contracts/api/backup-watch.ts'
import { call, post, queryString } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** What the night that ended on a morning leaves, per area; without a date the last one. */
export const handoversQuery = (query: { area?: string; date?: string }) =>
  queryOptions({
    queryKey: keys.handoverList(query),
    queryFn: ({ signal }) =>
      everyItem<Handover>(cursor =>
        call<HandoverPage>(`/handovers${queryString({ ...query, limit: 100, cursor })}`, { signal }),
      ),
  })

const useHandoverChange = <Input>(mutationFn: (input: Input) => Promise<Handover>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.handovers }) })
}

/** Takes on what a call left open. */
export const useTakeOn = (id: string) =>
  useHandoverChange((body: TakeOn) => post<Handover>(`/handovers/${id}/take-on`, body))

/** Says that the day team has read it. */
export const useSignOff = (id: string) =>
  useHandoverChange((note: string) => post<Handover>(`/handovers/${id}/sign-off`, note ? { note } : {}))

/** The notice to Vangnet & Advies about a call, to print or save. */
export const noticeQuery = (callId: string) =>
  queryOptions({
    queryKey: keys.backupNotice(callId),
    queryFn: ({ signal }) => call<Notice>(`/backup-calls/${callId}/notice`, { signal }),
  })
