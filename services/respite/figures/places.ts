import type { Db } from '../../kernel/database.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { nightAt } from '../rules/nights.ts'
import { apartOf, readVocabulary } from '../store/vocabulary.ts'
import { dayNumber, laterOf } from './rules/period.ts'
import { type Demand, lookAround, type PlaceBed, type Town } from './rules/places.ts'
import { isLackOfBed } from './rules/refused.ts'
import { refusedSince, type WaiterRow } from './store/bottlenecks.ts'
import { openBeds, type PlaceRow, type TakenRow, takenBetween } from './store/places.ts'

type Reading = Pick<Db, '$queryRaw'>

/** Who has no bed: those who wait without an offer, and the requests that were refused of late for lack of a bed. */
export const readDemands = async (
  db: Reading,
  now: Temporal.Instant,
  within: string[],
  waiting: WaiterRow[],
): Promise<Demand[]> => {
  const refused = await refusedSince(db, now.subtract({ hours: lookAround.back * 24 }), within)
  return [
    ...waiting
      .filter(({ status }) => status === 'waiting')
      .map(row => ({ ...toNeed(row), features: row.features, what: 'waiting' as const })),
    ...refused
      .filter(({ why }) => isLackOfBed(why))
      .map(row => ({ ...toNeed(row), features: [], what: 'refused' as const })),
  ]
}

const toNeed = ({ kind, groups, from_date, nights }: Pick<WaiterRow, 'kind' | 'groups' | 'from_date' | 'nights'>) => ({
  ...{ kind, groups, from: from_date, nights },
})

/** The beds of every open location, with what takes them for as long as anybody asks. */
export const readTown = async (
  { settings }: Pick<ServiceDeps, 'settings'>,
  db: Reading,
  now: Temporal.Instant,
  demands: Demand[],
): Promise<Town> => {
  const tonight = nightAt(now, settings.text('stays.dayStartsAt')).toString()
  const days = demands.length === 0 ? 0 : lastNight(demands, tonight) - dayNumber(tonight) + 1
  const taken = Map.groupBy(await takenBetween(db, now, now.add({ hours: days * 24 })), ({ bed_id }) => bed_id)
  const beds = (await openBeds(db)).map(row => toBed(row, taken.get(row.id) ?? []))
  return { beds, apart: apartOf(await readVocabulary(db)), tonight }
}

/** The last night that could matter to anybody. */
const lastNight = (demands: Demand[], tonight: string) =>
  Math.max(...demands.map(({ from, nights }) => dayNumber(laterOf(from, tonight)) + lookAround.ahead + nights))

const toBed = (row: PlaceRow, taken: TakenRow[]): PlaceBed => ({
  ...{ id: row.id, kinds: row.kinds, features: row.features, groups: row.groups },
  ...{ door: JSON.stringify([row.location_id, row.front_door]), exceptions: row.exceptions },
  taken: [
    { first: Number.NEGATIVE_INFINITY, end: dayNumber(row.in_use_from), groups: [] },
    ...taken.map(({ first, last, groups }) => ({
      first,
      end: last === null ? Number.POSITIVE_INFINITY : last + 1,
      groups,
    })),
  ],
})
