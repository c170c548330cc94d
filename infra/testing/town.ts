import type { Point } from '../../services/contracts/api/common.ts'
import type { HelpRequest, NewHelpRequest } from '../../services/contracts/api/help-requests.ts'
import type { AreaLevel } from '../../services/contracts/api/places.ts'
import type { OfferState } from '../../services/contracts/events/volunteers.ts'
import { areasThread } from '../../services/kernel/areas.ts'
import { type Database, openDatabase } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'
import { type LoggedEvent, type NewEvent, readLog } from '../../services/kernel/log.ts'
import { UnitOfWork } from '../../services/kernel/unit-of-work.ts'
import type { TestAsker, TestRuntime } from './runtime.ts'

/** A point in each district of the town. */
export const [inOost, inNoord]: [Point, Point] = [
  { lat: 52.355, lon: 4.925 },
  { lat: 52.395, lon: 4.925 },
]

/** A request for help in Oost. */
export const aRequest = (parts: Partial<NewHelpRequest> = {}): NewHelpRequest => ({
  kind: 'groceries',
  text: 'Samen naar de winkel?',
  place: inOost,
  address: 'Insulindeweg 12, Amsterdam',
  ...parts,
})

/** An area that is a rectangle. */
export interface Rectangle {
  id: string
  level: AreaLevel
  /** West, south, east, north. */
  sides: [number, number, number, number]
  outside?: boolean
  revision?: number
}

/** The event of an area that is a rectangle. */
export const areaEvent = ({ id, level, sides, outside = false, revision = 1 }: Rectangle): NewEvent => {
  const [west, south, east, north] = sides
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const area = {
    id,
    revision,
    level,
    name: id,
    outside,
    geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] },
  }
  return { type: 'areas.defined', subject: level, thread: areasThread, data: { areas: [area] } }
}

/** An offer's event, as volunteers tells it. */
export const offerEvent = (
  status: OfferState['status'],
  parts: Pick<OfferState, 'helpRequestId' | 'helperId'> & Partial<OfferState>,
): NewEvent => {
  const data: OfferState = { offerId: newId(), by: 'system', takenIn: false, ...parts, status }
  return { type: `offer.${status}`, subject: data.offerId, thread: data.helpRequestId, data }
}

/**
 * A town of two districts, with a village next door that is not served; help requests are asked for real, and what
 * places, identity and volunteers do is told by events alone.
 */
export class Town {
  readonly app: TestRuntime
  readonly database: Database

  private constructor(app: TestRuntime, database: Database) {
    this.app = app
    this.database = database
  }

  /** Draws the map of the town. */
  static async build(app: TestRuntime): Promise<Town> {
    const town = new Town(app, openDatabase({ url: app.databaseUrl, service: 'volunteers', connections: 2 }))
    await town.tell(
      areaEvent({ id: 'municipality-town', level: 'municipality', sides: [4.9, 52.34, 4.95, 52.41] }),
      areaEvent({ id: 'stadsdeel-oost', level: 'stadsdeel', sides: [4.9, 52.34, 4.95, 52.38] }),
      areaEvent({ id: 'stadsdeel-noord', level: 'stadsdeel', sides: [4.9, 52.38, 4.95, 52.41] }),
      areaEvent({ id: 'stadsdeel-village', level: 'stadsdeel', sides: [4.95, 52.34, 5, 52.41], outside: true }),
    )
    return town
  }

  /** Writes events as another service does, and waits until they have been handled. */
  async tell(...events: NewEvent[]): Promise<void> {
    await new UnitOfWork(this.database, this.app.clock).run(async work => work.append(...events))
    await this.app.settled()
  }

  /** A coordinator of a district. */
  coordinator(area = 'stadsdeel-oost'): Promise<TestAsker> {
    return this.app.as({ roles: ['coordinator'], areas: [area] })
  }

  /** Posts a request, which must succeed. */
  async post(asker: TestAsker, parts: Partial<NewHelpRequest> = {}): Promise<HelpRequest> {
    const answer = await asker.post('/help-requests', aRequest(parts))
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
    return answer.json<HelpRequest>()
  }

  /** A helper says yes, and everybody has heard of it; gives the offer. */
  async accept(helpRequestId: string, helper: TestAsker, parts: Partial<OfferState> = {}): Promise<OfferState> {
    const event = offerEvent('accepted', { helpRequestId, helperId: helper.asker.id, ...parts })
    await this.tell(event)
    return event.data as OfferState
  }

  /** Everything in the log about a help request, oldest first. */
  async eventsOf(id: string): Promise<LoggedEvent[]> {
    const events = await readLog(this.app.runtime.gatewayPool, 0n, 100_000)
    return events.filter(event => event.thread === id)
  }

  async stop(): Promise<void> {
    await this.database.close()
    await this.app.stop()
  }
}
