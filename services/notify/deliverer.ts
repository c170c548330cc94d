import { setTimeout as pause } from 'node:timers/promises'
import type { Channel } from '../contracts/api/notify.ts'
import { newId } from '../kernel/ids.ts'
import { Loop } from '../kernel/loop.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { codeOf, type Delivery, type Outgoing, patience, type Senders } from './channels/channel.ts'
import { type Done, routesOf, writeDown } from './delivery.ts'
import { turnOf } from './rules/turn.ts'
import { claimDue, isAnyDue } from './store/delivery.ts'
import type { MessageRow } from './store/messages.ts'
import { loadRecipients, type Recipient } from './store/recipients.ts'
import { Together } from './together.ts'

/** How many messages a process sends at once; what is not urgent takes half of it at most. */
const most = { all: 64, normal: 32 }
const idle = 500 // milliseconds between looks when nothing calls
/**
 * Milliseconds between two looks, and between two times that is written what became of messages: the first message goes
 * out at once; of many, what comes meanwhile goes together. A transaction for each takes the machine from the alert itself.
 */
const apart = { looks: 100, notes: 50 }

/** How long a push service keeps a message that has no end of its own, seconds (ours). */
const defaultTimeToLive = { crisis: 15 * 60, alarm: 60 * 60, normal: 24 * 60 * 60 }

/**
 * Sends what is due. A message is claimed in the database, sent outside any transaction, and what became of it is
 * written together with what comes next. A claim ends by itself, so what a killed process was sending is sent again,
 * with the same id: at least once. Slow providers hold up nobody else: each message goes its own way, and room is kept
 * for what is urgent.
 */
export class Deliverer {
  readonly #deps: ServiceDeps
  readonly #senders: Senders
  readonly #loop: Loop
  readonly #done: Together<Done>
  readonly #underway = new Map<Promise<void>, 'urgent' | 'normal'>()

  constructor(deps: ServiceDeps, senders: Senders) {
    this.#deps = deps
    this.#senders = senders
    this.#done = new Together(async dones => {
      await deps.precedence.turn()
      await writeDown(deps, dones)
    }, apart.notes)
    const onError = (error: unknown) => deps.logger.warn({ err: error }, 'messages could not be claimed; trying again')
    this.#loop = new Loop(() => this.#turn(), idle, onError, { apart: apart.looks })
  }

  start = (): void => this.#loop.start()
  /** There may be something to send. */
  wake = (): void => this.#loop.wake()

  /** Stops when what is underway has arrived or failed. */
  async stop(): Promise<void> {
    await this.#loop.stop()
    await Promise.all(this.#underway.keys())
  }

  async #turn(): Promise<boolean> {
    const { database, clock, precedence } = this.#deps
    await precedence.turn()
    const now = clock.now()
    const kinds = [...this.#underway.values()]
    const free = most.all - kinds.length
    if (free <= 0 || !(await isAnyDue(database, now))) return false
    const claim = newId()
    const urgent = await claimDue(database, { claim, most: free, normal: false, now })
    const room = Math.min(free - urgent.length, most.normal - kinds.filter(kind => kind === 'normal').length)
    const normal = room > 0 ? await claimDue(database, { claim, most: room, normal: true, now }) : []
    await this.#send([...urgent, ...normal])
    return urgent.length + normal.length > 0
  }

  async #send(messages: MessageRow[]) {
    const recipients = await loadRecipients(
      this.#deps,
      messages.map(({ personId }) => personId),
    )
    for (const message of messages) {
      const recipient = recipients.get(message.personId)
      if (!recipient) continue
      const kind = message.urgency === 'normal' ? 'normal' : 'urgent'
      const run = this.#deliver(message, recipient)
        .catch(error =>
          this.#deps.logger.error({ err: error, messageId: message.id }, 'a message is tried again later'),
        )
        .finally(() => {
          this.#underway.delete(run)
          this.#loop.wake()
        })
      this.#underway.set(run, kind)
    }
  }

  async #deliver(message: MessageRow, recipient: Recipient) {
    const at = this.#deps.clock.now()
    const routes = routesOf(this.#senders, message, recipient)
    const turn = turnOf(message, { routes, quietHours: recipient.quietHours }, at)
    if ('instead' in turn) return await this.#done.add({ message, turn, at })
    const started = performance.now()
    const delivery = await this.#attempt(turn.send, outgoing(message, recipient, at))
    const milliseconds = Math.round(performance.now() - started)
    await this.#done.add({ message, turn, at, attempt: { channel: turn.send, routes, delivery, milliseconds } })
  }

  async #attempt(channel: Channel, message: Outgoing): Promise<Delivery> {
    // The synthetic call is told to nobody: everything but the last step is real [DOMAIN, backup 6].
    if (message.personId === 'drill') return { sent: true, detail: 'drill' }
    const over = new AbortController()
    const told = this.#senders[channel]
      .send(message)
      .catch((error: unknown): Delivery => ({ sent: false, permanent: false, detail: codeOf(error) }))
      .finally(() => over.abort())
    const late = pause(patience, { sent: false, permanent: false, detail: 'late' } as const, { signal: over.signal })
    return await Promise.race([told, late.catch(() => told)])
  }
}

const outgoing = (message: MessageRow, recipient: Recipient, now: Temporal.Instant): Outgoing => {
  const { id, personId, urgency, subject, text, about, link, expiresAt } = message
  const left = expiresAt ? Math.ceil(now.until(expiresAt).total('seconds')) : defaultTimeToLive[urgency]
  const { locale } = recipient
  return { id, personId, urgency, subject, text, about, link, locale, timeToLive: Math.max(1, left), recipient }
}
