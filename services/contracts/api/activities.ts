import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, LocalDate, Page, Paging, Point, Slug, Strict } from './common.ts'
import { PersonRef } from './people.ts'
import { SupportPointId } from './support-points.ts'

/** What people do together. */
export const ActivityKind = Type.Enum([
  'walk-in',
  'meal',
  'coffee',
  'cooking',
  'walk',
  'creative',
  'sport',
  'course',
  'other',
])
export type ActivityKind = Static<typeof ActivityKind>

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
/** A local moment in Europe/Amsterdam, without an offset: it stays at that hour when the clock changes. */
export const LocalMoment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$' })

/** How it comes again: every so many weeks on these weekdays, or every month on the same weekday of the month. */
export const Repetition = Strict({
  every: Type.Enum(['week', 'two-weeks', 'month']),
  /** ISO, 1 Monday; absent: the weekday it starts on. Not with `month`. */
  weekdays: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 })),
  /** Last day it may be on; absent: until further notice. */
  until: Type.Optional(LocalDate),
})
export type Repetition = Static<typeof Repetition>

const fields = {
  kind: ActivityKind,
  title: Text(120),
  about: Type.Optional(Text(2000)),
  /** At a support point, or at a place of its own. */
  supportPointId: Type.Optional(SupportPointId),
  place: Type.Optional(Point),
  address: Type.Optional(Text(200)),
  organisation: Type.Optional(Text(120)),
  startsAt: LocalMoment,
  endsAt: LocalMoment,
  repeats: Type.Optional(Repetition),
  /** Whether people say beforehand that they come; `capacity` asks for it. */
  signUp: Type.Boolean(),
  capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  groups: Type.Optional(Type.Array(Slug, { maxItems: 30 })),
}
/** An activity as it is written. */
export const NewActivity = Strict(fields)
export type NewActivity = Static<typeof NewActivity>
/** What changes of it; null takes something away. Who signed up for a date that goes is told. */
export const ActivityPatch = Type.Object(
  Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [
      key,
      Type.Optional(
        ['kind', 'title', 'startsAt', 'endsAt', 'signUp'].includes(key) ? schema : Type.Union([schema, Type.Null()]),
      ),
    ]),
  ),
  { additionalProperties: false, minProperties: 1 },
)
/** What changes of it. */
export type ActivityPatch = { [K in keyof NewActivity]?: NewActivity[K] | null }

/** One time of an activity. */
export const ActivityDate = Type.Object({
  date: LocalDate,
  from: Instant,
  to: Instant,
  cancelled: Type.Boolean(),
  note: Type.Optional(Type.String()),
  /** Absent: no limit. */
  placesLeft: Type.Optional(Type.Integer()),
  /** How many people come with the asker's own sign-up, the asker included; absent: not signed up. */
  mine: Type.Optional(Type.Integer()),
})
export type ActivityDate = Static<typeof ActivityDate>

/** Something people do together, with its coming dates. */
export const Activity = Type.Object({
  id: Id,
  status: Type.Enum(['planned', 'cancelled']),
  kind: ActivityKind,
  title: Type.String(),
  about: Type.Optional(Type.String()),
  /** `closed`: it is there no more; whether the activity goes on is for who keeps it to say. */
  supportPoint: Type.Optional(
    Type.Object({ id: Type.String(), name: Type.String(), closed: Type.Optional(Type.Boolean()) }),
  ),
  place: Point,
  address: Type.Optional(Type.String()),
  organisation: Type.Optional(Type.String()),
  areas: Type.Array(AreaId),
  groups: Type.Array(Slug),
  startsAt: LocalMoment,
  endsAt: LocalMoment,
  repeats: Type.Optional(Repetition),
  signUp: Type.Boolean(),
  capacity: Type.Optional(Type.Integer()),
  distance: Type.Optional(Type.Number()),
  /** In a list those in its period, alone those that are not over; at most 20, earliest first. */
  dates: Type.Array(ActivityDate),
  mayKeep: Type.Boolean(),
  revision: Type.Integer(),
})
export type Activity = Static<typeof Activity>
/** A page of activities: nearest first with `near`, otherwise the soonest. */
export const ActivityPage = Page(Activity)
export type ActivityPage = Static<typeof ActivityPage>
/** Query of the activities that have a date in the period (default: from now, six weeks). */
export const ActivityQuery = Type.Object(
  {
    ...Paging,
    near: Type.Optional(Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$' })),
    within: Type.Optional(Type.Number({ minimum: 1, maximum: 100000 })),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    kind: Type.Optional(ActivityKind),
    supportPoint: Type.Optional(SupportPointId),
    area: Type.Optional(AreaId),
    mine: Type.Optional(Type.Boolean({ description: 'those I keep' })),
  },
  { additionalProperties: false },
)
export type ActivityQuery = Static<typeof ActivityQuery>

/** Signing up for one date. */
export const NewSignUp = Strict({ people: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, default: 1 })) })
export type NewSignUp = Static<typeof NewSignUp>
/** One date of an activity in the path. */
export const ActivityDateParams = Type.Object({ id: Id, date: LocalDate })
/** Which date the calendar is to hold; absent: all that come. */
export const ActivityCalendarQuery = Type.Object({ date: Type.Optional(LocalDate) }, { additionalProperties: false })
/** Calls one date off. */
export const CancelDate = Strict({ note: Type.Optional(Text(500)) })
export type CancelDate = Static<typeof CancelDate>
/** Who comes, for who keeps the activity. */
export const SignUpList = Type.Object({
  items: Type.Array(Type.Object({ person: PersonRef, people: Type.Integer(), signedUpAt: Instant })),
  nextCursor: Type.Null(),
})
export type SignUpList = Static<typeof SignUpList>
/** What I signed up for, soonest first. */
export const MyActivities = Type.Object({ items: Type.Array(Activity), nextCursor: Type.Null() })
export type MyActivities = Static<typeof MyActivities>
