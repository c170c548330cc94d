import type pg from 'pg'
import { type LiveEvent, shownTypes } from './live/frames.ts'

interface Row extends Omit<LiveEvent, 'position'> {
  position: string
}
const toLiveEvent = (row: Row): LiveEvent => ({ ...row, position: Number(row.position) })

const columns = `position, type, subject, occurred_at as at, audience, case when type = any ($1) then data end as data`

/** The event log as live screens need it: the gateway may read it, and nothing else. */
export class LiveLog {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** The last position given out; 0 for an empty log. */
  async last(): Promise<number> {
    const { rows } = await this.#pool.query<{ last: string }>(
      'select coalesce(max(position), 0) as last from log.event',
    )
    return Number(rows[0]?.last ?? 0)
  }

  /** Every event after a position, in commit order, with the data of those that screens or the hub itself look at. */
  async read(after: number, limit: number): Promise<LiveEvent[]> {
    const { rows } = await this.#pool.query<Row>({
      name: 'live-read',
      text: `select ${columns} from log.event where position > $2 order by position limit $3`,
      values: [[...shownTypes, 'session.ended'], after, limit],
    })
    return rows.map(toLiveEvent)
  }

  /** What screens of these audiences see of the events after a position and up to another, in commit order. */
  async missed(after: number, until: number, audiences: string[], limit: number): Promise<LiveEvent[]> {
    const { rows } = await this.#pool.query<Row>({
      name: 'live-missed',
      text: `select ${columns} from log.event
             where position > $2 and position <= $3 and type = any ($1) and audience && $4
             order by position limit $5`,
      values: [shownTypes, after, until, audiences, limit],
    })
    return rows.map(toLiveEvent)
  }
}
