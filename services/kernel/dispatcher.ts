import type pg from 'pg'
import { Loop } from './loop.ts'
import type { Precedence } from './precedence.ts'
import type { Queues } from './queues.ts'
import type { Wakeups } from './wakeups.ts'

const lockKey = 6812034772
const batch = 500
const lookEvery = 250 // milliseconds, when nobody calls
const sweepEvery = 2_000
const saveEvery = 1_000

/** What the dispatcher needs to know of an event. */
interface Header {
  id: string
  type: string
  position: string
}

interface Consumer {
  name: string
  types: string[]
  swept: bigint
}

/** What the dispatcher needs. */
export interface DispatcherOptions {
  /** Pool with the dispatcher's role. */
  pool: pg.Pool
  queues: Queues
  wakeups: Wakeups
  precedence: Precedence
  onError: (error: unknown) => void
}

/**
 * Brings every event to the queue of every service that listens, in the order of the log. One runs in every process;
 * an advisory lock picks the one that works. Its position is only a bookmark: a queue that lost its jobs gets them
 * again from the sweep, which compares the log with what each consumer has handled.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions
  readonly #loop: Loop
  #leader: pg.PoolClient | undefined
  #consumers: Consumer[] = []
  #position = 0n
  #saved = 0n
  #savedAt = 0
  #triedAt = 0
  #sweptAt = 0
  #waiting = new Map<string, Set<string>>()

  constructor(options: DispatcherOptions) {
    this.#options = options
    this.#loop = new Loop(
      () => this.#turn(),
      lookEvery,
      error => this.#failed(error),
    )
    options.wakeups.on('log', this.#loop.wake)
  }

  start(): void {
    this.#loop.start()
  }

  async stop(): Promise<void> {
    this.#options.wakeups.off('log', this.#loop.wake)
    await this.#loop.stop()
    if (this.#leader) await this.#save().catch(this.#options.onError)
    this.#resign()
  }

  /** First what is new, so that nobody waits for the housekeeping. */
  async #turn(): Promise<boolean> {
    if (!this.#leader && !(await this.#becomeLeader())) return false
    await this.#options.precedence.turn()
    const more = await this.#dispatch()
    if (Date.now() - this.#savedAt > saveEvery) await this.#save()
    if (Date.now() - this.#sweptAt > sweepEvery) await this.#sweep()
    return more
  }

  /** Tries for the lock, now and then: who is not the one must not ask at every commit. */
  async #becomeLeader(): Promise<boolean> {
    if (Date.now() - this.#triedAt < lookEvery) return false
    this.#triedAt = Date.now()
    const client = await this.#options.pool.connect()
    const asked = client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lockKey])
    const won = await asked.then(
      ({ rows }) => rows[0]?.won === true,
      error => {
        client.release(true)
        throw error
      },
    )
    if (!won) {
      client.release()
      return false
    }
    this.#leader = client
    // Losing the bookmark only means dispatching again, which is harmless: no need to wait for the disk.
    await client.query('set synchronous_commit = off')
    const bookmark = await client.query<{ position: string }>('select position from kernel.dispatcher')
    this.#position = this.#saved = BigInt(bookmark.rows[0]?.position ?? 0)
    await this.#sweep()
    return true
  }

  /** Gives the lock back by closing the connection that holds it. */
  #resign() {
    this.#leader?.release(true)
    this.#leader = undefined
  }

  #failed(error: unknown) {
    this.#resign()
    this.#options.onError(error)
  }

  /** Brings what is new; tells whether there may be more. */
  async #dispatch(): Promise<boolean> {
    const { rows } = await (this.#leader as pg.PoolClient).query<Header>({
      name: 'after',
      text: 'select id, type, position from log.event where position > $1 order by position limit $2',
      values: [this.#position.toString(), batch],
    })
    const last = rows.at(-1)
    if (!last) return false
    await Promise.all(this.#consumers.map(consumer => this.#enqueue(consumer, rows)))
    this.#position = BigInt(last.position)
    return rows.length === batch
  }

  /** Writes the bookmark, when it moved: once a second, and at the end. */
  async #save() {
    this.#savedAt = Date.now()
    if (this.#saved === this.#position) return
    await (this.#leader as pg.PoolClient).query('update kernel.dispatcher set position = $1', [
      this.#position.toString(),
    ])
    this.#saved = this.#position
  }

  async #enqueue({ name, types }: Consumer, events: Header[]) {
    const ids = events.filter(event => types.includes(event.type)).map(event => event.id)
    if (ids.length > 0) await this.#options.queues.add(name, ids)
  }

  /** Looks again at who listens to what, and for events that were dispatched but not handled twice in a row. */
  async #sweep() {
    const { rows } = await (this.#leader as pg.PoolClient).query<{ name: string; types: string[]; swept: string }>(
      'select name, types, swept from kernel.consumer',
    )
    this.#consumers = rows.map(row => ({ ...row, swept: BigInt(row.swept) }))
    for (const consumer of this.#consumers) await this.#sweepConsumer(consumer)
    this.#sweptAt = Date.now()
  }

  async #sweepConsumer({ name, types, swept }: Consumer) {
    const leader = this.#leader as pg.PoolClient
    const { rows } = await leader.query<{ id: string; position: string }>(
      `select e.id, e.position from log.event e
       where e.position > $1 and e.position <= $2 and e.type = any ($3)
         and not exists (select 1 from kernel.handled h where h.consumer = $4 and h.event_id = e.id)
         and not exists (select 1 from kernel.parked p where p.service = $4 and p.kind = 'event' and p.ref = e.id::text)
       order by e.position limit $5`,
      [swept.toString(), this.#position.toString(), types, name, batch],
    )
    const done = rows[0] ? BigInt(rows[0].position) - 1n : this.#position
    if (done > swept)
      await leader.query('update kernel.consumer set swept = greatest(swept, $2) where name = $1 and types = $3', [
        name,
        done.toString(),
        types,
      ])
    const before = this.#waiting.get(name) ?? new Set()
    const again = rows.map(row => row.id).filter(id => before.has(id))
    if (again.length > 0) await this.#options.queues.add(name, again)
    this.#waiting.set(name, new Set(rows.map(row => row.id)))
  }
}
