import pg from 'pg'
import type { Role } from '../../services/contracts/api/people.ts'
import type { HelperProfile, Offer, OfferPage } from '../../services/contracts/api/volunteers.ts'
import type { HelpRequestState } from '../../services/contracts/events/help-requests.ts'
import type { EventType } from '../../services/contracts/events/index.ts'
import type { SettingKey, SettingValue } from '../../services/contracts/settings.ts'
import { type Database, openDatabase } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'
import { type EventRow, type LoggedEvent, type NewEvent, toEvent } from '../../services/kernel/log.ts'
import { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import { someState } from './probe.ts'
import type { TestAsker, TestRuntime } from './runtime.ts'

/** The middle of the neighbourhood under test; requests are here unless they say otherwise. */
export const middle = { lat: 52.36, lon: 4.93 }

/** Free at every hour of every day. */
export const always: HelperProfile['availability'] = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
  weekday,
  from: '00:00',
  to: '24:00',
}))

/** Somebody who does everything, always, within three kilometres of the middle, as often as they are asked. */
export const willing: HelperProfile = {
  kinds: [],
  languages: [],
  place: middle,
  radius: 3000,
  availability: always,
  exceptions: [],
  paused: false,
  maxOpenTasks: 1000,
  maxOffersPerWeek: 1000,
}

/** Helpers, and help requests told by events alone, as the requests service tells them. */
export class Neighbourhood {
  readonly app: TestRuntime
  readonly #database: Database
  readonly #states = new Map<string, HelpRequestState>()

  /** A neighbourhood in which nobody helps yet, the demo's people neither. */
  static async build(app: TestRuntime): Promise<Neighbourhood> {
    const neighbourhood = new Neighbourhood(app)
    await neighbourhood.query('delete from volunteers.helper_profile')
    return neighbourhood
  }

  private constructor(app: TestRuntime) {
    this.app = app
    this.#database = openDatabase({ url: app.databaseUrl, service: 'requests', connections: 2 })
  }

  /** A helper with a profile. */
  async helper(profile: Partial<HelperProfile> = {}, roles: Role[] = ['resident']): Promise<TestAsker> {
    const helper = await this.app.as({ roles })
    const { id } = helper.asker
    const person = { revision: 1, name: `s1.${id}.`, roles, areas: [], locale: 'nl' as const }
    await this.tell({ type: 'person.registered', subject: id, data: person })
    await helper.put('/me/helper-profile', { ...willing, ...profile })
    return helper
  }

  /** The municipality chooses a setting. */
  async choose(key: SettingKey, value: SettingValue): Promise<void> {
    await this.query(
      `insert into kernel.setting (key, value, changed_at) values ($1, $2, now())
       on conflict (key) do update set value = excluded.value`,
      [key, JSON.stringify(value)],
    )
    await this.app.runtime.settings.load()
  }

  /** Asks or changes the database as its owner. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> {
    const client = new pg.Client({ connectionString: this.app.databaseUrl })
    await client.connect()
    return client.query<Row>(text, values).finally(() => client.end())
  }

  /** Several alike. */
  helpers(count: number, profile: Partial<HelperProfile> = {}): Promise<TestAsker[]> {
    return Promise.all(Array.from({ length: count }, () => this.helper(profile)))
  }

  /** A help request is posted; gives its id. */
  async post(state: Partial<HelpRequestState> = {}): Promise<string> {
    const id = newId()
    this.#states.set(id, someState({ blurred: { ...middle, radius: 250 }, ...state }))
    await this.tell(this.#event(id, 'help-request.opened'))
    return id
  }

  /** A help request becomes another: the next revision, not told yet. */
  next(id: string, type: EventType & `help-request.${string}`, change: Partial<HelpRequestState>): NewEvent {
    const before = this.#states.get(id) as HelpRequestState
    this.#states.set(id, { ...before, ...change, revision: before.revision + 1 })
    return this.#event(id, type)
  }

  /** A help request becomes another, and everybody has heard of it. */
  async become(
    id: string,
    type: EventType & `help-request.${string}`,
    change: Partial<HelpRequestState>,
  ): Promise<void> {
    await this.tell(this.next(id, type, change))
    await this.app.settled()
  }

  #event(id: string, type: EventType & `help-request.${string}`): NewEvent {
    return { type, subject: id, data: this.#states.get(id) as HelpRequestState }
  }

  /** Writes events in one transaction, as the service that tells them would. */
  async tell(...events: NewEvent[]): Promise<void> {
    await new UnitOfWork(this.#database, this.app.clock).run(async work => work.append(...events))
  }

  /** The offers of a helper, newest first, when everything has been handled. */
  async offersOf(helper: TestAsker): Promise<Offer[]> {
    await this.app.settled()
    const answer = await helper.get('/me/offers?limit=100')
    return answer.json<OfferPage>().items
  }

  /** What was told about a help request, in order. */
  async told(id: string): Promise<LoggedEvent[]> {
    await this.app.settled()
    const { rows } = await this.query<EventRow>('select * from log.event where thread = $1 order by position', [id])
    return rows.map(toEvent)
  }

  async stop(): Promise<void> {
    await this.#database.close()
    await this.app.stop()
  }
}
