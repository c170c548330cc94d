import type { NewSupportPoint, SupportPointDetail } from '../../services/contracts/api/support-points.ts'
import type { MessageRequest } from '../../services/contracts/events/notify.ts'
import type { Asker } from '../../services/kernel/asker.ts'
import { newId } from '../../services/kernel/ids.ts'
import { type LoggedEvent, readLog } from '../../services/kernel/log.ts'
import { defineService, type ServiceDeps } from '../../services/kernel/service.ts'
import { places } from '../../services/places/service.ts'
import { type TestAsker, type TestRuntime, testRuntime } from './runtime.ts'

/** A point in the demo's districts of Oost and Noord. */
export const [placeInOost, placeInNoord] = [
  { lat: 52.3615, lon: 4.9295 },
  { lat: 52.402, lon: 4.93 },
]

const aPoint: NewSupportPoint = {
  ...{ name: 'De Huiskamer', place: placeInOost, functions: ['walk-in'], neighboursWelcome: true },
}

/** Support points and who keeps them: places alone, with people told of by events as identity does. */
export class PointKeeping {
  readonly app: TestRuntime
  readonly #deps: ServiceDeps

  private constructor(app: TestRuntime, deps: ServiceDeps) {
    this.app = app
    this.#deps = deps
  }

  static async build(env: Record<string, string> = {}): Promise<PointKeeping> {
    let deps: ServiceDeps | undefined
    const teller = defineService('identity', given => {
      deps = given
      return { routes() {} }
    })
    const app = await testRuntime({ services: [teller, places], env })
    return new PointKeeping(app, deps as unknown as ServiceDeps)
  }

  /** Somebody whom places knows of. */
  async person(who: Partial<Asker>, name = 'Iemand'): Promise<TestAsker> {
    const one = await this.app.as(who)
    const { id, roles, areas, organisationId, locale } = one.asker
    const sealed = await this.#deps.vault.seal(id, name)
    const data = { revision: 1, name: sealed, roles, areas, locale, ...(organisationId ? { organisationId } : {}) }
    await this.#deps.unitOfWork.run(async work => work.append({ type: 'person.registered', subject: id, data }))
    await this.app.settled()
    return one
  }

  /** Somebody is erased, as identity does it. */
  async erase(id: string): Promise<void> {
    await this.#deps.vault.erase(id, new Date())
    await this.#deps.unitOfWork.run(async work => work.append({ type: 'person.erased', subject: id, data: {} }))
    await this.app.settled()
  }

  /** Adds a support point, which must succeed. */
  async add(who: TestAsker, parts: Partial<NewSupportPoint> = {}): Promise<SupportPointDetail> {
    const answer = await who.post('/support-points', { ...aPoint, ...parts })
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
    return answer.json<SupportPointDetail>()
  }

  /** Asks without signing in. */
  visit(method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) {
    return this.app.runtime.http.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) })
  }

  /** Who was told what since the last time this was asked, in Dutch: `person subject`. */
  async told(): Promise<{ to: string; subject: string; link: string | undefined }[]> {
    const events = await readLog(this.app.runtime.gatewayPool, this.#read, 10_000)
    this.#read = events.at(-1)?.position ?? this.#read
    const requests = events.filter(
      (event): event is LoggedEvent<'message.requested'> => event.type === 'message.requested',
    )
    return requests.flatMap(({ data }) => {
      const { messages, subject, link } = data as MessageRequest
      return messages.map(({ personId }) => ({ to: personId, subject: subject.nl, link }))
    })
  }
  #read = 0n

  /** Rows of the tables, as places sees them. */
  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    const pool = this.#deps.database.pool
    const client = await pool.connect()
    await client.query('set role none')
    const { rows } = await client.query(text, values)
    client.release(true)
    return rows as Row[]
  }

  stop(): Promise<void> {
    return this.app.stop()
  }
}

/** A new organisation. */
export const anOrganisation = newId
