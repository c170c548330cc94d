import { type ShiftTeam, shiftTeams } from '../../services/contracts/api/backup-rota.ts'
import { createPool } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'

/** The area of everybody in the demo. */
export const everywhere = 'municipality-amsterdam'
const day = 86_400_000 // milliseconds

/** Puts a duo on every line for the days around now, and nobody else. */
export const planShifts = async (databaseUrl: string, duos: Record<ShiftTeam, string[]>): Promise<void> => {
  const pool = createPool({ url: databaseUrl, service: 'backup', connections: 1 })
  const [from, to] = [new Date(Date.now() - day), new Date(Date.now() + 3 * day)]
  await pool.query('update backup.shift set cancelled = true')
  for (const team of shiftTeams)
    await pool.query(
      'insert into backup.shift (id, area, team, from_at, to_at, members) values ($1, $2, $3, $4, $5, $6)',
      [newId(), everywhere, team, from, to, duos[team]],
    )
  await pool.end()
}

/** Eight people as duos, two for each line. */
export const duosOf = (people: { id: string }[]): Record<ShiftTeam, string[]> => {
  const ids = people.map(({ id }) => id)
  const duo = (line: number) => ids.slice(2 * line, 2 * line + 2)
  return { first: duo(0), second: duo(1), 'shift-lead': duo(2), 'manager-on-call': duo(3) }
}
