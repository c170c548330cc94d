import { type Static, Type } from 'typebox'

/** What somebody is in Omzien; one person may be several [API.md, Roles]. */
export const Role = Type.Enum([
  'resident',
  'volunteer',
  'coordinator',
  'neighbourhood-team',
  'location-staff',
  'night-team',
  'shift-lead',
  'partner',
  'manager',
  'administrator',
])
/** The roles, as a type. */
export type Role =
  | 'resident'
  | 'volunteer'
  | 'coordinator'
  | 'neighbourhood-team'
  | 'location-staff'
  | 'night-team'
  | 'shift-lead'
  | 'partner'
  | 'manager'
  | 'administrator'

/** The roles in the order screens list them. */
export const roles: Role[] = [
  'resident',
  'volunteer',
  'coordinator',
  'neighbourhood-team',
  'location-staff',
  'night-team',
  'shift-lead',
  'partner',
  'manager',
  'administrator',
]

/** A person as another may see them: id and name. */
export const PersonRef = Type.Object({ id: Type.String(), name: Type.String() })
export type PersonRef = Static<typeof PersonRef>
