import type { Config } from '../../kernel/config.ts'
import { say } from '../../kernel/text.ts'
import { type ChannelSender, type Delivery, deliveryOf, type Outgoing } from './channel.ts'
import type { KeepForDemo } from './demo.ts'
import { smsText } from './texts.ts'

/** The provider's answer to a failed request. */
interface Refusal {
  response?: { status?: number }
}

/** SMS through NotifyNL, with the message's id as reference; without it the demo's mailbox, or nothing. */
export const smsSender = (config: Config, keep: KeepForDemo): ChannelSender => {
  const provider = notifyNl(config)
  return {
    readiness: ({ phone }) => {
      if (!provider && !config.demo) return 'not-configured'
      if (!phone) return 'no-address'
      return provider ? 'ready' : 'demo'
    },
    send: async message => {
      const [to, text] = [message.recipient.phone ?? '', smsText(message, config.publicUrl)]
      if (!provider) return await keep('sms', message, { to, subject: say(message.subject, message.locale), text })
      return await provider(message, to, text)
    },
  }
}

const notifyNl = ({ NOTIFYNL_API_KEY: key, NOTIFYNL_TEMPLATE: template, NOTIFYNL_URL: url }: Config) => {
  if (!key || !template) return undefined
  const open = async () => {
    const { NotifyClient } = await import('notifications-node-client')
    return new NotifyClient(url, key)
  }
  let client: ReturnType<typeof open> | undefined
  return async (message: Outgoing, to: string, text: string): Promise<Delivery> => {
    client ??= open()
    const options = { personalisation: { text }, reference: message.id }
    return await (await client).sendSms(template, to, options).then(
      ({ data }): Delivery => ({ sent: true, detail: '201', reference: data.id }),
      (error: Refusal) => {
        if (!error.response?.status) throw error
        return deliveryOf(error.response.status)
      },
    )
  }
}
