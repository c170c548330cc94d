import { Webhook } from 'standardwebhooks'
import type { Config } from '../../kernel/config.ts'
import { type ChannelSender, deliveryOf, type Outgoing, patience } from './channel.ts'

type WebhookConfig = Pick<Config, 'NOTIFY_WEBHOOK_URL' | 'NOTIFY_WEBHOOK_SECRET' | 'publicUrl'>

/** Posts messages to one address of the municipality, such as a pager service, signed as in Standard Webhooks. */
export const webhookSender = ({
  NOTIFY_WEBHOOK_URL: url,
  NOTIFY_WEBHOOK_SECRET: secret,
  publicUrl,
}: WebhookConfig): ChannelSender => ({
  readiness: () => (url ? 'ready' : 'not-configured'),
  send: async message => {
    const at = new Date() // of the machine: the receiver compares it with its own
    const body = JSON.stringify(bodyOf(message, publicUrl, at))
    const answer = await fetch(url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signature(secret, message.id, at, body) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    await answer.body?.cancel()
    return deliveryOf(answer.status)
  },
})

const bodyOf = ({ id, personId, urgency, subject, text, about, link }: Outgoing, publicUrl: string, at: Date) => ({
  type: 'message',
  timestamp: at.toISOString(),
  data: { id, personId, urgency, subject, text, about, ...(link ? { link: `${publicUrl}${link}` } : {}) },
})

const signature = (secret: string | undefined, id: string, at: Date, body: string): Record<string, string> => {
  const stamp = { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)) }
  if (!secret) return stamp
  const key = secret.startsWith('whsec_') ? new Webhook(secret) : new Webhook(secret, { format: 'raw' })
  return { ...stamp, 'webhook-signature': key.sign(id, at, body) }
}
