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
 * for their areas and for what has no place yet; its reporter; or nobody, for whom it does not exist. The abilities and
 * the store's SQL say the same.
 */
export type CallRelation = 'staff' | 'manager' | 'reporter' | 'nobody'

/** Roles that answer calls. */
export const staffRoles: Role[] = ['night-team', 'shift-lead']
/** Roles that may be the second person when there was no visit. */
export const secondRoles: Role[] = [...staffRoles, 'manager']

/** Does somebody answer calls? */
export const isStaff = ({ roles }: Pick<Looker, 'roles'>): boolean => roles.some(role => staffRoles.includes(role))

/** What somebody is to a call. */
export const callRelation = (who: Looker, call: Pick<Call, 'reporterId' | 'areas' | 'placed'>): CallRelation => {
  if (isStaff(who)) return 'staff'
  const isMine = who.roles.includes('manager') && (!call.placed || call.areas.some(area => who.areas.includes(area)))
  if (isMine) return 'manager'
  return call.reporterId === who.id ? 'reporter' : 'nobody'
}

/** Whom a change is told to, live. */
export const callAudience = ({
  reporterId,
  areas,
  placed,
}: Pick<Call, 'reporterId' | 'areas' | 'placed'>): string[] => [
  ...staffRoles,
  ...(placed ? areas.map(area => `manager@${area}`) : ['manager']),
  `person:${reporterId}`,
]
