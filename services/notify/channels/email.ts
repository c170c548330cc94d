import type { Config } from '../../kernel/config.ts'
import { MailFailed, openMailServer } from '../../kernel/mail.ts'
import { say } from '../../kernel/text.ts'
import type { ChannelSender, Delivery } from './channel.ts'
import type { KeepForDemo } from './demo.ts'
import { mailText } from './texts.ts'

/** E-mail, with the message's id as Message-ID; without a mail server the demo's mailbox, or nothing. */
export const emailSender = (config: Config, keep: KeepForDemo): ChannelSender => {
  const server = openMailServer(config)
  return {
    readiness: ({ email }) => {
      if (!server && !config.demo) return 'not-configured'
      if (!email) return 'no-address'
      return server ? 'ready' : 'demo'
    },
    send: async message => {
      const mail = {
        to: message.recipient.email ?? '',
        subject: say(message.subject, message.locale),
        text: mailText(message, config.publicUrl),
      }
      if (!server) return await keep('email', message, mail)
      return await server.send({ ...mail, id: message.id }).then(
        (): Delivery => ({ sent: true, detail: '250', reference: message.id }),
        (error: unknown): Delivery => {
          if (!(error instanceof MailFailed)) throw error
          return { sent: false, permanent: error.permanent, detail: error.code }
        },
      )
    },
  }
}
