import type pg from 'pg'

/** Work that failed too often and waits for somebody to look at it. */
export interface ParkedWork {
  service: string
  kind: 'event' | 'timer'
  /** The event's id, or the timer's kind and subject. */
  ref: string
  error: string
  attempts: number
  parkedAt: Date
}

/** What is parked, oldest first. */
export const listParked = async (db: pg.Pool | pg.Client): Promise<ParkedWork[]> => {
  const { rows } = await db.query<ParkedWork>(
    'select service, kind, ref, error, attempts, parked_at as "parkedAt" from kernel.parked order by parked_at',
  )
  return rows
}

/**
 * Lets parked work be tried again: events come back by the dispatcher's sweep, timers are due at once.
 * @param which only this service or this reference; all without it
 * @returns how much was let go
 */
export const replayParked = async (db: pg.Pool | pg.Client, which?: string): Promise<number> => {
  const { rowCount } = await db.query(
    `with gone as (delete from kernel.parked where $1::text is null or service = $1 or ref = $1 returning *),
       events as (update kernel.consumer c set swept = 0 where exists (select 1 from gone where kind = 'event' and service = c.name)),
       timers as (update kernel.timer t set parked = false, attempts = 0, retry_at = null
         from gone where gone.kind = 'timer' and gone.service = t.service and gone.ref = t.kind || ' ' || t.subject)
     select 1 from gone`,
    [which ?? null],
  )
  return rowCount ?? 0
}
