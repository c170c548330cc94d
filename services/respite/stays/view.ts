import type { Stay, StayPlan } from '../../contracts/api/respite-stays.ts'
import { type Abilities, abilitiesOf, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { distance } from '../../kernel/geo.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { ClientWords } from '../clients.ts'
import { nameFinder } from '../names.ts'
import { nightsIn, spanOf } from '../rules/nights.ts'
import { doableNow } from '../rules/stay-life.ts'
import { type BedRow, findBeds, findLocations, hoursOf, type LocationRow } from '../store/locations.ts'
import { mayDo } from './changing.ts'
import { keptFor } from './keeping.ts'
import type { StayRow } from './rows.ts'

type Deps = Pick<ServiceDeps, 'vault' | 'settings' | 'clock'>

/** What one asker may know of who a stay is for. */
const knowsWho = (abilities: Abilities, asker: Asker, stay: StayRow) =>
  stay.personId === asker.id || abilities.can('accommodate', as('Stay', stay))

/**
 * A plan, as far as somebody may know it: strengths and own plan are the person's and of who asked for the bed; the
 * location is told what it needs to know and no more [DOMAIN, beds 7].
 */
const planFor = (asker: Asker, stay: StayRow, plan: StayPlan): StayPlan => {
  const isOwn =
    stay.personId === asker.id || stay.requestedBy === asker.id || stay.areas.some(area => isOfTeam(asker, area))
  if (isOwn) return plan
  const { strengths: _, plan: __, ...needed } = plan
  return needed
}
const isOfTeam = ({ roles, areas }: Asker, area: string) => roles.includes('neighbourhood-team') && areas.includes(area)

/** Stays as the asker may see them, in the order given. */
export const viewOfStays = async (
  deps: Deps,
  db: Pick<Db, '$queryRaw'>,
  asker: Asker,
  stays: StayRow[],
): Promise<Stay[]> => {
  const ids = stays.flatMap(({ requestedBy, overruled }) => [requestedBy, ...overruled.map(({ by }) => by)])
  const [locations, beds, kept, nameOf, opened] = [
    await findLocations(
      db,
      stays.map(({ locationId }) => locationId),
    ),
    await findBeds(
      db,
      stays.map(({ bedId }) => bedId),
    ),
    await keptFor(
      db,
      stays.filter(({ kind }) => kind === 'satellite').map(({ id }) => id),
    ),
    await nameFinder(deps, db, asker.locale, ids),
    await deps.vault.openAll(stays.flatMap(({ client, plan, nextStepNote }) => [client, plan, nextStepNote])),
  ]
  const sites = await findLocations(
    db,
    [...locations.values()].flatMap(({ site_id }) => site_id ?? []),
  )
  return stays.map((stay, i) => {
    const [bed, location] = [beds.get(stay.bedId), locations.get(stay.locationId)]
    if (!bed || !location) throw new Error('A stay without its bed.')
    const [client, plan, note] = opened.slice(i * 3, i * 3 + 3)
    const words = { client: client ?? null, plan: plan ?? null, note: note ?? null }
    return viewOf(deps, asker, {
      stay,
      bed,
      location,
      site: sites.get(location.site_id ?? ''),
      kept: kept.get(stay.id),
      words,
      nameOf,
    })
  })
}

interface Parts {
  stay: StayRow
  bed: BedRow
  location: LocationRow
  site: LocationRow | undefined
  kept: Stay['kept']
  words: { client: string | null; plan: string | null; note: string | null }
  nameOf: Awaited<ReturnType<typeof nameFinder>>
}

const viewOf = (
  { settings, clock }: Deps,
  asker: Asker,
  { stay, bed, location, site, kept, words, nameOf }: Parts,
): Stay => {
  const abilities = abilitiesOf(asker)
  const who = knowsWho(abilities, asker, stay)
  const { arriveFrom, leaveBy } = spanOf(stay.period, hoursOf(location, settings))
  const plan = words.plan && who ? planFor(asker, stay, JSON.parse(words.plan) as StayPlan) : undefined
  return {
    ...{ id: stay.id, status: stay.status, kind: stay.kind, bedId: stay.bedId, locationId: stay.locationId },
    bed: { room: bed.room, name: bed.name },
    location: locationOf(location, site),
    ...{ period: stay.period, nights: nightsIn(stay.period) },
    ...{ arriveFrom: toText(arriveFrom), leaveBy: toText(leaveBy) },
    ...(stay.heldUntil ? { heldUntil: toText(stay.heldUntil) } : {}),
    ...(stay.heldUntil && stay.holdUntilAtMost ? { holdMayLastUntil: toText(stay.holdUntilAtMost) } : {}),
    overdue: stay.overdue,
    client: clientOf(stay, who ? words.client : null, who),
    urgency: stay.urgency,
    limits: stay.clientKeys.length > 0 ? 'checked' : 'not-checked',
    overruled: stay.overruled.map(({ rule, by }) => ({ rule, by: nameOf(by) })),
    ...(plan ? { plan } : {}),
    ...(stay.nextStep ? { nextStep: stay.nextStep } : {}),
    ...(who && words.note ? { nextStepNote: words.note } : {}),
    ...(stay.backupCallId && who ? { backupCallId: stay.backupCallId } : {}),
    ...(stay.waitingId ? { waitingId: stay.waitingId } : {}),
    ...(stay.seriesId ? { seriesId: stay.seriesId } : {}),
    ...(stay.attempt && who ? { attempt: stay.attempt } : {}),
    ...(kept && who ? { kept } : {}),
    ...(stay.personId === asker.id ? {} : { requestedBy: nameOf(stay.requestedBy) }),
    ...(stay.arrivedAt ? { arrivedAt: toText(stay.arrivedAt) } : {}),
    ...(stay.endedAt ? { endedAt: toText(stay.endedAt) } : {}),
    may: doableNow(stay, clock.now()).filter(action => mayDo(abilities, asker, stay, action)),
    ...{ createdAt: toText(stay.createdAt), revision: stay.revision },
  }
}

const locationOf = (row: LocationRow, site: LocationRow | undefined): Stay['location'] => ({
  ...{ name: row.name, place: { lat: row.lat, lon: row.lon } },
  ...(row.address ? { address: row.address } : {}),
  ...(row.phone ? { phone: row.phone } : {}),
  ...(row.house_rules ? { houseRules: row.house_rules } : {}),
  ...(row.bring ? { bring: row.bring } : {}),
  ...(site ? { site: siteOf(row, site) } : {}),
})

const siteOf = (row: LocationRow, site: LocationRow): Stay['location']['site'] => ({
  ...{ name: site.name, distance: Math.round(distance(row, site)) },
  ...(site.phone ? { phone: site.phone } : {}),
})

const clientOf = (stay: StayRow, words: string | null, who: boolean): Stay['client'] => {
  const { name, reference } = words ? (JSON.parse(words) as ClientWords) : {}
  return {
    groups: who ? stay.groups : [],
    ...(who && stay.personId ? { personId: stay.personId } : {}),
    ...(name ? { name } : {}),
    ...(reference ? { reference } : {}),
  }
}
