import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  MyNotifyPreferences,
  NotifyPreferences,
  PushDevice,
  PushDevicePage,
} from '../../../../services/contracts/api/notify.ts'
import { call, post } from './client.ts'
import { everyItem } from './everyItem.ts'
import { keys } from './keys.ts'

/** How I want to be told, and what each channel still needs. */
export const notificationsQuery = queryOptions({
  queryKey: keys.notifications,
  queryFn: ({ signal }) => call<MyNotifyPreferences>('/me/notifications', { signal }),
})

/** Keeps how I want to be told. */
export const useSaveNotifications = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NotifyPreferences) => call<MyNotifyPreferences>('/me/notifications', { method: 'PUT', body }),
    onSuccess: preferences => client.setQueryData(keys.notifications, preferences),
  })
}

/** My devices that get push messages. */
export const pushDevicesQuery = queryOptions({
  queryKey: keys.pushDevices,
  queryFn: ({ signal }) =>
    everyItem<PushDevice>(cursor =>
      call<PushDevicePage>(`/me/push-devices${cursor ? `?cursor=${cursor}` : ''}`, { signal }),
    ),
})

/** Asks for my devices again, after one was added or taken away. */
export const useDevicesChanged = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.pushDevices }),
      client.invalidateQueries({ queryKey: keys.notifications }),
    ])
}

/** No more push messages to a device. */
export const useRemovePushDevice = () =>
  useMutation({
    mutationFn: (id: string) => call<void>(`/me/push-devices/${id}`, { method: 'DELETE' }),
    onSettled: useDevicesChanged(),
  })

/** Sends a test message to a device. */
export const useTestPushDevice = () =>
  useMutation({ mutationFn: (id: string) => post<void>(`/me/push-devices/${id}/test`, {}) })
