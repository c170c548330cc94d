import { onServer } from './server.ts'

/** A look at, or deed on, somebody's record, as the access log has it. */
export interface Look {
  actor: string
  action: string
  subject: string
}

/** Who looked at somebody's record, oldest first: as the database's owner, because no service may read that log. */
export const looksAt = (databaseUrl: string, person: string): Promise<Look[]> =>
  onServer(databaseUrl, async client => {
    const { rows } = await client.query<Look>(
      'select actor, action, subject from kernel.access_log where person = $1 order by at, id',
      [person],
    )
    return rows
  })
