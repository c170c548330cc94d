import pg from 'pg'
import { backup } from '../../services/backup/service.ts'
import type { NewShift, Shift } from '../../services/contracts/api/backup-rota.ts'
import type { Role } from '../../services/contracts/api/people.ts'
import type { MessageRequest } from '../../services/contracts/events/notify.ts'
import { type Database, openDatabase } from '../../services/kernel/database.ts'
import { type LoggedEvent, type NewEvent, readLog } from '../../services/kernel/log.ts'
import { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import { type TestAsker, type TestRuntime, testRuntime } from './runtime.ts'
import { areaEvent } from './town.ts'

/** The whole town, and a district of it. */
export const [town, oost] = ['municipality-town', 'stadsdeel-oost']

/** Only the backup runs: that its synthetic calls come nowhere is no news here. */
const quiet = { services: [backup], env: { LOG_LEVEL: 'error' } }

/** The backup of a town of one district; what identity and places do is told by events alone. */
export class RotaTown {
  readonly app: TestRuntime
  readonly #elsewhere: Database

  private constructor(app: TestRuntime, elsewhere: Database) {
    this.app = app
    this.#elsewhere = elsewhere
  }

  /** Starts it, on a database that is there already when it is the second process of the same backup. */
  static async build(databaseUrl?: string): Promise<RotaTown> {
    const app = await testRuntime({ ...quiet, ...(databaseUrl ? { databaseUrl } : {}) })
    const elsewhere = openDatabase({ url: app.databaseUrl, service: 'identity', connections: 1 })
    const made = new RotaTown(app, elsewhere)
    if (!databaseUrl) await made.#draw()
    return made
  }

  async #draw() {
    const district = areaEvent({ id: oost, level: 'stadsdeel', sides: [4.9, 52.34, 4.95, 52.38] })
    const { areas } = district.data as { areas: object[] }
    const parented = { areas: areas.map(area => ({ ...area, parent: town })) }
    await this.tell(
      areaEvent({ id: town, level: 'municipality', sides: [4.9, 52.34, 4.95, 52.41] }),
      { ...district, data: parented as never },
      areaEvent({ id: 'stadsdeel-village', level: 'stadsdeel', sides: [4.95, 52.34, 5, 52.41], outside: true }),
    )
  }

  /** Somebody who was registered, with these roles in the whole town. */
  async person(...roles: Role[]): Promise<TestAsker> {
    const one = await this.app.as({ roles, areas: [town] })
    await this.become(one, roles)
    return one
  }

  /** Somebody has these roles now. */
  async become({ asker: { id } }: TestAsker, roles: Role[], revision = 1): Promise<void> {
    // Sealed with a key that nobody has: names are not what these tests are about.
    const data = { revision, name: `s1.nobody.${id}`, roles, areas: [town], locale: 'nl' as const }
    await this.tell({ type: 'person.registered', subject: id, data })
  }

  /** An experience expert of the night team, as the shift lead says. */
  async expert(lead: TestAsker): Promise<TestAsker> {
    const one = await this.person('night-team')
    const answer = await lead.patch(`/colleagues/${one.asker.id}`, { experienceExpert: true })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return one
  }

  /** Writes events as another service does, and waits until they have been handled. */
  async tell(...events: NewEvent[]): Promise<void> {
    await new UnitOfWork(this.#elsewhere, this.app.clock).run(async work => work.append(...events))
    await this.app.settled()
  }

  /** A moment so many hours from now. */
  at(hours: number): string {
    return this.app.clock
      .now()
      .add({ seconds: Math.round(hours * 3600) })
      .toString()
  }

  /** Plans a shift, which must succeed. */
  async plan(lead: TestAsker, members: TestAsker[], parts: Partial<NewShift> & { hours?: [number, number] } = {}) {
    const { hours: [from, to] = [1, 9], ...rest } = parts
    const ids = members.map(({ asker }) => asker.id)
    const body = { area: town, team: 'first', period: { from: this.at(from), to: this.at(to) }, members: ids, ...rest }
    const answer = await lead.post('/shifts', body)
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
    return answer.json<Shift>()
  }

  /** Everything in the log about something. */
  async eventsOf(subject: string): Promise<LoggedEvent[]> {
    return (await readLog(this.app.runtime.gatewayPool, 0n, 100_000)).filter(event => event.subject === subject)
  }

  /** The messages to people that were decided since the last time this was asked: to whom, about what. */
  async messages(): Promise<{ to: string[]; urgency: string; about: string; text: string }[]> {
    const events = await readLog(this.app.runtime.gatewayPool, this.#heard, 100_000)
    this.#heard = events.at(-1)?.position ?? this.#heard
    const requests = events.filter(({ type }) => type === 'message.requested').map(({ data }) => data as MessageRequest)
    const real = requests.filter(({ messages }) => messages.every(({ personId }) => personId !== 'drill'))
    return real.map(({ messages, urgency, about, text }) => ({
      ...{ to: messages.map(({ personId }) => personId).sort(), urgency, about, text: text.nl },
    }))
  }
  #heard = 0n

  /** Asks the database itself, as its owner. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.app.databaseUrl })
    await client.connect()
    const { rows } = await client.query<Row>(text, values).finally(() => client.end())
    return rows
  }

  async stop(): Promise<void> {
    await this.#elsewhere.close()
    await this.app.stop()
  }
}
