import type { NewPushSubscription } from '../../../../services/contracts/api/notify.ts'
import { call, post } from '../api/client.ts'
import { soon } from '../soon.ts'

const patience = 15_000 // milliseconds

/** How push messages to this device stand; `failed`: permission is there, but this browser could not subscribe. */
export type PushState = 'on' | 'denied' | 'failed' | 'unsupported'

const bytesOf = (key: string) =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))

const subscribe = async () => {
  await navigator.serviceWorker.register('/sw.js')
  const registration = await navigator.serviceWorker.ready
  const known = await registration.pushManager.getSubscription()
  if (known) return known
  const { publicKey } = await call<{ publicKey: string }>('/push-key')
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) })
}

/** Asks permission and subscribes this device to push messages; to be called while somebody presses something. */
export const turnPushOn = async (name: string): Promise<PushState> => {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unsupported'
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'denied'
    const { endpoint, keys } = (await soon(subscribe(), patience)).toJSON()
    await post(
      '/me/push-devices',
      { name, subscription: { endpoint, keys } } as NewPushSubscription,
      crypto.randomUUID(),
    )
    return 'on'
  } catch {
    return 'failed'
  }
}
