import { type Static, type TObject, type TSchema, Type } from 'typebox'

/** An id: uuid version 7, so that ids sort by the time they were made. */
export const Id = Type.String({ format: 'uuid', description: 'uuid, version 7' })

/** A point on earth, WGS84 degrees. */
export const Point = Type.Object(
  { lat: Type.Number({ minimum: -90, maximum: 90 }), lon: Type.Number({ minimum: -180, maximum: 180 }) },
  { additionalProperties: false },
)
export type Point = Static<typeof Point>

/** A place as strangers see it: a circle of at least 200 m around the centre of a grid cell [DOMAIN, help requests 8]. */
export const BlurredPlace = Type.Object(
  { lat: Type.Number(), lon: Type.Number(), radius: Type.Number({ description: 'metres' }) },
  { additionalProperties: false },
)
export type BlurredPlace = Static<typeof BlurredPlace>

/** An instant, RFC 3339 with an offset. */
export const Instant = Type.String({ format: 'date-time' })

/** A local date, `2026-12-01`, in Europe/Amsterdam. */
export const LocalDate = Type.String({ format: 'date', description: 'local date, Europe/Amsterdam' })

/** A time of the day, `14:30`; `24:00` is the end of it. */
export const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' })

/** Id of something that is data, not code: a group, a feature, a support point named by hand. */
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })

/** Half open period of instants; an open end is allowed. */
export const Period = Type.Object({ from: Instant, to: Type.Optional(Instant) }, { additionalProperties: false })
export type Period = Static<typeof Period>

/** Id of an area: `level-slug`, stable over imports, such as `stadsdeel-oost`. */
export const AreaId = Type.String({ pattern: '^[a-z]+-[a-z0-9-]+$', maxLength: 120 })

/** The languages the screens and errors speak. */
export const Locale = Type.Union([Type.Literal('nl'), Type.Literal('en')])
export type Locale = Static<typeof Locale>

/** A text in the languages of the screens. */
export const LocalText = Type.Object({ nl: Type.String(), en: Type.String() }, { additionalProperties: false })
export type LocalText = Static<typeof LocalText>

/** One page of a list: `nextCursor` is null on the last page. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) })

/** Query of a list: how many, and from where. */
export const Paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}

/** The id in the path. */
export const IdParams = Type.Object({ id: Id })

/** An object that refuses what it does not know; every request body is one. */
export const Strict = <T extends Record<string, TSchema>>(properties: T): TObject<T> =>
  Type.Object(properties, { additionalProperties: false })

/** RFC 9457 problem, `application/problem+json`. */
export const Problem = Type.Object({
  type: Type.String(),
  code: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  errors: Type.Optional(
    Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() })),
  ),
  requestId: Type.Optional(Type.String()),
})
export type Problem = Static<typeof Problem>
