import { type MailServer, openMailServer } from '../../kernel/mail.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Link } from '../rules/drill.ts'

/** What is wrong with the chain; nothing of any person. */
export interface Late {
  drillId: string
  startedAt: string
  late: Link[]
}

/** Tells, past our own queue and messages, that the chain is broken; or that it held. */
export interface ChainAlarm {
  /** A synthetic call was late: mail to ALARM_MAIL, a post to ALARM_URL. Returns at once. */
  raise(late: Late): void
  /** A synthetic call arrived: ALARM_PING_URL is asked for; a watchdog there notices when that stops. Returns at once. */
  arrived(): void
  /** Something small that goes on after its transaction: `stop` waits for it. */
  meanwhile(what: string, doing: Promise<unknown>): void
  /** Waits for what is under way. */
  stop(): Promise<void>
}

const patience = 10_000 // milliseconds

type AlarmDeps = Pick<ServiceDeps, 'config' | 'logger'>

/** The alarm of this installation, as ALARM_* and SMTP_URL say. What fails goes to the log. */
export const chainAlarm = ({ config, logger }: AlarmDeps): ChainAlarm => {
  const mails = openMailServer(config)
  const underWay = new Set<Promise<unknown>>()
  const meanwhile = (what: string, doing: Promise<unknown>) => {
    const one = doing
      .catch((error: unknown) => logger.error({ code: codeOf(error), what }, 'the watch over the chain failed'))
      .finally(() => underWay.delete(one))
    underWay.add(one)
  }
  return {
    raise: late => {
      logger[config.demo ? 'warn' : 'error'](
        { ...late },
        'a synthetic call was late: the chain of the backup is broken',
      )
      for (const to of addressesOf(config.ALARM_MAIL))
        if (mails) meanwhile('mail', sendMail(mails, to, late, config.publicUrl))
      if (config.ALARM_URL) meanwhile('post', post(config.ALARM_URL, late))
    },
    arrived: () => {
      if (config.ALARM_PING_URL) meanwhile('ping', ask(config.ALARM_PING_URL, {}))
    },
    meanwhile,
    stop: async () => void (await Promise.allSettled([...underWay])),
  }
}

const addressesOf = (list: string) =>
  list
    .split(',')
    .map(address => address.trim())
    .filter(Boolean)

const sendMail = (mails: MailServer, to: string, { drillId, startedAt, late }: Late, address: string) =>
  mails.send({
    to,
    id: `drill-${drillId}`,
    subject: `Omzien: een proefmelding kwam niet aan (${late.join(', ')})`,
    text: `De proefmelding van ${startedAt} kwam niet of te laat aan bij: ${late.join(', ')}.
Een echte melding aan de achtervang komt nu misschien ook niet aan. Controleer Omzien meteen.

The synthetic call of ${startedAt} did not reach, or reached too late: ${late.join(', ')}.
A real call to the backup may not arrive now, either. Look at Omzien at once.

${address}
`,
  })

const post = (url: string, late: Late) =>
  ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ alarm: 'backup-drill-late', ...late }),
  })

const ask = async (url: string, request: RequestInit) => {
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(patience) })
  await answer.body?.cancel()
  if (!answer.ok) throw Object.assign(new Error('refused'), { code: answer.status })
}

/** What went wrong, without addresses. */
const codeOf = (error: unknown) => (error as { code?: unknown }).code ?? (error as Error).name
