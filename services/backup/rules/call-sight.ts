import type { Role } from '../../contracts/api/people.ts'
import type { Call } from './call.ts'

/** Who asks to see a call, as far as that matters. */
export interface Looker {
  id: string
  roles: Role[]
  areas: string[]
}

/**
 * What somebody is to a call: staff of the backup, who see every call, because one may come from anywhere; a manager,
 * for their areas and for what lies in no area that we know; its reporter; or nobody, for whom it does not exist. The abilities and
 * the store's SQL say the same.
 */
export type CallRelation = 'staff' | 'manager' | 'reporter' | 'nobody'

/** Roles that answer calls. */
export const staffRoles: Role[] = ['night-team', 'shift-lead']
/** Roles that may be the second person when there was no visit. */
export const secondRoles: Role[] = [...staffRoles, 'manager']

/** Does somebody answer calls? */
export const isStaff = ({ roles }: Pick<Looker, 'roles'>): boolean => roles.some(role => staffRoles.includes(role))

/** Is it not known in which area it is: no place, or an address in words only? Then it may be anybody's. */
const isInNoArea = ({ areas }: Pick<Call, 'areas'>) => areas.length === 0

/** What somebody is to a call. */
export const callRelation = (who: Looker, call: Pick<Call, 'reporterId' | 'areas'>): CallRelation => {
  if (isStaff(who)) return 'staff'
  const isMine =
    who.roles.includes('manager') && (isInNoArea(call) || call.areas.some(area => who.areas.includes(area)))
  if (isMine) return 'manager'
  return call.reporterId === who.id ? 'reporter' : 'nobody'
}

/** Whom a change is told to, live. */
export const callAudience = (call: Pick<Call, 'reporterId' | 'areas'>): string[] => [
  ...staffRoles,
  ...(isInNoArea(call) ? ['manager'] : call.areas.map(area => `manager@${area}`)),
  `person:${call.reporterId}`,
]
