import { type Static, Type } from 'typebox'
import { BlurredPlace, Id, Instant, Page, Paging, Period, Point, Strict } from './common.ts'

/** Where an offer stands. */
export const OfferStatus = Type.Union([
  Type.Literal('proposed'),
  Type.Literal('accepted'),
  Type.Literal('declined'),
  Type.Literal('expired'),
  Type.Literal('withdrawn'),
  Type.Literal('superseded'),
])
export type OfferStatus = Static<typeof OfferStatus>

/** The proposal of one helper for one request, and the helper's answer. */
export const Offer = Type.Object({
  id: Id,
  helpRequestId: Id,
  helperId: Id,
  status: OfferStatus,
  by: Type.Union([Type.Literal('system'), Type.Literal('coordinator'), Type.Literal('helper')], {
    description: 'who proposed it; `helper`: an acceptance without being asked',
  }),
  helpRequest: Type.Object({
    kind: Type.String(),
    place: BlurredPlace,
    distance: Type.Optional(
      Type.Number({ description: 'metres, to the blurred centre; absent for who said nowhere where they help from' }),
    ),
    period: Type.Optional(Period),
    status: Type.String(),
  }),
  proposedAt: Instant,
  expiresAt: Type.Optional(Instant),
  answeredAt: Type.Optional(Instant),
  refused: Type.Optional(
    Type.Literal(true, { description: 'the asker chose somebody else after the yes; no reason is passed on' }),
  ),
})
export type Offer = Static<typeof Offer>
/** A page of offers. */
export const OfferPage = Page(Offer)
export type OfferPage = Static<typeof OfferPage>
/** Query of my offers. */
export const OfferQuery = Type.Object(
  { ...Paging, status: Type.Optional(OfferStatus) },
  { additionalProperties: false },
)
export type OfferQuery = Static<typeof OfferQuery>

/** Without `helperId`: my own acceptance; with: a proposal by team or coordinator. */
export const NewOffer = Strict({ helperId: Type.Optional(Id) })
export type NewOffer = Static<typeof NewOffer>

/** A helper who could do this request, with the reasons why [DOMAIN, help requests 6]. */
export const Candidate = Type.Object({
  helperId: Id,
  name: Type.String(),
  distance: Type.Number({ description: 'metres' }),
  score: Type.Number({ description: '0 to 1, higher is better' }),
  reasons: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
  offer: Type.Optional(OfferStatus),
})
export type Candidate = Static<typeof Candidate>
/** The ranked candidates of a request. */
export const CandidateList = Type.Object({ items: Type.Array(Candidate), nextCursor: Type.Null() })

const LocalTime = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$',
  description: 'local time, 24:00 is the end of the day',
})

/** Weekly hours in local time: weekday 1 is Monday (ISO). */
export const WeeklyHours = Strict({ weekday: Type.Integer({ minimum: 1, maximum: 7 }), from: LocalTime, to: LocalTime })
export type WeeklyHours = Static<typeof WeeklyHours>

/** A day that differs from the week: away, or other hours. */
export const HoursException = Strict({
  date: Type.String({ format: 'date' }),
  available: Type.Boolean(),
  from: Type.Optional(LocalTime),
  to: Type.Optional(LocalTime),
})
export type HoursException = Static<typeof HoursException>

/** What somebody can and wants to do for neighbours, where and when. */
export const HelperProfile = Strict({
  kinds: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 }),
  languages: Type.Array(Type.String({ pattern: '^[a-z]{2,3}$' }), { maxItems: 20, default: [] }),
  place: Point,
  radius: Type.Number({ minimum: 100, maximum: 50000, description: 'metres' }),
  availability: Type.Array(WeeklyHours, { maxItems: 50 }),
  exceptions: Type.Array(HoursException, { maxItems: 200, default: [] }),
  paused: Type.Boolean({ default: false }),
  maxOpenTasks: Type.Integer({ minimum: 1, maximum: 1000, default: 2 }),
  maxOffersPerWeek: Type.Integer({ minimum: 1, maximum: 1000, default: 5 }),
})
export type HelperProfile = Static<typeof HelperProfile>
