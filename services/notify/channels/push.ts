import { lookup } from 'node:dns'
import { Agent } from 'node:https'
import type { RequestOptions, WebPushError } from 'web-push'
import type { PushPayload } from '../../contracts/api/notify.ts'
import type { Config } from '../../kernel/config.ts'
import { say } from '../../kernel/text.ts'
import { isPushAddress } from '../rules/address.ts'
import type { Subscription } from '../store/recipients.ts'
import type { VapidKeys } from '../store/vapid.ts'
import { type ChannelSender, codeOf, type Delivery, deliveryOf, type Outgoing, patience } from './channel.ts'
import { onlyPublic } from './only-public.ts'

type PushConfig = Pick<Config, 'demo' | 'publicUrl' | 'PUSH_CONTACT'>

/** Web push (RFC 8030, encrypted by RFC 8291, signed by RFC 8292), to all devices of somebody at once. */
export const pushSender = (config: PushConfig, keys: () => Promise<VapidKeys>): ChannelSender => {
  const agent = new Agent({ keepAlive: true, ...(config.demo ? {} : { lookup: onlyPublic(lookup) }) })
  return {
    readiness: ({ devices }) => (devices.length > 0 ? 'ready' : 'no-address'),
    send: async message => {
      const options = await optionsOf(message, config, keys, agent)
      const payload = JSON.stringify(payloadOf(message))
      const results = await Promise.all(
        message.recipient.devices.map(async ({ id, subscription }) => ({
          id,
          result: await post(subscription, payload, options, config.demo),
        })),
      )
      return together(results)
    },
  }
}

const payloadOf = ({ id, urgency, subject, text, about, link, locale }: Outgoing): PushPayload => ({
  id,
  tag: id,
  title: say(subject, locale),
  body: say(text, locale),
  urgency,
  about,
  ...(link ? { link } : {}),
  locale,
})

const optionsOf = async (
  { id, urgency, timeToLive }: Outgoing,
  { PUSH_CONTACT, publicUrl }: PushConfig,
  keys: () => Promise<VapidKeys>,
  agent: Agent,
): Promise<RequestOptions> => ({
  vapidDetails: { subject: contactOf(PUSH_CONTACT ?? publicUrl), ...(await keys()) },
  TTL: timeToLive,
  urgency: urgency === 'normal' ? 'normal' : 'high',
  topic: id.replaceAll('-', ''), // 32 characters, the most a topic may have
  agent,
  timeout: patience,
})

/** Push services want https: or mailto:; an installation on this machine has neither. */
const contactOf = (address: string) =>
  address.startsWith('https:') || address.startsWith('mailto:') ? address : 'mailto:nobody@omzien.invalid'

const post = async (subscription: Subscription, payload: string, options: RequestOptions, demo: boolean) => {
  if (!isPushAddress(subscription.endpoint, demo)) return { sent: false, permanent: true, detail: 'refused' } as const
  const { default: webPush } = await import('web-push')
  return await webPush.sendNotification(subscription, payload, options).then(
    ({ statusCode }) => deliveryOf(statusCode),
    (error: Partial<WebPushError>): Delivery =>
      error.statusCode ? deliveryOf(error.statusCode) : { sent: false, permanent: false, detail: codeOf(error) },
  )
}

const isGone = ({ detail }: Delivery) => detail === '404' || detail === '410'

/** Sent when one device took it; it may pass when the failure of one of them may. */
const together = (results: { id: string; result: Delivery }[]): Delivery => {
  const gone = results.filter(({ result }) => isGone(result)).map(({ id }) => id)
  const best =
    results.find(({ result }) => result.sent) ??
    results.find(({ result }) => !result.sent && !result.permanent) ??
    results[0]
  return { ...(best?.result ?? { sent: false, permanent: true }), gone }
}
