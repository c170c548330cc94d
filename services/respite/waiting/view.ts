import type { Waiting } from '../../contracts/api/respite-stays.ts'
import { type Abilities, abilitiesOf, as } from '../../kernel/abilities.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { ClientWords } from '../clients.ts'
import { nameFinder } from '../names.ts'
import { placesOf } from '../rules/order.ts'
import { wordsOf } from './clients.ts'
import type { WaitingRow } from './rows.ts'
import { findOffered, type Offered, wholeLine } from './store/list.ts'

type Deps = Pick<ServiceDeps, 'vault'>
type Reading = Pick<Db, '$queryRaw'>

/** Who somebody is, is for the neighbourhood team that finds them a bed; a location hears it with the stay. */
const knowsWho = (abilities: Abilities, row: WaitingRow): boolean => abilities.can('update', as('Waiting', { ...row }))

/** Those on the list as the asker may see them, in the order given, each with their place and why. */
export const viewOfWaiting = async (deps: Deps, db: Reading, asker: Asker, rows: WaitingRow[]): Promise<Waiting[]> => {
  const abilities = abilitiesOf(asker)
  const places = placesOf(await wholeLine(db))
  const offered = await findOffered(
    db,
    rows.flatMap(({ status, stayId }) => (status === 'offered' && stayId ? [stayId] : [])),
  )
  const words = await wordsOf(deps, rows)
  const nameOf = await nameFinder(
    deps,
    db,
    asker.locale,
    rows.map(({ requestedBy }) => requestedBy),
  )
  return rows.map((row, i) => ({
    ...{ id: row.id, status: row.status, kind: row.kind, urgency: row.urgency },
    client: knowsWho(abilities, row) ? clientOf(row, words[i] ?? {}) : { groups: row.groups },
    ...(row.near && knowsWho(abilities, row) ? { near: row.near } : {}),
    ...{ from: row.from, nights: row.nights, features: row.features, since: toText(row.since) },
    ...(places.get(row.id) ?? { place: null, why: [] }),
    ...offerOf(row, offered),
    ...{ declined: row.declined, requestedBy: nameOf(row.requestedBy), revision: row.revision },
  }))
}

/** One of them. */
export const viewOfOne = async (deps: Deps, db: Reading, asker: Asker, row: WaitingRow): Promise<Waiting> =>
  (await viewOfWaiting(deps, db, asker, [row]))[0] as Waiting

const clientOf = ({ personId, groups }: WaitingRow, { name, reference }: ClientWords): Waiting['client'] => ({
  ...(personId ? { personId } : {}),
  ...(name ? { name } : {}),
  ...(reference ? { reference } : {}),
  groups,
})

const offerOf = ({ stayId, offerUntil }: WaitingRow, offered: Map<string, Offered>): Pick<Waiting, 'offer'> => {
  const offer = stayId && offered.get(stayId)
  return offer && offerUntil ? { offer: { ...offer, until: toText(offerUntil) } } : {}
}

/** Writes down that somebody saw who waits, of those we know (NEN 7513); a look at oneself is none. */
export const recordWaitingLooks = (
  db: Pick<Db, '$executeRaw'>,
  asker: Asker,
  { seen, action, now }: { seen: Waiting[]; action: string; now: Temporal.Instant },
): Promise<void> =>
  recordAccess(
    db,
    seen
      .filter(({ client: { personId } }) => personId && personId !== asker.id)
      .map(({ id, client }) => ({ service: 'respite', actor: asker.id, person: client.personId, subject: id, action })),
    now,
  )
