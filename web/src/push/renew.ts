import type { NewPushSubscription } from '../../../services/contracts/api/notify.ts'
import type { PushEvents, PushScope } from './scope.ts'
import { wordsIn } from './words.ts'

/** The browser got another address for push messages: subscribes anew and says so, or nothing would arrive any more. */
export const renew = async (
  { registration }: PushScope,
  { newSubscription, oldSubscription }: PushEvents['pushsubscriptionchange'],
): Promise<void> => {
  const subscription =
    newSubscription ?? (oldSubscription && (await registration.pushManager.subscribe(oldSubscription.options)))
  const { endpoint, keys } = subscription?.toJSON() ?? {}
  if (!endpoint || !keys) return
  const body = { name: wordsIn('nl').device, subscription: { endpoint, keys } } as NewPushSubscription
  await fetch('/api/v1/me/push-devices', {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
