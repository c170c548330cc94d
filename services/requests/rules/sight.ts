import type { Role } from '../../contracts/api/people.ts'
import type { HelpRequest } from './help-request.ts'

/** Who asks to see a request, as far as that matters. */
export interface Looker {
  id: string
  roles: Role[]
  areas: string[]
}

/**
 * What somebody is to a request: the asker; the team of its areas; the helper it is or was matched to; a neighbour,
 * who may know that it is there; or nobody, for whom it does not exist. The abilities and the store's SQL say the same.
 */
export type Relation = 'asker' | 'team' | 'helper' | 'neighbour' | 'nobody'

/** Roles that may help and ask. */
export const neighbourRoles: Role[] = ['resident', 'volunteer']
/** Roles that hold requests of their areas. */
export const teamRoles: Role[] = ['coordinator', 'neighbourhood-team']

const holdsAny = (roles: Role[], wanted: Role[]) => roles.some(role => wanted.includes(role))
/** Is this one of the people who help and ask? */
export const isNeighbour = ({ roles }: Pick<Looker, 'roles'>): boolean => holdsAny(roles, neighbourRoles)
/** Is this a coordinator, or somebody of a neighbourhood team? */
export const isTeam = ({ roles }: Pick<Looker, 'roles'>): boolean => holdsAny(roles, teamRoles)

/** What neighbours may know of: open requests that do not mention danger [DOMAIN, help requests 5]. */
export const isBrowsable = ({ status, danger }: Pick<HelpRequest, 'status' | 'danger'>): boolean =>
  status === 'open' && !danger

/** What somebody is to a request. Whom the asker would rather not have does not find it among what is open. */
export const relationOf = (who: Looker, request: HelpRequest): Relation => {
  if (!isNeighbour(who) && !isTeam(who)) return 'nobody'
  if (request.askerId === who.id) return 'asker'
  if (isTeam(who) && request.areas.some(area => who.areas.includes(area))) return 'team'
  if (!isNeighbour(who)) return 'nobody'
  if (request.helperId === who.id) return 'helper'
  return isBrowsable(request) && !request.refused.includes(who.id) ? 'neighbour' : 'nobody'
}

/** May they know who asks and where exactly: the asker, the team, and the helper who got the yes, while helping. */
export const knowsWhere = (relation: Relation, { status, confirmed }: HelpRequest): boolean =>
  relation === 'asker' || relation === 'team' || (relation === 'helper' && status === 'matched' && confirmed)

/** The roles that hear of a change, live. */
export interface AudienceRoles {
  /** In each area that holds the exact place. */
  team: Role[]
  /** In each area that holds the centre of the blurred place: these people may not know more [DOMAIN, 8]. */
  neighbours: Role[]
}

/**
 * Neighbours hear of requests they may know of, and of the change after which they may not any more, so that it leaves
 * their screens; not of what only adds to the history.
 */
export const audienceRoles = (before: HelpRequest | undefined, after: HelpRequest, noted = false): AudienceRoles => {
  const forNeighbours = !noted && (isBrowsable(after) || (before !== undefined && isBrowsable(before)))
  return { team: teamRoles, neighbours: forNeighbours ? neighbourRoles : [] }
}

/** Whom a change is told to, live: the asker, who helps or helped, and the roles in the areas where it is and was. */
export const audienceOf = (before: HelpRequest | undefined, after: HelpRequest, noted = false): string[] => {
  const persons = [after.askerId, after.helperId, before?.helperId].filter(id => id !== undefined)
  const { team, neighbours } = audienceRoles(before, after, noted)
  const inAll = (roles: Role[], areas: string[]) => areas.flatMap(area => roles.map(role => `${role}@${area}`))
  return [
    ...new Set([
      ...persons.map(id => `person:${id}`),
      ...inAll(team, [...after.areas, ...(before?.areas ?? [])]),
      ...inAll(neighbours, [...after.blurredAreas, ...(before?.blurredAreas ?? [])]),
    ]),
  ]
}

const traces = [
  /\b[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})\b/g, // postal code; not '2026 om'
  /(?:\+|\b0)[\d][\d\s().-]{7,}\d\b/g, // telephone number
  /[^\s@]+@[^\s@]+\.[^\s@]+/g, // e-mail address
]

/** A text for people who may not know where somebody lives: without the address, numbers and mail in it. */
export const withoutTraces = (text: string, address: string | undefined): string => {
  const street = address?.split(',')[0]?.trim()
  const named = street && street.length > 3 ? text.replaceAll(new RegExp(RegExp.escape(street), 'gi'), '…') : text
  return traces.reduce((left, trace) => left.replace(trace, '…'), named)
}
