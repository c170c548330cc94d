import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, LocalDate } from './common.ts'
import { Nights, StayKind } from './respite-locations.ts'
import { Stay, StayUrgency } from './respite-stays.ts'

/** Query of the report: nights of a period, at most 366; as a table for a spreadsheet with `csv`, or by `Accept`. */
export const BedFiguresQuery = Type.Object(
  {
    from: LocalDate,
    to: LocalDate,
    area: Type.Optional(AreaId),
    format: Type.Optional(Type.Enum(['json', 'csv'])),
  },
  { additionalProperties: false },
)
export type BedFiguresQuery = Static<typeof BedFiguresQuery>

const Days = Type.Integer({ minimum: 0, description: 'bed-days' })

/**
 * Bed-days [004, 5.5]: all, of which blocked and occupied. Settled on is what was available, occupied or not:
 * `total - blocked`. `expected`: nights still to come of stays that are reserved or in the house.
 */
export const BedDays = Type.Object({ total: Days, blocked: Days, occupied: Days, expected: Days, available: Days })
export type BedDays = Static<typeof BedDays>

const Length = { stays: Type.Integer(), nights: Type.Number({ description: 'mean' }) }

/**
 * The report on availability: per location and kind, per group, and what was refused. A bed that is for several kinds is
 * in the total of each kind, so kinds do not add up; somebody in several groups is in each, somebody of whom no group is
 * told under ''. Refused requests are those for nights of the period; `lack`: those refused for lack of a bed, each once.
 */
export const BedFigures = Type.Object({
  period: Nights,
  asOf: Instant,
  total: BedDays,
  locations: Type.Array(
    Type.Object({
      locationId: Id,
      name: Type.String(),
      days: BedDays,
      kinds: Type.Array(Type.Object({ kind: StayKind, days: BedDays })),
    }),
  ),
  groups: Type.Array(Type.Object({ group: Type.String(), occupied: Days, refused: Type.Integer() })),
  lack: Type.Object({ requests: Type.Integer(), days: Days }),
  refused: Type.Array(
    Type.Object({ kind: StayKind, group: Type.String(), why: Type.String(), count: Type.Integer(), days: Days }),
  ),
  lengthOfStay: Type.Array(
    Type.Object({
      month: Type.String({ description: 'in which they ended' }),
      ...Length,
      kinds: Type.Array(Type.Object({ kind: StayKind, ...Length })),
    }),
  ),
})
export type BedFigures = Static<typeof BedFigures>

/** Query of the bottlenecks. */
export const BottlenecksQuery = Type.Object({ area: Type.Optional(AreaId) }, { additionalProperties: false })
export type BottlenecksQuery = Static<typeof BottlenecksQuery>

/**
 * Bottlenecks for the Monday meeting (maandagoverleg) [004, 5.4], of the asker's areas, worst first, twenty of each. Groups without
 * a place: how many wait, or were refused in the last four weeks, for whom no bed that suits them comes free within a
 * fortnight (ours).
 */
export const Bottlenecks = Type.Object({
  asOf: Instant,
  longestWaiting: Type.Array(
    Type.Object({
      waitingId: Id,
      kind: StayKind,
      urgency: StayUrgency,
      groups: Type.Array(Type.String()),
      since: Instant,
      days: Type.Integer(),
    }),
  ),
  overstays: Type.Array(
    Type.Object({ stayId: Id, kind: StayKind, location: Type.String(), leftBy: LocalDate, days: Type.Integer() }),
  ),
  blockedLongest: Type.Array(
    Type.Object({
      blockId: Id,
      bed: Type.String(),
      location: Type.String(),
      reason: Type.String(),
      since: LocalDate,
      until: LocalDate,
      days: Type.Integer(),
    }),
  ),
  groupsWithoutPlace: Type.Array(
    Type.Object({ group: Type.String(), kind: StayKind, waiting: Type.Integer(), refused: Type.Integer() }),
  ),
})
export type Bottlenecks = Static<typeof Bottlenecks>

/** Query of a location's day; absent: today. */
export const LocationDayQuery = Type.Object({ date: Type.Optional(LocalDate) }, { additionalProperties: false })
export type LocationDayQuery = Static<typeof LocationDayQuery>

/**
 * A location's day: who comes, who goes, who stays, who should have gone. Stays the asker may not see are left out;
 * `free` and `beds` count all.
 */
export const LocationDay = Type.Object({
  date: LocalDate,
  asOf: Instant,
  arriving: Type.Array(Stay),
  leaving: Type.Array(Stay),
  staying: Type.Array(Stay),
  overdue: Type.Array(Stay),
  free: Type.Integer({ description: 'beds free this night' }),
  beds: Type.Integer(),
})
export type LocationDay = Static<typeof LocationDay>

/** Query of the planning: at most 62 nights; absent: from today, two weeks. */
export const PlanningQuery = Type.Object(
  { from: Type.Optional(LocalDate), to: Type.Optional(LocalDate) },
  { additionalProperties: false },
)
export type PlanningQuery = Static<typeof PlanningQuery>

/**
 * One span on a bed's line of the planning. `status` of a stay, or `moved` for the nights before somebody moved away to
 * another bed; of a block `blocked`.
 */
export const PlanningSpan = Type.Object({
  what: Type.Enum(['stay', 'block']),
  id: Id,
  period: Nights,
  from: Instant,
  /** When they leave at the latest; of a guest who should have left already: now. */
  to: Instant,
  /** When cleaning after it ends; absent: no cleaning. */
  cleanAt: Type.Optional(Instant),
  status: Type.String(),
  kind: Type.Optional(StayKind),
  label: Type.Optional(Type.String({ description: 'name, or reason of the block, for who may know' })),
  overdue: Type.Optional(Type.Boolean()),
})
export type PlanningSpan = Static<typeof PlanningSpan>
/** The planning of a location: its beds with what is on them. */
export const Planning = Type.Object({
  period: Nights,
  asOf: Instant,
  beds: Type.Array(
    Type.Object({
      bedId: Id,
      room: Type.String(),
      name: Type.String(),
      kinds: Type.Array(StayKind),
      features: Type.Array(Type.String()),
      spans: Type.Array(PlanningSpan),
    }),
  ),
})
export type Planning = Static<typeof Planning>
