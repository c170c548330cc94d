import type { ShiftPeriod, ShiftProblem, ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import type { LocalText } from '../../../contracts/api/common.ts'
import type { Role } from '../../../contracts/api/people.ts'
import { timeZone } from '../../../kernel/clock.ts'
import { fieldProblem, type HttpProblem } from '../../../kernel/http/problems.ts'

/** A period of time, half open. */
export interface Span {
  from: Temporal.Instant
  to: Temporal.Instant
}

/** A shift: who has a line of the backup in an area, and when [DOMAIN, backup 2]. */
export interface Shift extends Span {
  id: string
  area: string
  team: ShiftTeam
  members: string[]
  cancelled: boolean
  /** The pattern it was made from. */
  patternId?: string | undefined
  /** Grows with every change. */
  revision: number
}

const fitting: Record<ShiftTeam, Role[]> = {
  first: ['night-team', 'shift-lead'],
  second: ['night-team', 'shift-lead'],
  'shift-lead': ['shift-lead'],
  'manager-on-call': ['manager'],
}

/** The roles whose holders can have a line. */
export const fittingRoles = (team: ShiftTeam): Role[] => fitting[team]

/** Every role whose holders can be planned. */
export const plannableRoles: Role[] = ['night-team', 'shift-lead', 'manager']

/** Can somebody with these roles have this line? */
export const fits = (team: ShiftTeam, roles: string[]): boolean => fitting[team].some(role => roles.includes(role))

/** Is this a line of duos? The lines that lead have one person. */
export const isDuo = (team: ShiftTeam): boolean => team === 'first' || team === 'second'

/** What has to be known of a member to judge a shift. */
export interface MemberFacts {
  /** Still has a role that fits the line; who has not is not counted. */
  fits: boolean
  experienceExpert: boolean
  /** Is in another duo at the same time. */
  elsewhere: boolean
}

/**
 * What is wrong with a shift: a duo has two people, at least one of them an experience expert [004, 5.3.4; DOMAIN,
 * backup 2], unless the municipality chose otherwise (setting backup.duos), and nobody is in two duos at once (ours:
 * who leads may also walk along). It is kept all the same: a shift of one is better than none.
 */
export const problemsOf = (team: ShiftTeam, members: MemberFacts[], duos: boolean): ShiftProblem[] => {
  const there = members.filter(member => member.fits)
  if (there.length === 0) return ['nobody']
  if (!isDuo(team)) return []
  return [
    ...(duos && there.length === 1 ? (['one-person'] as const) : []),
    ...(duos && !there.some(member => member.experienceExpert) ? (['no-experience-expert'] as const) : []),
    ...(there.some(member => member.elsewhere) ? (['in-two-shifts'] as const) : []),
  ]
}

/** Further ahead nobody plans (ours). */
const furthest = Temporal.Duration.from({ hours: 2 * 366 * 24 })

/**
 * A period as it is kept. It ends after it begins, at most a day later by the clock on the wall (25 hours in the night
 * that winter time begins), is not over yet, and not years ahead.
 * @throws HttpProblem invalid-period or period-in-past, at `/period`
 */
export const checkedPeriod = (period: ShiftPeriod, now: Temporal.Instant): Span => {
  const [from, to] = [toMillisecond(period.from), toMillisecond(period.to)]
  const { compare } = Temporal.Instant
  if (compare(to, from) <= 0) throw wrong('Het einde ligt voor het begin.', 'It ends before it begins.')
  if (compare(to, now) <= 0) throw fieldProblem('period-in-past', '/period')
  if (compare(from, now.add(furthest)) > 0) throw wrong('Dit is nog te ver weg.', 'This is too far ahead.')
  const aDayLater = from.toZonedDateTimeISO(timeZone).add({ days: 1 }).toInstant()
  if (compare(to, aDayLater) > 0) throw wrong('Een dienst duurt hoogstens een dag.', 'A shift lasts at most a day.')
  return { from, to }
}

const toMillisecond = (text: string) =>
  Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(text).epochMilliseconds)

const wrong = (nl: string, en: string): HttpProblem => {
  const detail: LocalText = { nl, en }
  return fieldProblem('invalid-period', '/period', detail)
}

/** A shift can be changed until it is over, unless it was cancelled. */
export const isAlive = ({ cancelled, to }: Pick<Shift, 'cancelled' | 'to'>, now: Temporal.Instant): boolean =>
  !cancelled && Temporal.Instant.compare(now, to) < 0

/** Do two periods share a moment? */
export const overlaps = (a: Span, b: Span): boolean =>
  Temporal.Instant.compare(a.from, b.to) < 0 && Temporal.Instant.compare(b.from, a.to) < 0

/** Are two periods the same? */
export const isSame = (a: Span, b: Span): boolean => a.from.equals(b.from) && a.to.equals(b.to)
