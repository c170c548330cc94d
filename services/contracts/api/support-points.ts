import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, LocalText, Page, Paging, Point, Slug, Strict } from './common.ts'
import { HoursForm, HoursNotation, OpenDay, OpenState } from './opening-hours.ts'
import { PersonRef } from './people.ts'

/** What a support point offers [004, 5.3.1]. */
export const SupportPointFunction = Type.Object({ id: Type.String(), name: LocalText, icon: Type.String() })
export type SupportPointFunction = Static<typeof SupportPointFunction>
/** A word support points are found by: whom it is for, or what makes it accessible. */
export const SupportPointWord = Type.Object({ id: Type.String(), name: LocalText })
export type SupportPointWord = Static<typeof SupportPointWord>
/** Everything a support point can offer, whom it can be for, and what can make it accessible. */
export const SupportPointFunctionList = Type.Object({
  items: Type.Array(SupportPointFunction),
  nextCursor: Type.Null(),
  groups: Type.Array(SupportPointWord),
  accessibility: Type.Array(SupportPointWord),
})
export type SupportPointFunctionList = Static<typeof SupportPointFunctionList>

/** Id of a support point: a uuid, or a slug for those named by hand. */
export const SupportPointId = Slug

/** proposed: waits for a coordinator; rejected: not published, with why; closed: there no more. Everybody sees published only. */
export const SupportPointStatus = Type.Enum(['proposed', 'published', 'rejected', 'closed'])
export type SupportPointStatus = Static<typeof SupportPointStatus>

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Url = Type.String({ pattern: '^https://[^\\s<>"]+$', maxLength: 500 })

/** How to reach it. */
export const SupportPointContact = Strict({
  phone: Type.Optional(Text(40)),
  email: Type.Optional(Type.String({ format: 'email', maxLength: 120 })),
  website: Type.Optional(Url),
})
export type SupportPointContact = Static<typeof SupportPointContact>

/** A film about it, somewhere else on the web ('make short films of your location' [004]). */
export const SupportPointFilm = Strict({ url: Url, title: Text(200) })
/** A picture of it; `url` gives it whole, with `?size=small` as for a list. */
export const SupportPointPicture = Type.Object({
  id: Id,
  url: Type.String(),
  alt: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
})
export type SupportPointPicture = Static<typeof SupportPointPicture>

/** How a support point stands with who keeps and reviews it. */
export const SupportPointKeeping = Type.Object({
  status: SupportPointStatus,
  /** It was said to be so longer ago than `places.confirmEvery`, or never. */
  isOld: Type.Boolean(),
  /** A coordinator looked since it last changed. */
  reviewed: Type.Boolean(),
  openReports: Type.Integer(),
  mayReview: Type.Boolean(),
})
export type SupportPointKeeping = Static<typeof SupportPointKeeping>

/** A low-threshold place with support functions [004, 5.3.1], as lists and maps show it. */
export const SupportPoint = Type.Object({
  id: Type.String(),
  name: Type.String(),
  place: Point,
  address: Type.Optional(Type.String()),
  functions: Type.Array(Type.String()),
  neighboursWelcome: Type.Boolean({ description: 'without an appointment' }),
  groups: Type.Array(Slug, { description: 'whom it is meant for; empty: everybody' }),
  accessibility: Type.Array(Slug),
  languages: Type.Array(Type.String()),
  organisation: Type.Optional(Type.String()),
  areas: Type.Array(AreaId),
  distance: Type.Optional(Type.Number({ description: 'metres from `near`' })),
  hours: Type.Optional(Type.String({ description: "OpenStreetMap's notation; absent: not known" })),
  opening: Type.Optional(OpenState),
  /** When who keeps it last said that all of it is so; only of what is published. */
  confirmedAt: Type.Optional(Instant),
  /** How it stands with its keepers; only in the lists for who keeps or reviews (`mine`, `review`). */
  keeping: Type.Optional(SupportPointKeeping),
})
export type SupportPoint = Static<typeof SupportPoint>
/** What waits for somebody who reviews: support points to look at, and reports nobody handled. */
export const SupportPointsWaiting = Type.Object({ toReview: Type.Integer(), openReports: Type.Integer() })
export type SupportPointsWaiting = Static<typeof SupportPointsWaiting>
/** A page of support points; `waiting` is there on the first page of `review`. */
export const SupportPointPage = Type.Object({
  ...Page(SupportPoint).properties,
  waiting: Type.Optional(SupportPointsWaiting),
})
export type SupportPointPage = Static<typeof SupportPointPage>

/** All there is to know of one. What is only for who keeps or reviews it is absent for others. */
export const SupportPointDetail = Type.Object({
  ...SupportPoint.properties,
  status: SupportPointStatus,
  about: Type.Optional(Type.String()),
  contact: SupportPointContact,
  pictures: Type.Array(SupportPointPicture),
  films: Type.Array(SupportPointFilm),
  /** Today and the thirteen days after it; absent when its hours are not known. */
  days: Type.Optional(Type.Array(OpenDay)),
  hoursForm: Type.Optional(HoursForm),
  organisationId: Type.Optional(Type.String()),
  rejection: Type.Optional(Type.String()),
  /** It was said to be so longer ago than `places.confirmEvery`. */
  isOld: Type.Boolean(),
  reviewed: Type.Optional(Type.Boolean()),
  openReports: Type.Optional(Type.Integer()),
  /** For who reviews, while a change was not looked at: the fields that changed, as a coordinator last saw them. */
  before: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  mayKeep: Type.Boolean(),
  mayReview: Type.Boolean(),
  revision: Type.Integer(),
})
export type SupportPointDetail = Static<typeof SupportPointDetail>

const fields = {
  name: Text(120),
  place: Point,
  address: Type.Optional(Text(200)),
  about: Type.Optional(Text(4000)),
  functions: Type.Array(Slug, { minItems: 1, maxItems: 30 }),
  neighboursWelcome: Type.Boolean(),
  groups: Type.Optional(Type.Array(Slug, { maxItems: 30 })),
  accessibility: Type.Optional(Type.Array(Slug, { maxItems: 30 })),
  languages: Type.Optional(
    Type.Array(Type.String({ pattern: '^[a-z]{2,3}$' }), { maxItems: 30, description: 'ISO 639' }),
  ),
  organisation: Type.Optional(Text(120)),
  organisationId: Type.Optional(Type.String({ format: 'uuid' })),
  contact: Type.Optional(SupportPointContact),
  films: Type.Optional(Type.Array(SupportPointFilm, { maxItems: 10 })),
  /** When it is open: as notation, or as the form has it. */
  hours: Type.Optional(Type.Union([HoursNotation, HoursForm])),
}
/** A support point as it is written. */
export const NewSupportPoint = Strict(fields)
export type NewSupportPoint = Static<typeof NewSupportPoint>
/** What changes of it; null takes something away. */
export const SupportPointPatch = Type.Object(
  Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [
      key,
      Type.Optional(
        ['name', 'place', 'functions', 'neighboursWelcome'].includes(key) ? schema : Type.Union([schema, Type.Null()]),
      ),
    ]),
  ),
  { additionalProperties: false, minProperties: 1 },
)
/** What changes of it. */
export type SupportPointPatch = { [K in keyof NewSupportPoint]?: NewSupportPoint[K] | null }
/** The support point in the path. */
export const SupportPointParams = Type.Object({ id: SupportPointId })

const words = Type.String({ pattern: '^[a-z0-9-]+(,[a-z0-9-]+)*$', maxLength: 300 })
/** What a map or list of support points can be narrowed by; everything given must be so. */
export const supportPointFilters = {
  near: Type.Optional(Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$' })),
  within: Type.Optional(Type.Number({ minimum: 1, maximum: 100000 })),
  bbox: Type.Optional(
    Type.String({
      pattern: '^-?\\d+(\\.\\d+)?(,-?\\d+(\\.\\d+)?){3}$',
      description: 'west,south,east,north in degrees',
    }),
  ),
  function: Type.Optional(words),
  openAt: Type.Optional(
    Type.String({ pattern: '^(now|\\d{4}-\\d{2}-\\d{2}T.+)$', description: '`now` or an instant with its offset' }),
  ),
  group: Type.Optional(words),
  accessibility: Type.Optional(words),
  language: Type.Optional(words),
  welcome: Type.Optional(Type.Boolean({ description: 'without an appointment' })),
  area: Type.Optional(AreaId),
}
/** Query of the support points; `id`: only these, comma between. `mine`: those I keep, whatever their status; `review`: those that wait for me as a coordinator. */
export const SupportPointQuery = Type.Object(
  {
    ...Paging,
    ...supportPointFilters,
    id: Type.Optional(Type.String({ pattern: '^[a-z0-9-]+(,[a-z0-9-]+)*$', maxLength: 4000 })),
    mine: Type.Optional(Type.Boolean()),
    review: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type SupportPointQuery = Static<typeof SupportPointQuery>

/** Query of the positions. */
export const PositionQuery = Type.Object(supportPointFilters, { additionalProperties: false })
export type PositionQuery = Static<typeof PositionQuery>
/** Every support point that answers the same filters, as small as can be: for clusters whose counts are right. */
export const PositionList = Type.Object({
  total: Type.Integer(),
  /** [id, latitude, longitude] */
  items: Type.Array(Type.Tuple([Type.String(), Type.Number(), Type.Number()])),
})
export type PositionList = Static<typeof PositionList>

/** Why it is not published. */
export const Rejection = Strict({ reason: Text(1000) })

/** A picture is sent as its bytes; the query says what is on it for who cannot see it. */
export const PictureQuery = Type.Object({ alt: Text(200) }, { additionalProperties: false })

/** What can be wrong with a support point. */
export const ReportKind = Type.Enum(['closed', 'hours', 'place', 'contact', 'functions', 'other'])
export type ReportKind = Static<typeof ReportKind>
/** 'Something is wrong here', from anybody. */
export const NewSupportPointReport = Strict({ kind: ReportKind, text: Type.Optional(Text(1000)) })
export type NewSupportPointReport = Static<typeof NewSupportPointReport>
/** How a report stands. */
export const ReportStatus = Type.Enum(['open', 'resolved', 'dismissed'])
/** A report, as who keeps or reviews the point sees it. */
export const SupportPointReport = Type.Object({
  id: Id,
  supportPoint: Type.Object({ id: Type.String(), name: Type.String() }),
  kind: ReportKind,
  text: Type.Optional(Type.String()),
  status: ReportStatus,
  answer: Type.Optional(Type.String()),
  createdAt: Instant,
  handledAt: Type.Optional(Instant),
  handledBy: Type.Optional(PersonRef),
})
export type SupportPointReport = Static<typeof SupportPointReport>
/** A page of reports. */
export const SupportPointReportPage = Page(SupportPointReport)
/** Query of the reports; `mine`: those I made, instead of those about what I keep or review. */
export const SupportPointReportQuery = Type.Object(
  {
    ...Paging,
    status: Type.Optional(ReportStatus),
    supportPoint: Type.Optional(SupportPointId),
    mine: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
/** What became of it; who reported and is known here is told. */
export const ReportAnswer = Strict({ answer: Type.Optional(Text(1000)) })
