import { queryOptions } from '@tanstack/react-query'
import type {
  DutyDevice,
  DutyDevicePage,
  Heartbeat,
  NewDutyDevice,
} from '../../../../services/contracts/api/backup-watch.ts'
import { call, post } from './client.ts'
import { keys } from './keys.ts'

/** A heartbeat that the network swallowed must not keep the next from being sent, milliseconds. */
const patience = 10_000

/** The devices on duty that I may see: my own, or all for who leads. */
export const dutyDevicesQuery = queryOptions({
  queryKey: keys.dutyDevices,
  queryFn: ({ signal }) => call<DutyDevicePage>('/duty-devices?limit=100', { signal }),
  select: page => page.items,
})

/** Puts this device on duty; the same key never twice. */
export const startDuty = (body: NewDutyDevice, key: string) => post<DutyDevice>('/duty-devices', body, key)

/** Says that this device on duty is well, or what hinders it. */
export const sendHeartbeat = (id: string, body: Heartbeat) =>
  call<DutyDevice>(`/duty-devices/${id}/heartbeat`, { method: 'POST', body, signal: AbortSignal.timeout(patience) })

/** Takes this device off duty. */
export const stopDuty = (id: string) => post<DutyDevice>(`/duty-devices/${id}/stop`, {})
