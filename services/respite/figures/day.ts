import type { LocationDay } from '../../contracts/api/respite-figures.ts'
import { abilitiesOf, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { type Hours, spanOf } from '../rules/nights.ts'
import { recordStayLooks } from '../stays/looks.ts'
import type { StayRow } from '../stays/rows.ts'
import { viewOfStays } from '../stays/view.ts'
import { findLocations, hoursOf } from '../store/locations.ts'
import { isOverdue } from './rules/bottlenecks.ts'
import { type PartOfDay, partOfDay } from './rules/day.ts'
import { daysLater, isSaneDate } from './rules/period.ts'
import { bedsOfPlanning, staysOfPlanning, takenBeds } from './store/planning.ts'

/** What the day and the planning of a location are made with. */
export type PlanningDeps = Pick<ServiceDeps, 'database' | 'clock' | 'settings' | 'vault'>

/** A location's day that is looked at. */
interface Look {
  locationId: string
  hours: Hours
  date: string
  now: Temporal.Instant
  today: string
}

/**
 * Who comes, who goes, who stays and who should have gone, at a location on a date, as far as the asker may see their
 * stays; and how many beds are free this night. Looks at people we know are recorded.
 * @throws HttpProblem not-found, invalid-period
 */
export const readDay = async (
  deps: PlanningDeps,
  asker: Asker,
  locationId: string,
  asked: string | undefined,
): Promise<LocationDay> => {
  const db = deps.database.prisma
  const now = deps.clock.now()
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const date = asked ?? today
  if (!isSaneDate(date)) throw fieldProblem('invalid-period', '/date')
  const hours = await readHours(deps, locationId)
  const look = { locationId, hours, date, now, today }
  const found = await staysOfPlanning(db, locationId, { from: date, to: date }, now)
  const here = found.map(({ stay }) => stay).filter(stay => stay.locationId === locationId)
  const parts = partsOf(asker, look, here)
  const view = async (part: PartOfDay) => await viewOfStays(deps, db, asker, parts[part] ?? [])
  const lists = {
    ...{ arriving: await view('arriving'), leaving: await view('leaving') },
    ...{ staying: await view('staying'), overdue: await view('overdue') },
  }
  await recordStayLooks(db, asker, Object.values(lists).flat(), 'read', now)
  return { date, asOf: toText(now), ...lists, ...(await countFree(db, look, here)) }
}

/** @throws HttpProblem not-found */
export const readHours = async ({ database, settings }: PlanningDeps, locationId: string): Promise<Hours> => {
  const location = (await findLocations(database.prisma, [locationId])).get(locationId)
  if (!location) throw new HttpProblem('not-found')
  return hoursOf(location, settings)
}

/** The stays that the asker may see, by the part of the day they belong to. */
const partsOf = (asker: Asker, { hours, date, now, today }: Look, here: StayRow[]) => {
  const abilities = abilitiesOf(asker)
  const seen = here.filter(stay => abilities.can('read', as('Stay', stay)))
  return Object.groupBy(seen, stay => {
    const isLate = isOverdue({ period: stay.period, hours }, now)
    return partOfDay({ ...stay, isLate }, date, today) ?? 'none'
  })
}

/** A bed is free when somebody could sleep in it from the hour of arriving: not one that somebody should have left. */
const countFree = async (db: Pick<Db, '$queryRaw'>, { locationId, hours, date, now, today }: Look, here: StayRow[]) => {
  const night = { from: date, to: daysLater(date, 1) }
  const beds = await bedsOfPlanning(db, locationId, night)
  const { arriveFrom, leaveBy } = spanOf(night, hours)
  const taken = await takenBeds(db, locationId, { from: arriveFrom, to: leaveBy }, now)
  const guests = date <= today ? here.filter(({ status }) => status === 'in-house') : []
  for (const { bedId } of guests) taken.add(bedId)
  return { free: beds.filter(({ id }) => !taken.has(id)).length, beds: beds.length }
}
