import type { Config } from './config.ts'

/** A mail of plain text to one address. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** Stable id: the same mail sent again has the same Message-ID, so that it is known as a repeat. */
  id?: string
}

/** Takes mails and passes them on. */
export interface MailServer {
  /** @throws MailFailed */
  send(mail: Mail): Promise<void>
}

/** The mail server did not take a mail. It holds no address: the server's own words may. */
export class MailFailed extends Error {
  /** What went wrong: an SMTP answer such as `550`, or the connection's error. */
  readonly code: string
  /** Will it fail again, however often it is tried (SMTP 5xx)? */
  readonly permanent: boolean

  constructor(code: string, permanent: boolean) {
    super(`The mail server did not take a mail: ${code}.`)
    this.code = code
    this.permanent = permanent
  }
}

const patience = 10_000 // milliseconds for each step of talking to the mail server

/** The mail server of the configuration (SMTP_URL); undefined when there is none. Connects at the first mail. */
export const openMailServer = ({
  SMTP_URL: url,
  MAIL_FROM: from,
}: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>): MailServer | undefined => {
  if (!url) return undefined
  let transport: ReturnType<typeof connect> | undefined
  const send = async ({ to, subject, text, id }: Mail) => {
    transport ??= connect(url)
    const messageId = id ? { messageId: `<${id}@${domainOf(from)}>` } : {}
    // `to` as an object is one address, whatever is in it.
    await (await transport).sendMail({ from, to: { name: '', address: to }, subject, text, ...messageId })
  }
  return {
    send: mail =>
      send(mail).catch((error: { code?: string; responseCode?: number }) => {
        const { responseCode: answer = 0, code = 'failed' } = error
        throw new MailFailed(answer ? String(answer) : code, answer >= 500)
      }),
  }
}

const connect = async (url: string) => {
  const { createTransport } = await import('nodemailer')
  const options = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  return createTransport({ url, ...options })
}

const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'omzien.invalid'
