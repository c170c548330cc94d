import { HttpProblem } from '../../kernel/http/problems.ts'
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
export const makeMailer = (deps: ServiceDeps): Mailer => {
  if (deps.config.SMTP_URL) return smtpMailer(deps, deps.config.SMTP_URL)
  const { config, database, vault, clock } = deps
  if (config.demo) return { ready: true, send: mail => keepMail(database, vault, mail, clock.now()) }
  return {
    ready: false,
    send: async () => {
      throw new HttpProblem('mail-not-configured')
    },
  }
}

const patience = 10_000 // milliseconds for each step of talking to the mail server

const connect = async (url: string) => {
  const { createTransport } = await import('nodemailer')
  const options = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  return createTransport({ url, ...options })
}

const smtpMailer = ({ config, logger }: ServiceDeps, url: string): Mailer => {
  let transport: ReturnType<typeof connect> | undefined
  const send = async ({ to, subject, text }: Envelope) => {
    transport ??= connect(url)
    // `to` as an object is one address, whatever is in it.
    await (await transport).sendMail({ from: config.MAIL_FROM, to: { name: '', address: to }, subject, text })
  }
  return {
    ready: true,
    send: mail =>
      send(mail).catch((error: { code?: string }) => {
        logger.error({ code: error.code }, 'a mail could not be sent') // its message may hold the address
        throw new HttpProblem('mail-failed', { headers: { 'retry-after': '30' } })
      }),
  }
}
