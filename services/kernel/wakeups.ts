import { EventEmitter } from 'node:events'
import pg from 'pg'
import { timeouts } from './database.ts'

/** What the database calls out: `log` a commit with events, `settings`, `clock`, `keys` a change of those. */
export type Wakeup = 'log' | 'settings' | 'clock' | 'keys'
const channels: Wakeup[] = ['log', 'settings', 'clock', 'keys']

/**
 * Listens to the database's notifications with one connection per process. They are only wake-ups: whoever depends
 * on one also looks by itself, and after a lost connection everybody is woken once.
 */
export class Wakeups extends EventEmitter<Record<Wakeup, []>> {
  readonly #url: string
  readonly #onError: (error: Error) => void
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false

  constructor(url: string, onError: (error: Error) => void) {
    super()
    this.setMaxListeners(100)
    this.#url = url
    this.#onError = onError
  }

  /** Connects; a connection that is lost later is made again by itself. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'omzien wakeups',
      keepAlive: true,
      connectionTimeoutMillis: timeouts.start,
    })
    client.on('error', error => this.#lost(client, error))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ channel }) => {
      const name = channels.find(known => channel === `omzien_${known}`)
      if (name) this.emit(name)
    })
    this.#client = client
    await client.connect()
    await client.query(channels.map(name => `listen omzien_${name}`).join('; '))
    for (const name of channels) this.emit(name)
  }

  #lost(client: pg.Client, error?: Error) {
    if (this.#closed || this.#client !== client) return
    this.#client = undefined
    if (error) this.#onError(error)
    client.end().catch(() => {})
    const again = () => this.start().catch(failure => this.#again(failure))
    this.#retry = setTimeout(again, 200)
  }

  #again(error: Error) {
    if (this.#closed) return
    this.#onError(error)
    this.#client = undefined
    this.#retry = setTimeout(() => this.start().catch(failure => this.#again(failure)), 500)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#client?.end().catch(() => {})
  }
}
