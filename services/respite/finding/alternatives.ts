import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { municipalLimits } from '../municipal-limits.ts'
import { findInstead } from './store/alternatives.ts'

/** A bed that is free instead of one that is not. */
export interface Alternative {
  bedId: string
  locationId: string
  /** Of the location. */
  name: string
  /** Metres from the location of the bed that was asked for. */
  distance: number
}

/** What was asked for and not had; `most`: so many alternatives. */
export interface Refused {
  bedId: string
  kind: StayKind
  period: Nights
  groups: string[]
  /** Whether the limits to how long somebody can stay are put aside. */
  anyLength: boolean
  most: number
}

/** Looks that are being made now: who loses the same bed for the same nights at the same moment shares one. */
const looking = new WeakMap<ServiceDeps['database'], Map<string, Promise<Alternative[]>>>()

/**
 * The best free beds for the same need and nights, near the bed that was not to be had, one of each location; none is
 * held. Not for inside a transaction: it looks on a connection of its own.
 */
export const alternativesTo = (deps: ServiceDeps, refused: Refused): Promise<Alternative[]> => {
  const { bedId, kind, period, groups, anyLength, most } = refused
  const key = JSON.stringify([bedId, kind, period.from, period.to, groups, anyLength, most])
  const shared = looking.get(deps.database) ?? new Map<string, Promise<Alternative[]>>()
  looking.set(deps.database, shared)
  const look = shared.get(key) ?? lookFor(deps, refused).finally(() => shared.delete(key))
  shared.set(key, look)
  return look
}

const lookFor = async (deps: ServiceDeps, { most, ...refused }: Refused): Promise<Alternative[]> => {
  const now = deps.clock.now()
  const dayStartsAt = deps.settings.text('stays.dayStartsAt')
  const limits = municipalLimits(deps)[refused.kind]
  const rows = await findInstead(deps.database.pool, { ...refused, limit: most, now, dayStartsAt, limits })
  return rows.map(row => ({
    ...{ bedId: row.bed_id, locationId: row.location_id, name: row.name, distance: Math.round(row.distance) },
  }))
}
