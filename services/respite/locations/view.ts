import type { Bed, BedBlock, RespiteLocation } from '../../contracts/api/respite-locations.ts'
import type { Abilities } from '../../kernel/abilities.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { toLocalDate } from '../stays/rows.ts'
import type { Block } from '../store/blocks.ts'
import { type BedCount, countBeds } from '../store/location-reading.ts'
import { type BedRow, hoursOf, type LocationRow } from '../store/locations.ts'
import { mayKeep } from './rights.ts'

/** Locations as they are told, in the same order. */
export const viewOfLocations = async (
  { settings }: Pick<ServiceDeps, 'settings'>,
  db: Pick<Db, '$queryRaw'>,
  abilities: Abilities,
  rows: LocationRow[],
): Promise<RespiteLocation[]> => {
  const counts = await countBeds(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    ...{ id: row.id, status: row.closed ? 'closed' : 'open', ...said(row) },
    ...{ ...hoursIn(row, settings), areas: row.areas },
    ...(counts.get(row.id) ?? noBeds),
    ...{ mayKeep: mayKeep(abilities, row), confirmedAt: toText(row.confirmed_at), revision: row.revision },
  }))
}

/** One location as it is told. */
export const viewOfLocation = async (
  deps: Pick<ServiceDeps, 'settings'>,
  db: Pick<Db, '$queryRaw'>,
  abilities: Abilities,
  row: LocationRow,
): Promise<RespiteLocation> => (await viewOfLocations(deps, db, abilities, [row]))[0] as RespiteLocation

const noBeds: BedCount = { beds: 0, kinds: [] }

const hoursIn = (row: LocationRow, settings: ServiceDeps['settings']) => {
  const { dayStartsAt, arriveFrom, leaveBy } = hoursOf(row, settings)
  return { dayStartsAt, arriveFrom, leaveBy, cleaning: row.cleaning }
}

/** What its staff wrote of it. */
const said = (row: LocationRow) => ({
  ...{ name: row.name, place: { lat: row.lat, lon: row.lon } },
  ...withoutNull({ organisation: row.organisation, address: row.address, about: row.about, bring: row.bring }),
  ...withoutNull({ houseRules: row.house_rules, organisationId: row.organisation_id || null }),
  ...withoutNull({ site: row.site_id }),
  ...(row.phone || row.email ? { contact: withoutNull({ phone: row.phone, email: row.email }) } : {}),
  ...{ expertise: row.expertise, languages: row.languages, intakeHours: row.intake_hours, pictures: row.pictures },
  ...{ limits: row.limits, frontDoorExceptions: row.front_door_exceptions },
})

const withoutNull = <T extends Record<string, string | null>>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as { [K in keyof T]?: string }

/** A bed as it is told. */
export const viewOfBed = (row: BedRow): Bed => ({
  ...{ id: row.id, status: row.removed_on ? 'removed' : 'in-use', locationId: row.location_id, room: row.room },
  ...{ name: row.name, kinds: row.kinds, features: row.features, groups: row.groups, frontDoor: row.front_door },
  ...{ inUseFrom: toLocalDate(row.in_use_from), revision: row.revision },
})

/** A block as it is told. */
export const viewOfBlock = ({ id, lifted, bedId, locationId, period, reason }: Block): BedBlock => ({
  ...{ id, status: lifted ? 'lifted' : 'blocked', bedId, locationId, period, reason },
})
