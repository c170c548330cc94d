import { type Static, Type } from 'typebox'
import { AreaId, BlurredPlace, Id, Instant, LocalText, Page, Paging, Period, Point, Strict } from './common.ts'
import { OpenState } from './opening-hours.ts'
import { PersonRef } from './people.ts'

/** A kind of help, as data of the municipality [DOMAIN, help requests 2]. */
export const HelpRequestKind = Type.Object({
  id: Type.String(),
  icon: Type.String({ description: 'name of the icon the screens draw' }),
  name: LocalText,
  description: LocalText,
  needsVolunteer: Type.Boolean({ description: 'only for taken-in volunteers' }),
  defaultDuration: Type.String({ description: 'ISO 8601 duration' }),
})
export type HelpRequestKind = Static<typeof HelpRequestKind>

/** Where a help request stands. */
export const HelpRequestStatus = Type.Union([
  Type.Literal('open'),
  Type.Literal('matched'),
  Type.Literal('done'),
  Type.Literal('cancelled'),
  Type.Literal('handed-on'),
])
export type HelpRequestStatus = Static<typeof HelpRequestStatus>

/** The rungs of the ladder [001 SamSam; DOMAIN, help requests 3]. */
export const LadderStep = Type.Union([
  Type.Literal('neighbours'),
  Type.Literal('social-team'),
  Type.Literal('volunteer-coordinator'),
])
export type LadderStep = Static<typeof LadderStep>

/** For whom somebody else asks, with that person's consent [001 Stimenz; DOMAIN, help requests 1]. */
export const OnBehalfOf = Strict({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  relation: Type.String({ minLength: 1, maxLength: 100 }),
  consent: Type.Literal(true),
})
export type OnBehalfOf = Static<typeof OnBehalfOf>

/** What a resident posts. */
export const NewHelpRequest = Strict({
  kind: Type.String({ minLength: 1, maxLength: 60 }),
  text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
  place: Point,
  address: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  period: Type.Optional(Period),
  onBehalfOf: Type.Optional(OnBehalfOf),
})
export type NewHelpRequest = Static<typeof NewHelpRequest>

/** What the asker may change while it is open. */
export const HelpRequestPatch = Type.Object(
  {
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })),
    period: Type.Optional(Type.Union([Period, Type.Null()], { description: 'null: the time is to be agreed' })),
    address: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type HelpRequestPatch = Static<typeof HelpRequestPatch>

/** Something that already exists near by, proposed while somebody asks, and when there is no match [DOMAIN, help requests 4]. */
export const Suggestion = Type.Object({
  kind: Type.Union([Type.Literal('support-point'), Type.Literal('activity'), Type.Literal('circle')]),
  id: Type.String(),
  name: Type.String(),
  distance: Type.Number({ description: 'metres from the (blurred, for who sees it blurred) place' }),
  functions: Type.Array(Type.String()),
  place: Point,
  /** Of a support point whose hours are known. */
  opening: Type.Optional(OpenState),
  /** When an activity is next. */
  next: Type.Optional(Type.Object({ from: Instant, to: Instant })),
})
export type Suggestion = Static<typeof Suggestion>
/** What already exists: open now first, the nearest of it; then what opens or begins today, then later. */
export const SuggestionList = Type.Object({ items: Type.Array(Suggestion), nextCursor: Type.Null() })
export type SuggestionList = Static<typeof SuggestionList>
/** What is asked for, and near which place. */
export const SuggestionQuery = Type.Object(
  {
    kind: Type.Optional(Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 60 })),
    near: Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$' }),
  },
  { additionalProperties: false },
)
export type SuggestionQuery = Static<typeof SuggestionQuery>

/** Whom to call when somebody is in danger; shown with a request that mentions danger [DOMAIN, help requests 5]. */
export const DangerNumbers = Type.Object({
  emergency: Type.String(),
  suicidePrevention: Type.String(),
  backup: Type.String(),
})

/** A help request as the asker, team, coordinator or helper sees it; what somebody may not see is absent. */
export const HelpRequest = Type.Object({
  id: Id,
  kind: Type.String(),
  text: Type.Optional(Type.String({ description: 'absent for who may not read it' })),
  status: HelpRequestStatus,
  step: LadderStep,
  place: Type.Union([Point, BlurredPlace], { description: 'with `radius` when blurred' }),
  address: Type.Optional(Type.String()),
  period: Type.Optional(Period),
  areas: Type.Array(AreaId),
  distance: Type.Optional(Type.Number({ description: 'metres from `near`, or from the blurred centre' })),
  asker: Type.Optional(PersonRef),
  onBehalfOf: Type.Optional(Type.Object({ name: Type.String(), relation: Type.String() })),
  helper: Type.Optional(PersonRef),
  confirmed: Type.Boolean({ description: 'the asker said yes to this helper' }),
  danger: Type.Optional(DangerNumbers),
  mine: Type.Boolean({ description: 'I posted it' }),
  suggestions: Type.Optional(Type.Array(Suggestion)),
  revision: Type.Integer(),
  createdAt: Instant,
  stepSince: Instant,
  stepDue: Type.Optional(Instant),
})
export type HelpRequest = Static<typeof HelpRequest>

/** Query of the list of help requests. */
export const HelpRequestQuery = Type.Object(
  {
    ...Paging,
    near: Type.Optional(Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$', description: 'lat,lon' })),
    within: Type.Optional(Type.Number({ minimum: 1, maximum: 100000, description: 'metres' })),
    kind: Type.Optional(Type.String({ maxLength: 60 })),
    status: Type.Optional(HelpRequestStatus),
    step: Type.Optional(LadderStep),
    area: Type.Optional(AreaId),
    mine: Type.Optional(Type.Boolean({ description: 'only those I asked for or help with' })),
    sort: Type.Optional(Type.Union([Type.Literal('waiting'), Type.Literal('newest'), Type.Literal('distance')])),
  },
  { additionalProperties: false },
)
export type HelpRequestQuery = Static<typeof HelpRequestQuery>
/** A page of help requests. */
export const HelpRequestPage = Page(HelpRequest)
export type HelpRequestPage = Static<typeof HelpRequestPage>

/** One thing that happened to a help request, in the order it happened. */
export const TimelineEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  what: Type.Enum([
    'posted',
    'danger',
    'edited',
    'neighbours-asked',
    'declined',
    'climbed',
    'proposed',
    'matched',
    'confirmed',
    'withdrawn',
    'refused',
    'completed',
    'cancelled',
    'reopened',
    'handed-on',
  ]),
  count: Type.Optional(Type.Integer({ description: 'how many neighbours, for neighbours-asked and declined' })),
  step: Type.Optional(LadderStep),
  person: Type.Optional(PersonRef),
  reason: Type.Optional(Type.String()),
})
export type TimelineEntry = Static<typeof TimelineEntry>

/** Why and to whom a request is handed on. */
export const HandOn = Strict({
  to: Type.String({ minLength: 1, maxLength: 200 }),
  reason: Type.Optional(Type.String({ maxLength: 1000 })),
})
/** An optional reason. */
export const Reason = Strict({ reason: Type.Optional(Type.String({ maxLength: 1000 })) })
