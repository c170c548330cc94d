import pg from 'pg'
import { waitUntil } from '../../services/kernel/wait.ts'

/** Is there an event that somebody has yet to handle, or a timer that is due? */
const isBusy = `
  select exists (
      select 1 from kernel.consumer c join log.event e on e.type = any (c.types)
      where not exists (select 1 from kernel.handled h where h.consumer = c.name and h.event_id = e.id))
    or exists (select 1 from kernel.timer where not parked and due_at <= now()) as busy`

const patience = 60_000 // milliseconds, on a busy machine

/** Waits until all that has happened by now has been handled. @throws Error when that never comes */
export const handled = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const idle = async () => (await client.query<{ busy: boolean }>(isBusy)).rows[0]?.busy === false
  const done = await waitUntil(idle, patience, 50).finally(() => client.end())
  if (!done) throw new Error('Omzien started, and never came to rest.')
}
