import type { Bottlenecks, BottlenecksQuery } from '../../contracts/api/respite-figures.ts'
import type { Asker } from '../../kernel/asker.ts'
import { timeZone, toInstant, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { nightAt } from '../rules/nights.ts'
import { hoursOf } from '../store/locations.ts'
import { readDemands, readTown } from './places.ts'
import { blockedLongest, mostLines, overstays } from './rules/bottlenecks.ts'
import { groupsWithoutPlace } from './rules/places.ts'
import { areasWithin } from './store/areas.ts'
import { blocksOfBlocked, guestsToLeave, type WaiterRow, waiters } from './store/bottlenecks.ts'

type Deps = Pick<ServiceDeps, 'database' | 'clock' | 'settings'>

/** What is looked at: when, and of which areas. */
interface Look {
  db: Pick<Db, '$queryRaw'>
  now: Temporal.Instant
  today: string
  within: string[]
}

/**
 * What the Monday meeting looks at [004, 5.4], of the asker's areas: nobody's name is in it.
 * @throws HttpProblem unknown-area
 */
export const readBottlenecks = async (deps: Deps, asker: Asker, { area }: BottlenecksQuery): Promise<Bottlenecks> => {
  const db = deps.database.prisma
  const now = deps.clock.now()
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const look = { db, now, today, within: await areasOf(db, asker, area) }
  const waiting = await waiters(db, look.within)
  const demands = await readDemands(db, now, look.within, waiting)
  return {
    asOf: toText(now),
    longestWaiting: waiting.slice(0, mostLines).map(row => toLine(row, now)),
    overstays: await readOverstays(deps, look),
    blockedLongest: await readBlocked(deps, look),
    groupsWithoutPlace: groupsWithoutPlace(demands, await readTown(deps, db, now, demands)),
  }
}

/** The areas of the asker with all that lie in them, or of those the ones in the area they ask for. */
const areasOf = async (db: Look['db'], asker: Asker, area: string | undefined): Promise<string[]> => {
  const own = await areasWithin(db, asker.areas)
  if (area === undefined) return own
  const asked = await areasWithin(db, [area])
  if (asked.length === 0) throw fieldProblem('unknown-area', '/area')
  return asked.filter(id => own.includes(id))
}

const toLine = ({ id, kind, urgency, groups, since }: WaiterRow, now: Temporal.Instant) => ({
  ...{ waitingId: id, kind, urgency, groups, since: toText(since) },
  days: Math.max(0, Math.floor(now.since(toInstant(since)).total('hours') / 24)),
})

const readOverstays = async ({ settings }: Deps, { db, now, today, within }: Look) => {
  const rows = await guestsToLeave(db, today, within)
  const guests = rows.map(row => ({
    ...{ stayId: row.id, kind: row.kind, location: row.location },
    ...{ period: { from: row.from_date, to: row.to_date }, hours: hoursOf(row, settings) },
  }))
  return overstays(guests, now)
}

const readBlocked = async ({ settings }: Deps, { db, now, today, within }: Look) => {
  const rows = await blocksOfBlocked(db, today, within)
  const blocks = rows.map(row => ({
    ...{ blockId: row.id, bedId: row.bed_id, bed: row.bed, location: row.location, reason: row.reason },
    period: { from: row.from_date, to: row.to_date },
    tonight: nightAt(now, hoursOf(row, settings).dayStartsAt).toString(),
  }))
  return blockedLongest(blocks)
}
