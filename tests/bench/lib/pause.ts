import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** The lock of the one dispatcher that works (services/kernel/dispatcher.ts). */
const dispatcherLock = 6812034772

/**
 * Holds back everything that reacts to events, by taking the dispatcher's place: what is committed stays in the log
 * until it may go on. @returns lets it go on
 */
export const pauseReactions = async (databaseUrl: string): Promise<() => Promise<void>> => {
  const holder = new pg.Client({ connectionString: databaseUrl, application_name: 'omzien bench pause' })
  await holder.connect()
  const held = holder.query('select pg_advisory_lock($1)', [dispatcherLock])
  const other = new pg.Client({ connectionString: databaseUrl })
  await other.connect()
  await sleep(200) // now we are the first in line
  await other.query(
    `select pg_terminate_backend(pid) from pg_locks
     where locktype = 'advisory' and granted and ((classid::bigint << 32) | objid::bigint) = $1`,
    [dispatcherLock],
  )
  await held
  await other.end()
  return () => holder.end()
}
