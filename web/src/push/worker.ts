import type { PushPayload } from '../../../services/contracts/api/notify.ts'
import { acknowledge } from './acknowledge.ts'
import { type Alert, alertOf, answerAlert, readPayload, sendingAlert } from './alert.ts'
import { openPage } from './open.ts'
import { renew } from './renew.ts'
import type { PushEvents, PushScope } from './scope.ts'

/*
 * The push worker: shows messages also when no page of ours is open, and takes 'I go' from the notification itself. It
 * keeps nothing and stands between nothing: pages and their requests do not pass through it.
 */
const scope = self as unknown as PushScope

const show = ({ title, options }: Alert) => scope.registration.showNotification(title, options)

const read = ({ data }: PushEvents['push']): PushPayload => {
  try {
    return readPayload(data?.json())
  } catch {
    return readPayload(undefined)
  }
}

const answer = async (payload: PushPayload) => {
  await show(sendingAlert(payload))
  await show(answerAlert(payload, await acknowledge(payload)))
}

scope.addEventListener('install', event => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', event => event.waitUntil(scope.clients.claim()))
scope.addEventListener('push', event => event.waitUntil(show(alertOf(read(event)))))
scope.addEventListener('notificationclick', event => {
  const payload = readPayload(event.notification.data)
  if (event.action === 'acknowledge') return event.waitUntil(answer(payload))
  event.notification.close()
  event.waitUntil(openPage(scope, payload.link ?? '/'))
})
scope.addEventListener('pushsubscriptionchange', event => event.waitUntil(renew(scope, event)))
