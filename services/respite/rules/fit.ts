import type { FrontDoorException, StayKind } from '../../contracts/api/respite-locations.ts'

/** A bed, as far as whom it suits goes. */
export interface BedTraits {
  kinds: StayKind[]
  features: string[]
  /** Groups it suits; none: every group. */
  groups: string[]
}

/** What somebody needs of a bed. */
export interface Need {
  kind: StayKind
  groups: string[]
  features: string[]
}

/** Groups that cannot share a front door, by group, both ways [004, 5.3.2]. */
export type Apart = ReadonlyMap<string, readonly string[]>

/** Why a bed does not suit somebody, whoever else is there. */
export type Unsuited = 'other-kind' | 'group-not-suited' | 'feature-missing'

/** Does a bed suit somebody? Of whom no group is told, any bed does. */
export const unsuited = (bed: BedTraits, need: Need): Unsuited | undefined => {
  if (!bed.kinds.includes(need.kind)) return 'other-kind'
  if (bed.groups.length > 0 && need.groups.some(group => !bed.groups.includes(group))) return 'group-not-suited'
  if (need.features.some(feature => !bed.features.includes(feature))) return 'feature-missing'
  return undefined
}

/** Two groups that cannot share this front door. */
export interface FrontDoorClash {
  group: string
  other: string
}

/**
 * May these groups come behind a front door where those live? 'For people with a psychiatric condition it may not be
 * fitting to share a front door with people with a severe addiction' [004, 5.3.2]; a location may except two groups.
 */
export const frontDoorClash = (
  groups: string[],
  behindTheDoor: string[],
  apart: Apart,
  exceptions: Pick<FrontDoorException, 'groups'>[],
): FrontDoorClash | undefined => {
  const excepted = (one: string, two: string) =>
    exceptions.some(({ groups: pair }) => pair.includes(one) && pair.includes(two))
  for (const group of groups)
    for (const other of behindTheDoor)
      if (apart.get(group)?.includes(other) && !excepted(group, other)) return { group, other }
  return undefined
}
