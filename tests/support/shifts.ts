import { shiftTeams } from '../../services/contracts/api/backup-rota.ts'
import { createPool } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'
import { newPersons } from './person.ts'

/** The area of everybody in the demo. */
export const everywhere = 'municipality-amsterdam'
const day = 86_400_000 // milliseconds

/** Puts a duo on every line for the days around now, all of them with a phone, and nobody else. */
export const planDuos = async (url: string, databaseUrl: string): Promise<void> => {
  const people = await newPersons(url, ['night-team'], 2 * shiftTeams.length)
  // Who cannot be reached counts as not told, and the next step comes at once.
  for (const [i, person] of people.entries()) {
    const { status, body } = await person.put('/me/notifications', { channels: ['sms'], phone: `06 0000 00${10 + i}` })
    if (status !== 200) throw new Error(`No phone: ${status} ${JSON.stringify(body)}`)
  }
  const pool = createPool({ url: databaseUrl, service: 'backup', connections: 1 })
  const [from, to] = [new Date(Date.now() - day), new Date(Date.now() + 3 * day)]
  await pool.query('update backup.shift set cancelled = true')
  for (const [line, team] of shiftTeams.entries()) {
    const members = people.slice(2 * line, 2 * line + 2).map(({ id }) => id)
    await pool.query(
      'insert into backup.shift (id, area, team, from_at, to_at, members) values ($1, $2, $3, $4, $5, $6)',
      [newId(), everywhere, team, from, to, members],
    )
  }
  await pool.end()
}
