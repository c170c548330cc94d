import type { StayKind } from '../../services/contracts/api/respite-locations.ts'
import type { StayStatus } from '../../services/contracts/api/respite-stays.ts'
import { newId } from '../../services/kernel/ids.ts'
import type { Guesthouse } from './guesthouse.ts'

/** Nights on a bed, local dates. */
interface OnBed {
  bedId: string
  locationId: string
  from: string
  to: string
}

/** A stay as it is kept; by default of respite care, over. */
export interface KeptStay extends OnBed {
  status?: StayStatus
  kind?: StayKind
  groups?: string[]
}

/** Areas of those who ask, in these tests. */
const oost = ['stadsdeel-oost']

/** Puts a stay of long ago in the tables, as no route can; with what it takes while it is in the house. Gives its id. */
export const keepStay = async (house: Guesthouse, stay: KeptStay): Promise<string> => {
  const { bedId, locationId, from, to, status = 'ended', kind = 'respite', groups = [] } = stay
  const id = newId()
  await house.query(
    `insert into respite.stay (id, status, kind, bed_id, location_id, from_date, to_date, groups, urgency, requested_by,
       from_backup, areas, location_areas, organisation_id, next_step, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', 'somebody', false, $9, $9, '', $10, $6::date)`,
    [id, status, kind, bedId, locationId, from, to, groups, oost, status === 'ended' ? 'home' : null],
  )
  if (status === 'in-house')
    await house.query(
      `insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, groups, during)
       values ($1, false, $2, $3, '', $4, tstzrange($5::date + time '14:00', 'infinity'))`,
      [id, bedId, locationId, groups, from],
    )
  return id
}

/** Puts a block in the tables; one that was lifted before it began takes nothing. Gives its id. */
export const keepBlock = async (
  house: Guesthouse,
  { bedId, locationId, from, to, reason = 'Verbouwing', lifted = false }: OnBed & { reason?: string; lifted?: boolean },
): Promise<string> => {
  const id = newId()
  await house.query(
    `insert into respite.block (id, bed_id, location_id, from_date, to_date, reason, lifted, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'somebody', $4::date)`,
    [id, bedId, locationId, from, to, reason, lifted],
  )
  if (!lifted)
    await house.query(
      `insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, during)
       values ($1, true, $2, $3, '', tstzrange($4::date + time '14:00', $5::date + time '14:00'))`,
      [id, bedId, locationId, from, to],
    )
  return id
}

/** Puts a request that was refused in the tables: for respite care, now, by somebody of Oost. */
export const keepRefusal = async (
  house: Guesthouse,
  asked: { from: string; nights: number; groups: string[]; why: string; kind?: StayKind },
): Promise<void> => {
  await house.query(
    `insert into respite.refusal (at, kind, groups, from_date, nights, why, areas, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'somebody')`,
    [
      ...[house.app.clock.now().toString(), asked.kind ?? 'respite', asked.groups, asked.from, asked.nights],
      ...[asked.why, oost],
    ],
  )
}

/** Puts somebody on the waiting list who has waited so many days, for three nights from tonight. Gives the entry's id. */
export const keepWaiting = async (
  house: Guesthouse,
  { kind, groups, days, areas = oost }: { kind: StayKind; groups: string[]; days: number; areas?: string[] },
): Promise<string> => {
  const id = newId()
  const since = house.app.clock.now().subtract({ hours: days * 24 + 1 })
  await house.query(
    `insert into respite.waiting (id, status, kind, urgency, groups, from_date, nights, since, requested_by, areas)
     values ($1, 'waiting', $2, 'soon', $3, $4, 3, $5, 'somebody', $6)`,
    [id, kind, groups, house.nights(0, 1).from, since.toString(), areas],
  )
  return id
}
