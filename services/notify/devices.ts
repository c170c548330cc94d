import type { Attempt, NewPushSubscription, PushDevice } from '../contracts/api/notify.ts'
import type { Asker } from '../kernel/asker.ts'
import { toText } from '../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../kernel/http/problems.ts'
import { keyedHash, newId } from '../kernel/ids.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { codeOf, type Delivery, type Senders } from './channels/channel.ts'
import { isPushAddress, isPushKey, isPushSecret } from './rules/address.ts'
import { addDevice, removeGone } from './store/devices.ts'
import { loadRecipients } from './store/recipients.ts'

type Deps = Pick<ServiceDeps, 'database' | 'vault' | 'clock' | 'config' | 'secret'>

/**
 * Keeps a browser that wants push messages.
 * @throws HttpProblem invalid-body, when we may not post to its address or its keys are none
 */
export const subscribe = async (
  { vault, config, secret }: Pick<Deps, 'vault' | 'config' | 'secret'>,
  work: Work,
  personId: string,
  { name, subscription }: NewPushSubscription,
): Promise<PushDevice> => {
  const { endpoint, keys } = subscription
  const wrong = (field: string) => fieldProblem('invalid-body', `/subscription/${field}`)
  if (!isPushAddress(endpoint, config.demo)) throw wrong('endpoint')
  if (!isPushKey(keys.p256dh)) throw wrong('keys/p256dh')
  if (!isPushSecret(keys.auth)) throw wrong('keys/auth')
  const device = {
    id: newId(),
    personId,
    endpointHash: keyedHash(secret, endpoint),
    subscription: await vault.seal(personId, JSON.stringify({ endpoint, keys })),
    name: await vault.seal(personId, name),
  }
  const id = await addDevice(work.db, device, work.now)
  return { id, name, createdAt: toText(work.now) }
}

/** What a test of one device says on its screen. */
const test = {
  subject: { nl: 'Proefbericht van Omzien', en: 'Test message from Omzien' },
  text: { nl: 'Meldingen komen op dit apparaat aan.', en: 'Alerts arrive on this device.' },
}

/**
 * Sends a test message to one device of somebody, now, whatever their preferences.
 * @throws HttpProblem not-found when they have no such device
 */
export const testDevice = async (deps: Deps, senders: Senders, asker: Asker, id: string): Promise<Attempt> => {
  const recipient = (await loadRecipients(deps, [asker.id])).get(asker.id)
  const devices = recipient?.devices.filter(device => device.id === id) ?? []
  if (!recipient || devices.length === 0) throw new HttpProblem('not-found')
  const about = { id: newId(), about: id, personId: asker.id, locale: asker.locale, link: undefined }
  const message = { ...test, ...about, urgency: 'alarm' as const, timeToLive: 60, recipient: { ...recipient, devices } }
  const [at, started] = [deps.clock.now(), performance.now()]
  const failed = (error: unknown): Delivery => ({ sent: false, permanent: false, detail: codeOf(error) })
  const delivery = await senders.push.send(message).catch(failed)
  await removeGone(deps.database.prisma, delivery.gone ?? [])
  return {
    channel: 'push',
    at: toText(at),
    milliseconds: Math.round(performance.now() - started),
    outcome: delivery.sent ? 'sent' : 'failed',
    ...(delivery.detail ? { detail: delivery.detail } : {}),
  }
}
