import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, Page, Paging, Strict } from './common.ts'
import { PersonRef } from './people.ts'

/** Which of the lines of the backup a shift is for. */
export const ShiftTeam = Type.Enum(['first', 'second', 'shift-lead', 'manager-on-call'])
/** The lines, as a type. */
export type ShiftTeam = 'first' | 'second' | 'shift-lead' | 'manager-on-call'
/** The lines, in the order they are told. */
export const shiftTeams: ShiftTeam[] = ['first', 'second', 'shift-lead', 'manager-on-call']

/** When a shift is, half open. */
export const ShiftPeriod = Strict({ from: Instant, to: Instant })
export type ShiftPeriod = Static<typeof ShiftPeriod>

const Members = Type.Array(Id, { maxItems: 10, uniqueItems: true })

/** A new shift; fewer than two members, or no experience expert among them, is kept and warned about. */
export const NewShift = Strict({ area: AreaId, period: ShiftPeriod, team: ShiftTeam, members: Members })
export type NewShift = Static<typeof NewShift>

/** Changes who has a shift, or when it is. */
export const ShiftPatch = Type.Object(
  { period: Type.Optional(ShiftPeriod), members: Type.Optional(Members) },
  { additionalProperties: false, minProperties: 1 },
)
export type ShiftPatch = Static<typeof ShiftPatch>

/** Somebody in a shift. */
export const ShiftMember = Type.Object({ ...PersonRef.properties, experienceExpert: Type.Boolean() })
export type ShiftMember = Static<typeof ShiftMember>

/** What is wrong with a shift or with the rota; `in-two-shifts`: somebody of this duo is in another at that time. */
export const ShiftProblem = Type.Enum(['gap', 'one-person', 'nobody', 'no-experience-expert', 'in-two-shifts'])
/** The problems, as a type. */
export type ShiftProblem = 'gap' | 'one-person' | 'nobody' | 'no-experience-expert' | 'in-two-shifts'

/** A shift of a duo, or of who leads or manages [004, 5.3.4; DOMAIN, backup 2]. */
export const Shift = Type.Object({
  id: Id,
  area: AreaId,
  team: ShiftTeam,
  period: ShiftPeriod,
  members: Type.Array(ShiftMember),
  status: Type.Enum(['planned', 'cancelled']),
  problems: Type.Array(ShiftProblem),
  patternId: Type.Optional(Id),
  holiday: Type.Optional(Type.String({ description: 'name of the public holiday it touches' })),
  revision: Type.Integer(),
})
export type Shift = Static<typeof Shift>
/** A page of shifts, earliest first. */
export const ShiftPage = Page(Shift)
export type ShiftPage = Static<typeof ShiftPage>
/** Query of the shifts: those that touch the period; `mine`: those I am in. */
export const ShiftQuery = Type.Object(
  {
    ...Paging,
    area: Type.Optional(AreaId),
    team: Type.Optional(ShiftTeam),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    mine: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ShiftQuery = Static<typeof ShiftQuery>

/** A gap in the rota, or a duo that is not complete; `severity` grows as it comes near (14, 7 and 1 days). */
export const ShiftWarning = Type.Object({
  problem: ShiftProblem,
  area: AreaId,
  team: ShiftTeam,
  period: ShiftPeriod,
  shiftId: Type.Optional(Id),
  severity: Type.Enum(['notice', 'warning', 'urgent']),
})
export type ShiftWarning = Static<typeof ShiftWarning>
/** Everything that is wrong with the rota until a day. */
export const ShiftWarningList = Type.Object({ items: Type.Array(ShiftWarning), nextCursor: Type.Null() })
export type ShiftWarningList = Static<typeof ShiftWarningList>
/** How far ahead to look; by default 14 days. */
export const ShiftWarningQuery = Strict({
  area: Type.Optional(AreaId),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 92, default: 14 })),
})
export type ShiftWarningQuery = Static<typeof ShiftWarningQuery>

const LocalTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'local time, Europe/Amsterdam' })

/**
 * A repeating pattern of shifts in local time: `to` before or at `from` ends on the next day. Shifts are made from it
 * some weeks ahead; `everyWeeks` counts from the week of `starts`.
 */
export const NewShiftPattern = Strict({
  area: AreaId,
  team: ShiftTeam,
  members: Members,
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true }),
  from: LocalTime,
  to: LocalTime,
  starts: Type.String({ format: 'date' }),
  until: Type.Optional(Type.String({ format: 'date', description: 'the last date on which a shift begins' })),
  everyWeeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, default: 1 })),
  skipHolidays: Type.Optional(
    Type.Boolean({ default: false, description: 'no shift that begins on a public holiday' }),
  ),
})
export type NewShiftPattern = Static<typeof NewShiftPattern>
/** A repeating pattern of shifts. */
export const ShiftPattern = Type.Object({
  id: Id,
  ...NewShiftPattern.properties,
  status: Type.Enum(['active', 'ended']),
})
export type ShiftPattern = Static<typeof ShiftPattern>
/** The patterns. */
export const ShiftPatternPage = Page(ShiftPattern)
export type ShiftPatternPage = Static<typeof ShiftPatternPage>

/** Asks to be replaced in a shift: by somebody, or by whoever accepts. */
export const NewSwap = Strict({
  shiftId: Id,
  to: Type.Optional(Id),
  reason: Type.Optional(Type.String({ maxLength: 1000 })),
})
export type NewSwap = Static<typeof NewSwap>
/** A swap: asked, accepted by a colleague, approved by the shift lead. */
export const Swap = Type.Object({
  id: Id,
  status: Type.Enum(['asked', 'accepted', 'approved', 'declined', 'cancelled']),
  shift: Shift,
  from: PersonRef,
  to: Type.Optional(PersonRef),
  reason: Type.Optional(Type.String()),
  createdAt: Instant,
})
export type Swap = Static<typeof Swap>
/** A page of swaps. */
export const SwapPage = Page(Swap)
export type SwapPage = Static<typeof SwapPage>

/** Somebody who can be planned; whether they are an experience expert is kept by the shift lead. */
export const Colleague = Type.Object({
  ...PersonRef.properties,
  experienceExpert: Type.Boolean(),
  roles: Type.Array(Type.String()),
  onDuty: Type.Boolean(),
})
export type Colleague = Static<typeof Colleague>
/** Everybody who can be planned. */
export const ColleagueList = Page(Colleague)
export type ColleagueList = Static<typeof ColleagueList>
/** Says whether somebody is an experience expert. */
export const ColleaguePatch = Strict({ experienceExpert: Type.Boolean() })
export type ColleaguePatch = Static<typeof ColleaguePatch>

/** The secret address of my shifts as iCalendar; `url` is told once, when it is made. */
export const ShiftCalendar = Type.Object({
  active: Type.Boolean(),
  url: Type.Optional(Type.String()),
  createdAt: Type.Optional(Instant),
})
export type ShiftCalendar = Static<typeof ShiftCalendar>

/** Who is on duty now, per area and line. */
export const OnDuty = Type.Object({
  items: Type.Array(
    Type.Object({
      area: AreaId,
      team: ShiftTeam,
      shiftId: Id,
      period: ShiftPeriod,
      members: Type.Array(ShiftMember),
      out: Type.Boolean({ description: 'this team has a call' }),
      problems: Type.Array(ShiftProblem),
    }),
  ),
  nextCursor: Type.Null(),
})
export type OnDuty = Static<typeof OnDuty>
