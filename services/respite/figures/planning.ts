import type { Planning, PlanningQuery } from '../../contracts/api/respite-figures.ts'
import type { Nights } from '../../contracts/api/respite-locations.ts'
import type { Stay } from '../../contracts/api/respite-stays.ts'
import { abilitiesOf, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { mayKeep } from '../locations/rights.ts'
import { nameFinder } from '../names.ts'
import { recordStayLooks } from '../stays/looks.ts'
import { viewOfStays } from '../stays/view.ts'
import { findLocations, hoursOf } from '../store/locations.ts'
import type { PlanningDeps } from './day.ts'
import { daysLater, isSanePeriod, mostNights } from './rules/period.ts'
import { type PlannedStay, spanOfBlock, spansOfStay } from './rules/spans.ts'
import { bedsOfPlanning, blocksOfPlanning, staysOfPlanning } from './store/planning.ts'

/** What is shown when nobody says which nights: two weeks (ours). */
const usual = 14

/**
 * The beds of a location, line by line, with the stays and blocks on them. Kind and status are for all who look for beds;
 * names for who may know them, and their looks are recorded; why a bed is blocked for who keeps it.
 * @throws HttpProblem not-found, invalid-period
 */
export const readPlanning = async (
  deps: PlanningDeps,
  asker: Asker,
  locationId: string,
  query: PlanningQuery,
): Promise<Planning> => {
  const db = deps.database.prisma
  const now = deps.clock.now()
  const period = periodOf(query, now)
  const location = (await findLocations(db, [locationId])).get(locationId)
  if (!location) throw new HttpProblem('not-found')
  const hours = hoursOf(location, deps.settings)
  const beds = await bedsOfPlanning(db, locationId, period)
  const stays = await staysOfPlanning(db, locationId, period, now)
  const blocks = await blocksOfPlanning(db, locationId, period)
  const names = await readNames(deps, asker, stays)
  const keeps = mayKeep(abilitiesOf(asker), location)
  const spans = [
    ...stays.flatMap(stay => spansOfStay(stay, { hours, now, period, label: names.get(stay.stay.id) })),
    ...blocks.map(block => spanOfBlock(block, hours, keeps)),
  ].sort((a, b) => (a.from < b.from ? -1 : 1))
  const byBed = Map.groupBy(spans, ({ bedId }) => bedId)
  return {
    ...{ period, asOf: toText(now) },
    beds: beds.map(({ id, room, name, kinds, features }) => ({
      ...{ bedId: id, room, name, kinds, features },
      spans: (byBed.get(id) ?? []).map(({ bedId: _, ...span }) => span),
    })),
  }
}

const periodOf = ({ from: asked, to }: PlanningQuery, now: Temporal.Instant): Nights => {
  const from = asked ?? now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const period = { from, to: to ?? daysLater(from, usual) }
  if (isSanePeriod(period, mostNights.planning)) return period
  throw fieldProblem('invalid-period', to === undefined ? '/from' : '/to', {
    nl: 'Kies een periode van minstens één en hoogstens 62 nachten.',
    en: 'Choose a period of at least one and at most 62 nights.',
  })
}

/** The names of the guests whom the asker may know, by their stay. */
const readNames = async (deps: PlanningDeps, asker: Asker, stays: PlannedStay[]): Promise<Map<string, string>> => {
  const db = deps.database.prisma
  const abilities = abilitiesOf(asker)
  const readable = stays.map(({ stay }) => stay).filter(stay => abilities.can('read', as('Stay', stay)))
  const views = await viewOfStays(deps, db, asker, readable)
  await recordStayLooks(db, asker, views, 'planning', deps.clock.now())
  const ids = views.map(({ client }) => client.personId)
  const nameOf = await nameFinder(deps, db, asker.locale, ids)
  const label = ({ client }: Stay) => client.name ?? (client.personId ? nameOf(client.personId).name : undefined)
  return new Map(
    views.flatMap(view => {
      const name = label(view)
      return name === undefined ? [] : [[view.id, name] as const]
    }),
  )
}
