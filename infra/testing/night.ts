import type {
  BackupCall,
  BackupCallPage,
  BackupTimelineEntry,
  NewBackupCall,
} from '../../services/contracts/api/backup-calls.ts'
import { type ShiftTeam, shiftTeams } from '../../services/contracts/api/backup-rota.ts'
import type { Role } from '../../services/contracts/api/people.ts'
import { createPool } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'
import type { LoggedEvent } from '../../services/kernel/log.ts'
import { Vault } from '../../services/kernel/vault.ts'
import { type TestAsker, type TestRuntime, testSecret } from './runtime.ts'
import { inOost, Town } from './town.ts'

/** A report that says everything. */
export const aReport = (parts: Partial<NewBackupCall> = {}): NewBackupCall => ({
  what: 'Mijn buurman roept al een uur en gooit met stoelen.',
  where: { place: inOost, address: 'Insulindeweg 12, Amsterdam' },
  who: 'de buurman van drie hoog',
  dangerNow: false,
  ...parts,
})

const roleOf: Record<ShiftTeam, Role> = {
  first: 'night-team',
  second: 'night-team',
  'shift-lead': 'shift-lead',
  'manager-on-call': 'manager',
}

/** Two people for each line of the backup. */
export type Crew = Record<ShiftTeam, [TestAsker, TestAsker]>

/** A night in the town: people of the backup who are known by name, with or without shifts. */
export class Night {
  readonly town: Town

  private constructor(town: Town) {
    this.town = town
  }

  static async build(app: TestRuntime): Promise<Night> {
    return new Night(await Town.build(app))
  }

  get app(): TestRuntime {
    return this.town.app
  }

  /** Somebody identity has told about. */
  async person(roles: Role[], name: string, areas = ['municipality-town']): Promise<TestAsker> {
    const asker = await this.app.as({ roles, areas })
    const pool = createPool({ url: this.app.databaseUrl, service: 'service', connections: 1 })
    const sealed = await new Vault(pool, testSecret).seal(asker.asker.id, name)
    await pool.end()
    const data = { revision: 1, name: sealed, roles, areas, locale: 'nl' as const }
    await this.town.tell({ type: 'person.registered', subject: asker.asker.id, data })
    return asker
  }

  /** A duo for every line, on shift from a day ago until a year from now. */
  async crew(area = 'municipality-town'): Promise<Crew> {
    const crew: Partial<Crew> = {}
    for (const team of shiftTeams) {
      const duo: Crew[ShiftTeam] = [
        await this.person([roleOf[team]], `${team} A`, [area]),
        await this.person([roleOf[team]], `${team} B`, [area]),
      ]
      await this.shift(
        team,
        duo.map(({ asker }) => asker.id),
        area,
      )
      crew[team] = duo
    }
    return crew as Crew
  }

  /** Plans a shift that is on now. */
  async shift(team: ShiftTeam, members: string[], area = 'municipality-town'): Promise<void> {
    const now = this.app.clock.now()
    const [from, to] = [now.subtract({ hours: 24 }), now.add({ hours: 365 * 24 })].map(String)
    await this.query(
      'insert into backup.shift (id, area, team, from_at, to_at, members) values ($1, $2, $3, $4, $5, $6)',
      [...[newId(), area, team, from, to, members]],
    )
  }

  /** Takes everybody off duty. */
  async offDuty(): Promise<void> {
    await this.query('update backup.shift set cancelled = true')
    await this.query('delete from backup.person')
  }

  /** SQL as the service. */
  async query<Row extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const pool = createPool({ url: this.app.databaseUrl, service: 'backup', connections: 1 })
    try {
      return (await pool.query<Row>(text, values)).rows
    } finally {
      await pool.end()
    }
  }

  /** Reports a call, which must succeed. */
  async report(parts: Partial<NewBackupCall> = {}, by?: TestAsker): Promise<BackupCall & { by: TestAsker }> {
    const reporter = by ?? (await this.app.as({}))
    const answer = await reporter.post('/backup-calls', aReport(parts))
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
    return { ...answer.json<BackupCall>(), by: reporter }
  }

  /** Does something to a call, which must succeed. */
  async act(who: TestAsker, id: string, verb: string, body: object = {}): Promise<BackupCall> {
    const answer = await who.post(`/backup-calls/${id}/${verb}`, body)
    if (answer.statusCode !== 200) throw new Error(`${verb}: ${answer.statusCode} ${answer.body}`)
    return answer.json<BackupCall>()
  }

  /** Closes what is open, so that everybody is free. */
  async closeAll({ 'shift-lead': [lead, second] }: Crew): Promise<void> {
    const open = await lead.get('/backup-calls?open=true&limit=100')
    const closing = { outcome: 'false-report', visited: false, reason: 'test', secondPerson: second.asker.id }
    for (const { id } of open.json<BackupCallPage>().items) await this.act(lead, id, 'close', closing)
  }

  /** The call as somebody sees it. */
  async read(who: TestAsker, id: string): Promise<BackupCall> {
    return (await who.get(`/backup-calls/${id}`)).json<BackupCall>()
  }

  /** What happened to a call, in a word each. */
  async history(who: TestAsker, id: string): Promise<string[]> {
    const { items } = (await who.get(`/backup-calls/${id}/timeline`)).json<{ items: BackupTimelineEntry[] }>()
    return items.map(({ what, notify }) => (notify ? `${what} ${notify}` : what))
  }

  /** The messages that were asked for about a call, oldest first: whom each told. */
  async messages(id: string): Promise<{ id: string; personId: string }[][]> {
    const events = await this.town.eventsOf(id)
    return events
      .filter((event): event is LoggedEvent<'message.requested'> => event.type === 'message.requested')
      .map(({ data }) => data.messages)
  }

  stop(): Promise<void> {
    return this.town.stop()
  }
}
