import { type Static, Type } from 'typebox'
import { Id, Instant, LocalDate, Page, Paging, Point, Slug, Strict } from './common.ts'
import { PersonRef } from './people.ts'
import { Nights, StayKind } from './respite-locations.ts'

/** Where a stay stands [DOMAIN, beds 3]. */
export const StayStatus = Type.Enum(['held', 'reserved', 'in-house', 'ended', 'cancelled', 'no-show', 'expired'])
/** The statuses, in the order of a stay's life. */
export const stayStatuses = ['held', 'reserved', 'in-house', 'ended', 'cancelled', 'no-show', 'expired'] as const
/** The statuses, as a type. */
export type StayStatus = (typeof stayStatuses)[number]

/** A rule that may be overruled by who may, with a reason. */
export const OverrulableRule = Type.Enum(['stay-too-long', 'stay-too-short', 'yearly-maximum', 'groups-do-not-fit'])
/** The rules that may be overruled, as a type. */
export type OverrulableRule = 'stay-too-long' | 'stay-too-short' | 'yearly-maximum' | 'groups-do-not-fit'

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

/** A rule put aside, and why. */
export const Overrule = Strict({ rule: OverrulableRule, reason: Text(500) })
export type Overrule = Static<typeof Overrule>

/** Where somebody's care file is: Omzien keeps a reference and becomes no file itself [004, 2.3]. */
export const CareReference = Strict({ organisation: Text(120), number: Text(60) })
export type CareReference = Static<typeof CareReference>

/** For whom a bed is; somebody unknown is allowed: then yearly limits are 'not checked'. */
export const StayClient = Strict({
  personId: Type.Optional(Id),
  reference: Type.Optional(CareReference),
  name: Type.Optional(Text(120)),
  groups: Type.Array(Slug, { maxItems: 10 }),
})
export type StayClient = Static<typeof StayClient>

/** How pressing it is. */
export const StayUrgency = Type.Enum(['crisis', 'soon', 'planned'])
/** The urgencies, most pressing first. */
export const stayUrgencies = ['crisis', 'soon', 'planned'] as const
/** The urgencies, as a type. */
export type StayUrgency = (typeof stayUrgencies)[number]

/**
 * The 24-hour place that is kept while somebody tries to live in a satellite home, 'without fear of losing the 24-hour
 * place' [004, 5.3.5]; `until`: else as the settings say.
 */
export const KeptPlace = Strict({ bedId: Id, until: Type.Optional(LocalDate) })
export type KeptPlace = Static<typeof KeptPlace>

/** A bed to be held. */
export const NewStay = Strict({
  bedId: Id,
  kind: StayKind,
  period: Nights,
  client: StayClient,
  urgency: Type.Optional(StayUrgency),
  backupCallId: Type.Optional(Id),
  overrule: Type.Optional(Overrule),
  keeps: Type.Optional(KeptPlace),
})
export type NewStay = Static<typeof NewStay>

/** What is told later of who a bed is for, while nobody is in it yet. */
export const StayPatch = Type.Object(
  {
    client: Type.Optional(StayClient),
    urgency: Type.Optional(StayUrgency),
    keeps: Type.Optional(KeptPlace),
    overrule: Type.Optional(Overrule),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type StayPatch = Static<typeof StayPatch>

/** Extends a stay to another date of leaving. */
export const ExtendStay = Strict({ to: LocalDate, overrule: Type.Optional(Overrule) })
export type ExtendStay = Static<typeof ExtendStay>
/** Moves a stay to another bed: the nights that are left, when somebody is in it already. */
export const MoveStay = Strict({ bedId: Id, overrule: Type.Optional(Overrule) })
export type MoveStay = Static<typeof MoveStay>

/** Where people go from here; anything else may be said in words, and counts as `other`. */
export const nextSteps = ['home', 'longer-respite', '24-hour-facility', 'backup-follow-up', 'other'] as const
/** A next step, as a type. */
export type NextStep = (typeof nextSteps)[number]
/** Ends a stay: never without a next step [001, drempelloos]. */
export const EndStay = Strict({ nextStep: Text(300), note: Type.Optional(Type.String({ maxLength: 2000 })) })
export type EndStay = Static<typeof EndStay>
/** Why a stay does not go on. */
export const StayReason = Strict({ reason: Type.Optional(Type.String({ maxLength: 500 })) })
export type StayReason = Static<typeof StayReason>

/**
 * What goes with a stay, asked early and never a condition [004, 6.3.1]: the person's strengths and own plan, a fixed
 * contact and the next carer, and what the location needs to know and no more, told once [001, drempelloos].
 */
export const StayPlan = Strict({
  strengths: Type.Optional(Type.String({ maxLength: 2000 })),
  plan: Type.Optional(Type.String({ maxLength: 4000 })),
  contact: Type.Optional(Type.String({ maxLength: 500, description: 'fixed contact' })),
  nextCarer: Type.Optional(Type.String({ maxLength: 500 })),
  needToKnow: Type.Optional(Type.String({ maxLength: 2000, description: 'what the location needs to know' })),
})
export type StayPlan = Static<typeof StayPlan>

/** What can be done to a stay. */
export const StayAction = Type.Enum([
  'keep-holding',
  'reserve',
  'arrive',
  'end',
  'cancel',
  'no-show',
  'extend',
  'move',
  'plan',
])
/** What can be done to a stay, as a type. */
export type StayAction =
  | 'keep-holding'
  | 'reserve'
  | 'arrive'
  | 'end'
  | 'cancel'
  | 'no-show'
  | 'extend'
  | 'move'
  | 'plan'

/** A stay. Who is it about is only there for who may know. */
export const Stay = Type.Object({
  id: Id,
  status: StayStatus,
  kind: StayKind,
  bedId: Id,
  bed: Type.Object({ room: Type.String(), name: Type.String() }),
  locationId: Id,
  location: Type.Object({
    name: Type.String(),
    address: Type.Optional(Type.String()),
    place: Point,
    phone: Type.Optional(Type.String()),
    houseRules: Type.Optional(Type.String()),
    bring: Type.Optional(Type.String()),
    site: Type.Optional(
      Type.Object(
        { name: Type.String(), phone: Type.Optional(Type.String()), distance: Type.Number() },
        { description: 'the 24-hour site within walking distance, which can be called; distance in metres' },
      ),
    ),
  }),
  period: Nights,
  nights: Type.Integer(),
  arriveFrom: Instant,
  leaveBy: Instant,
  heldUntil: Type.Optional(Instant),
  holdMayLastUntil: Type.Optional(Instant),
  overdue: Type.Boolean({ description: 'still in house after the date of leaving' }),
  client: Type.Object({
    personId: Type.Optional(Id),
    name: Type.Optional(Type.String()),
    reference: Type.Optional(CareReference),
    groups: Type.Array(Slug),
  }),
  urgency: StayUrgency,
  limits: Type.Enum(['checked', 'not-checked'], { description: 'yearly limits; unknown clients cannot be counted' }),
  overruled: Type.Array(Type.Object({ rule: OverrulableRule, reason: Type.Optional(Type.String()), by: PersonRef })),
  plan: Type.Optional(StayPlan),
  nextStep: Type.Optional(Type.Enum([...nextSteps])),
  nextStepNote: Type.Optional(Type.String()),
  backupCallId: Type.Optional(Id),
  waitingId: Type.Optional(Id),
  seriesId: Type.Optional(Id),
  attempt: Type.Optional(
    Type.Integer({ description: 'which time somebody tries to live in a satellite home; counted without blame' }),
  ),
  kept: Type.Optional(
    Type.Object(
      { bedId: Id, location: Type.String(), bed: Type.String(), until: LocalDate },
      {
        description: 'the 24-hour place that is kept meanwhile',
      },
    ),
  ),
  requestedBy: Type.Optional(PersonRef),
  arrivedAt: Type.Optional(Instant),
  endedAt: Type.Optional(Instant),
  may: Type.Array(StayAction, { description: 'what the asker may do to it now' }),
  createdAt: Instant,
  revision: Type.Integer(),
})
export type Stay = Static<typeof Stay>
/** A page of stays. */
export const StayPage = Page(Stay)
export type StayPage = Static<typeof StayPage>

/** Query of the stays, first night first; `current`: held, reserved or in house; `mine`: those I asked for. */
export const StayQuery = Type.Object(
  {
    ...Paging,
    locationId: Type.Optional(Id),
    bedId: Type.Optional(Id),
    status: Type.Optional(StayStatus),
    kind: Type.Optional(StayKind),
    current: Type.Optional(Type.Boolean()),
    mine: Type.Optional(Type.Boolean()),
    backupCallId: Type.Optional(Id),
    seriesId: Type.Optional(Id),
    from: Type.Optional(LocalDate),
    to: Type.Optional(LocalDate),
  },
  { additionalProperties: false },
)
export type StayQuery = Static<typeof StayQuery>

/**
 * Stays that come again, such as every other weekend, so that relatives can count on it [002, 6.1; 001]: reserved all at
 * once, or none. `except`: first nights that are left out.
 */
export const NewStaySeries = Strict({
  bedId: Id,
  kind: StayKind,
  first: Nights,
  everyWeeks: Type.Integer({ minimum: 1, maximum: 26 }),
  times: Type.Integer({ minimum: 2, maximum: 52 }),
  except: Type.Optional(Type.Array(LocalDate, { maxItems: 50 })),
  client: StayClient,
  urgency: Type.Optional(StayUrgency),
  overrule: Type.Optional(Overrule),
})
export type NewStaySeries = Static<typeof NewStaySeries>
/** Stays that come again. `running`: some are still to come. */
export const StaySeries = Type.Object({
  id: Id,
  status: Type.Enum(['running', 'over']),
  stays: Type.Array(Stay),
})
export type StaySeries = Static<typeof StaySeries>

/** One thing that happened to a stay: who did what, when, why. */
export const StayEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  what: Type.Enum([
    'held',
    'kept-holding',
    'reserved',
    'arrived',
    'extended',
    'moved',
    'planned',
    'ended',
    'cancelled',
    'no-show',
    'expired',
    'overruled',
  ]),
  person: Type.Optional(PersonRef),
  period: Type.Optional(Nights),
  bed: Type.Optional(Type.String()),
  rule: Type.Optional(OverrulableRule),
  reason: Type.Optional(Type.String()),
})
export type StayEntry = Static<typeof StayEntry>

/** Why a bed does not fit what is asked. */
export const Misfit = Type.Enum([
  'taken',
  'blocked',
  'other-kind',
  'group-not-suited',
  'front-door',
  'feature-missing',
  'too-long',
])
/** Why a bed does not fit, as a type. */
export type Misfit =
  | 'taken'
  | 'blocked'
  | 'other-kind'
  | 'group-not-suited'
  | 'front-door'
  | 'feature-missing'
  | 'too-long'

/** Query of what is free: `near` is `lat,lon`; `group` and `feature` may be several, parted by commas. */
export const AvailabilityQuery = Type.Object(
  {
    kind: Type.Optional(StayKind),
    from: Type.Optional(LocalDate),
    to: Type.Optional(LocalDate),
    near: Type.Optional(Type.String({ maxLength: 60, description: '52.35,4.91' })),
    group: Type.Optional(Type.String({ maxLength: 300 })),
    feature: Type.Optional(Type.String({ maxLength: 300 })),
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}$', description: 'ISO 639' })),
    locationId: Type.Optional(Id),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30, description: 'locations' })),
  },
  { additionalProperties: false },
)
export type AvailabilityQuery = Static<typeof AvailabilityQuery>

/** A bed that is free for all of the nights asked for, and fits. */
export const FreeBed = Type.Object({ bedId: Id, room: Type.String(), name: Type.String(), features: Type.Array(Slug) })
export type FreeBed = Static<typeof FreeBed>

/** Nobody stays so long at a location without a limit being put aside: which limit, of how many nights. */
export const TooLong = Type.Object({
  rule: Type.Enum(['stay-too-long', 'yearly-maximum']),
  limit: Type.Integer({ description: 'so many nights are possible' }),
  asked: Type.Integer(),
  beds: Type.Array(FreeBed, { description: 'free all those nights, for who may put the limit aside' }),
})
export type TooLong = Static<typeof TooLong>

/** What a location has for what is asked. Sorted by fit, then distance. */
export const LocationAvailability = Type.Object({
  locationId: Id,
  name: Type.String(),
  organisation: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  place: Point,
  distance: Type.Optional(Type.Number({ description: 'metres from `near`' })),
  freeBeds: Type.Array(FreeBed),
  /** Its staff know these of the groups asked for [004, 5.3.5]. */
  expertise: Type.Array(Slug),
  languages: Type.Array(Type.String()),
  misfits: Type.Array(Type.Object({ why: Misfit, beds: Type.Integer() }), {
    description: 'why its other beds do not fit, and how many',
  }),
  nextFree: Type.Union([LocalDate, Type.Null()], {
    description: 'first night from which a bed that fits is free as long; null: not within a year',
  }),
  tooLong: Type.Optional(TooLong),
  asOf: Instant,
})
export type LocationAvailability = Static<typeof LocationAvailability>

/** What is free, by location; `asOf`: when it was looked up, the age of the answer. */
export const Availability = Type.Object({
  items: Type.Array(LocationAvailability),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  asOf: Instant,
  kind: StayKind,
  period: Nights,
})
export type Availability = Static<typeof Availability>

/** Somebody who waits for a bed. */
export const NewWaiting = Strict({
  kind: StayKind,
  client: StayClient,
  urgency: Type.Optional(StayUrgency),
  from: Type.Optional(LocalDate),
  nights: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
  near: Type.Optional(Point),
  features: Type.Optional(Type.Array(Slug, { maxItems: 20 })),
})
export type NewWaiting = Static<typeof NewWaiting>

/** What changes of what somebody waits for. */
export const WaitingPatch = Type.Object(
  {
    urgency: Type.Optional(StayUrgency),
    from: Type.Optional(LocalDate),
    nights: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
    features: Type.Optional(Type.Array(Slug, { maxItems: 20 })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type WaitingPatch = Static<typeof WaitingPatch>

/** Where somebody stands on the waiting list. */
export const WaitingStatus = Type.Enum(['waiting', 'offered', 'placed', 'withdrawn'])
/** The same, as a type. */
export type WaitingStatus = 'waiting' | 'offered' | 'placed' | 'withdrawn'

/** Somebody on the waiting list: their place, and why. */
export const Waiting = Type.Object({
  id: Id,
  status: WaitingStatus,
  kind: StayKind,
  urgency: StayUrgency,
  client: Type.Object({
    personId: Type.Optional(Id),
    name: Type.Optional(Type.String()),
    reference: Type.Optional(CareReference),
    groups: Type.Array(Slug),
  }),
  from: LocalDate,
  nights: Type.Integer(),
  near: Type.Optional(Point),
  features: Type.Array(Slug),
  since: Instant,
  place: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], { description: 'in the order of offering' }),
  why: Type.Array(Type.Enum(['bridging-first', 'urgency', 'waiting-time']), { description: 'what decides the place' }),
  offer: Type.Optional(
    Type.Object({ stayId: Id, bedId: Id, locationId: Id, location: Type.String(), period: Nights, until: Instant }),
  ),
  declined: Type.Integer({ description: 'how many offers were declined or let pass' }),
  requestedBy: Type.Optional(PersonRef),
  revision: Type.Integer(),
})
export type Waiting = Static<typeof Waiting>
/** A page of the waiting list. */
export const WaitingPage = Page(Waiting)
/** Query of the waiting list, in the order of offering; `all`: who was placed or withdrawn, too. */
export const WaitingQuery = Type.Object(
  {
    ...Paging,
    kind: Type.Optional(StayKind),
    status: Type.Optional(WaitingStatus),
    all: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type WaitingQuery = Static<typeof WaitingQuery>
/** Why an offer is declined; the place on the list stays. */
export const DeclineWaiting = Strict({ reason: Type.Optional(Type.String({ maxLength: 500 })) })
export type DeclineWaiting = Static<typeof DeclineWaiting>
