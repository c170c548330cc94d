import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  MyNotifyPreferences,
  NewPushSubscription,
  NotifyPreferences,
  PushDevice,
  PushDevicePage,
  PushKey,
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

/** The key a browser subscribes to push with. */
export const askPushKey = () => call<PushKey>('/push-key')

const useDeviceChange = <Input, Output>(mutationFn: (input: Input) => Promise<Output>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.pushDevices }),
        client.invalidateQueries({ queryKey: keys.notifications }),
      ]),
  })
}

/** Lets this browser get push messages; `subscribe` asks the browser, and may refuse. */
export const useAddPushDevice = (subscribe: () => Promise<NewPushSubscription>) =>
  useDeviceChange(async () => post<PushDevice>('/me/push-devices', await subscribe()))

/** No more push messages to a device. */
export const useRemovePushDevice = () =>
  useDeviceChange((id: string) => call<void>(`/me/push-devices/${id}`, { method: 'DELETE' }))

/** Sends a test message to a device. */
export const useTestPushDevice = () =>
  useMutation({ mutationFn: (id: string) => post<void>(`/me/push-devices/${id}/test`, {}) })
