import type { Problem } from '../../services/contracts/api/common.ts'
import type { Role } from '../../services/contracts/api/people.ts'
import type { Nights, StayKind } from '../../services/contracts/api/respite-locations.ts'
import type { NewStay, Stay } from '../../services/contracts/api/respite-stays.ts'
import { createPool } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'
import { type LoggedEvent, readLog } from '../../services/kernel/log.ts'
import { respite } from '../../services/respite/service.ts'
import { type TestAsker, type TestRuntime, testRuntime } from './runtime.ts'
import { Town } from './town.ts'

/** What is said of a bed in a test. */
export interface BedParts {
  locationId?: string
  kinds?: StayKind[]
  features?: string[]
  groups?: string[]
  frontDoor?: string
}

/**
 * Beds in the district of Oost: the service of beds alone, with groups (psychiatry and addiction cannot share a front
 * door), features, and a location. Nights are counted from today; tests begin at one in the afternoon, whenever they run.
 */
export class Guesthouse {
  readonly town: Town
  readonly locationId: string

  private constructor(town: Town, locationId: string) {
    this.town = town
    this.locationId = locationId
  }

  /** Opens it, without beds; without the demo's data. */
  static async build(): Promise<Guesthouse> {
    const app = await testRuntime({ services: [respite], env: { OMZIEN_DEMO: 'false' }, startsAt: '13:00' })
    const house = new Guesthouse(await Town.build(app), newId())
    await house.query(`
      insert into respite.bed_group (id, nl, en, apart) values
        ('psychiatry', 'psychiatrie', 'psychiatry', '{addiction}'), ('addiction', 'verslaving', 'addiction', '{psychiatry}'),
        ('mild-intellectual-disability', 'licht verstandelijke beperking', 'mild intellectual disability', '{}')
      on conflict (id) do update set apart = excluded.apart`)
    await house.query(`
      insert into respite.feature (id, nl, en) values ('ground-floor', 'begane grond', 'ground floor'),
        ('low-stimulus', 'prikkelarm', 'low stimulus') on conflict (id) do nothing`)
    await house.location({ id: house.locationId })
    return house
  }

  get app(): TestRuntime {
    return this.town.app
  }

  /** Another location in Oost; gives its id. */
  async location(parts: { id?: string; name?: string; limits?: object; cleaning?: string } = {}): Promise<string> {
    const { id = newId(), name = 'Het Logeerhuis', limits = {}, cleaning = 'PT2H' } = parts
    await this.query(
      `insert into respite.location (id, name, lat, lon, areas, limits, cleaning, confirmed_at)
       values ($1, $2, 52.355, 4.925, '{municipality-town,stadsdeel-oost}', $3, $4, now())`,
      [id, name, JSON.stringify(limits), cleaning],
    )
    return id
  }

  /** A bed; gives its id. */
  async bed(parts: BedParts = {}): Promise<string> {
    const id = newId()
    const { locationId = this.locationId, kinds = ['time-out', 'respite', 'bridging'] } = parts
    await this.query(
      `insert into respite.bed (id, location_id, room, kinds, features, groups, front_door, in_use_from)
       values ($1, $2, 'kamer ' || right($1::uuid::text, 4), $3, $4, $5, $6, '2020-01-01')`,
      [id, locationId, kinds, parts.features ?? [], parts.groups ?? [], parts.frontDoor ?? ''],
    )
    return id
  }

  /** Nights from so many days after today, and so many of them. */
  nights(after: number, count: number): Nights {
    const today = this.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
    const from = today.add({ days: after })
    return { from: from.toString(), to: from.add({ days: count }).toString() }
  }

  /** Somebody who works in Oost. */
  as(role: Role, more: { areas?: string[]; id?: string } = {}): Promise<TestAsker> {
    return this.app.as({ roles: [role], areas: ['stadsdeel-oost'], ...more })
  }

  /** A hold as it is asked for: a time-out of three nights, for somebody of whom nothing is said. */
  stay(bedId: string, parts: Partial<NewStay> = {}): NewStay {
    return { bedId, kind: 'time-out', period: this.nights(1, 3), client: { groups: [] }, ...parts }
  }

  /** Holds a bed, which must succeed. */
  async hold(who: TestAsker, bedId: string, parts: Partial<NewStay> = {}): Promise<Stay> {
    const answer = await who.post('/stays', this.stay(bedId, parts))
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
    return answer.json<Stay>()
  }

  /** Does something to a stay, which must succeed. */
  async act(who: TestAsker, id: string, verb: string, body: object = {}): Promise<Stay> {
    const answer = await who.post(`/stays/${id}/${verb}`, body)
    if (answer.statusCode !== 200) throw new Error(`${verb}: ${answer.statusCode} ${answer.body}`)
    return answer.json<Stay>()
  }

  /** The code of a problem. */
  codeOf(answer: { json<T>(): T }): string {
    return answer.json<Problem>().code
  }

  /** Runs SQL as the service. */
  async query<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    const pool = createPool({ url: this.app.databaseUrl, service: 'respite', connections: 1 })
    try {
      return (await pool.query<R>(text, values)).rows
    } finally {
      await pool.end()
    }
  }

  /** Everything in the log about a thing, oldest first. */
  async told(subject: string): Promise<LoggedEvent[]> {
    const events = await readLog(this.app.runtime.gatewayPool, 0n, 100_000)
    return events.filter(event => event.subject === subject || event.thread === subject)
  }

  stop(): Promise<void> {
    return this.town.stop()
  }
}
