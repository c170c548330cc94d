import type { Asker } from '../../kernel/asker.ts'

/** Who sees a stay, as the store's SQL says it; the abilities say the same (kernel/abilities.ts). */
export interface StaySight {
  /** Who asked for it, or who it is for. */
  me: string
  /** Asked for by somebody of these areas: the neighbourhood team. */
  askedIn: string[]
  /** It came from a backup call: the night team. */
  fromBackup: boolean
  /** At a location in these areas … */
  locatedIn: string[]
  /** … of this organisation; null: of any. Location staff see those of their own, managers all. */
  keptBy: string | null
}

const nowhere: string[] = []

/** What somebody sees of the stays. */
export const staySight = ({ id, roles, areas, organisationId }: Asker): StaySight => {
  const has = (...some: Asker['roles']) => some.some(role => roles.includes(role))
  return {
    me: id,
    askedIn: has('neighbourhood-team') ? areas : nowhere,
    fromBackup: has('night-team', 'shift-lead'),
    locatedIn: has('location-staff', 'manager') ? areas : nowhere,
    keptBy: has('manager') ? null : (organisationId ?? ''),
  }
}
