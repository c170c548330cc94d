import { HttpProblem } from '../../kernel/http/problems.ts'
import { type MailFailed, openMailServer } from '../../kernel/mail.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { type Envelope, keepMail } from '../store/mailbox.ts'

/** Sends mails. */
export interface Mailer {
  /** Whether mails can be sent here at all. */
  ready: boolean
  /** @throws HttpProblem mail-not-configured, mail-failed */
  send(mail: Envelope): Promise<void>
}

/** The mail server when there is one, the demo's mailbox in demo mode, or nothing. */
export const makeMailer = ({ config, database, vault, clock, logger }: ServiceDeps): Mailer => {
  const server = openMailServer(config)
  const failed = ({ code }: MailFailed) => {
    logger.error({ code }, 'a mail could not be sent')
    throw new HttpProblem('mail-failed', { headers: { 'retry-after': '30' } })
  }
  if (server) return { ready: true, send: mail => server.send(mail).catch(failed) }
  if (config.demo) return { ready: true, send: mail => keepMail(database, vault, mail, clock.now()) }
  return {
    ready: false,
    send: async () => {
      throw new HttpProblem('mail-not-configured')
    },
  }
}
