import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, LocalDate, LocalText, Page, Paging, Point, Slug, Strict, TimeOfDay } from './common.ts'

/** The kinds of stay [DOMAIN, words]. */
export const StayKind = Type.Enum(['time-out', 'respite', 'bridging', 'satellite'])
/** The kinds of stay, in the order screens list them. */
export const stayKinds = ['time-out', 'respite', 'bridging', 'satellite'] as const
/** The kinds of stay, as a type. */
export type StayKind = (typeof stayKinds)[number]

/** Nights: half open, from the date of the first night to the date of leaving. */
export const Nights = Strict({ from: LocalDate, to: LocalDate })
export type Nights = Static<typeof Nights>

/** A group of people a bed may suit; `apart`: groups it cannot share a front door with [004, 5.3.2], always both ways. */
export const RespiteGroup = Type.Object({ id: Slug, name: LocalText, apart: Type.Array(Slug) })
export type RespiteGroup = Static<typeof RespiteGroup>
/** Something a bed has: ground floor, own bathroom, low stimulus. */
export const RespiteFeature = Type.Object({ id: Slug, name: LocalText })
export type RespiteFeature = Static<typeof RespiteFeature>
/** The words beds are found by. */
export const RespiteVocabulary = Type.Object({
  groups: Type.Array(RespiteGroup),
  features: Type.Array(RespiteFeature),
})
export type RespiteVocabulary = Static<typeof RespiteVocabulary>
/** A group as it is written; the other groups' `apart` follow by themselves. */
export const WriteRespiteGroup = Strict({ name: LocalText, apart: Type.Array(Slug, { maxItems: 50 }) })
export type WriteRespiteGroup = Static<typeof WriteRespiteGroup>
/** A feature as it is written. */
export const WriteRespiteFeature = Strict({ name: LocalText })
export type WriteRespiteFeature = Static<typeof WriteRespiteFeature>
/** The group or feature in the path. */
export const SlugParams = Type.Object({ id: Slug })

/** Hours of a weekday (1 Monday to 7 Sunday, ISO) in which newcomers are taken in. */
export const WeekHours = Strict({ weekday: Type.Integer({ minimum: 1, maximum: 7 }), from: TimeOfDay, to: TimeOfDay })
export type WeekHours = Static<typeof WeekHours>

/** Two groups that may share the front door here all the same, and why. */
export const FrontDoorException = Strict({
  groups: Type.Array(Slug, { minItems: 2, maxItems: 2 }),
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
})
export type FrontDoorException = Static<typeof FrontDoorException>

/** What a location allows of one kind instead of the municipality's settings, in nights; absent: as the settings say. */
export const KindLimits = Strict({
  shortest: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
  longest: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
  perYear: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
})
export type KindLimits = Static<typeof KindLimits>

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Languages = Type.Array(Type.String({ pattern: '^[a-z]{2,3}$' }), { maxItems: 20, description: 'ISO 639' })

const locationFields = {
  name: Text(120),
  organisation: Type.Optional(Text(120)),
  organisationId: Type.Optional(
    Type.String({
      format: 'uuid',
      description: 'whose staff keep it; absent: staff of its area who are of no organisation',
    }),
  ),
  address: Type.Optional(Text(200)),
  place: Point,
  contact: Type.Optional(
    Strict({
      phone: Type.Optional(Text(40)),
      email: Type.Optional(Type.String({ format: 'email', maxLength: 120 })),
    }),
  ),
  about: Type.Optional(Type.String({ maxLength: 2000, description: 'what it is like there' })),
  houseRules: Type.Optional(Type.String({ maxLength: 4000 })),
  bring: Type.Optional(Type.String({ maxLength: 2000, description: 'what to bring' })),
  pictures: Type.Optional(
    Type.Array(Strict({ url: Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500 }), text: Text(200) }), {
      maxItems: 10,
    }),
  ),
  expertise: Type.Optional(Type.Array(Slug, { maxItems: 50, description: 'groups its staff know well [004, 5.3.5]' })),
  languages: Type.Optional(Languages),
  intakeHours: Type.Optional(Type.Array(WeekHours, { maxItems: 50, description: 'empty: day and night' })),
  dayStartsAt: Type.Optional(TimeOfDay),
  arriveFrom: Type.Optional(TimeOfDay),
  leaveBy: Type.Optional(TimeOfDay),
  cleaning: Type.Optional(
    Type.String({ maxLength: 20, description: 'ISO 8601 duration a bed is cleaned after a stay' }),
  ),
  limits: Type.Optional(Type.Partial(Type.Record(StayKind, KindLimits))),
  frontDoorExceptions: Type.Optional(Type.Array(FrontDoorException, { maxItems: 20 })),
  /** The 24-hour site these homes lie within walking distance of, and whose staff can be called [004, 5.3.5]. */
  site: Type.Optional(Id),
}

/**
 * A location as it is written. `dayStartsAt`: the hour its nights change, when other than the municipality's; who
 * arrives comes from `arriveFrom` (default 15:00), who leaves goes by `leaveBy` (default the hour the night changes).
 */
export const NewRespiteLocation = Strict(locationFields)
export type NewRespiteLocation = Static<typeof NewRespiteLocation>
/** What changes of a location; null takes something away. */
export const RespiteLocationPatch = Type.Object(
  Object.fromEntries(
    Object.entries(locationFields).map(([key, schema]) => [
      key,
      Type.Optional(['name', 'place'].includes(key) ? schema : Type.Union([schema, Type.Null()])),
    ]),
  ),
  { additionalProperties: false, minProperties: 1 },
)
/** What changes of a location. */
export type RespiteLocationPatch = { [K in keyof NewRespiteLocation]?: NewRespiteLocation[K] | null }

/** A location with respite beds. */
export const RespiteLocation = Type.Object({
  id: Id,
  status: Type.Enum(['open', 'closed']),
  ...locationFields,
  expertise: Type.Array(Slug),
  languages: Type.Array(Type.String()),
  intakeHours: Type.Array(WeekHours),
  pictures: Type.Array(Type.Object({ url: Type.String(), text: Type.String() })),
  dayStartsAt: TimeOfDay,
  arriveFrom: TimeOfDay,
  leaveBy: TimeOfDay,
  cleaning: Type.String(),
  frontDoorExceptions: Type.Array(FrontDoorException),
  areas: Type.Array(AreaId),
  kinds: Type.Array(StayKind, { description: 'of its beds' }),
  beds: Type.Integer({ description: 'how many' }),
  mayKeep: Type.Boolean({ description: 'whether the asker may change it' }),
  confirmedAt: Instant,
  revision: Type.Integer(),
})
export type RespiteLocation = Static<typeof RespiteLocation>
/** A page of locations. */
export const RespiteLocationPage = Page(RespiteLocation)
export type RespiteLocationPage = Static<typeof RespiteLocationPage>
/** Query of the locations; `mine`: those I may change. */
export const RespiteLocationQuery = Type.Object(
  { ...Paging, mine: Type.Optional(Type.Boolean()), area: Type.Optional(AreaId) },
  { additionalProperties: false },
)
export type RespiteLocationQuery = Static<typeof RespiteLocationQuery>

const bedFields = {
  room: Text(60),
  name: Type.Optional(Text(60)),
  kinds: Type.Array(StayKind, { minItems: 1, maxItems: 4 }),
  features: Type.Optional(Type.Array(Slug, { maxItems: 50 })),
  groups: Type.Optional(Type.Array(Slug, { maxItems: 50, description: 'groups it suits; empty: every group' })),
  frontDoor: Type.Optional(Text(60)),
  inUseFrom: Type.Optional(LocalDate),
}

/** A bed as it is written; beds with the same `frontDoor` of one location share it (default: one for the location). */
export const NewBed = Strict({ locationId: Id, ...bedFields })
export type NewBed = Static<typeof NewBed>
/** What changes of a bed. */
export const BedPatch = Type.Object(
  { ...Type.Partial(Type.Object(bedFields)).properties, removed: Type.Optional(Type.Boolean()) },
  { additionalProperties: false, minProperties: 1 },
)
export type BedPatch = Static<typeof BedPatch>
/** A bed. */
export const Bed = Type.Object({
  id: Id,
  status: Type.Enum(['in-use', 'removed']),
  locationId: Id,
  room: Type.String(),
  name: Type.String(),
  kinds: Type.Array(StayKind),
  features: Type.Array(Slug),
  groups: Type.Array(Slug),
  frontDoor: Type.String(),
  inUseFrom: LocalDate,
  revision: Type.Integer(),
})
export type Bed = Static<typeof Bed>
/** A page of beds. */
export const BedPage = Page(Bed)
export type BedPage = Static<typeof BedPage>
/** Query of the beds; `removed`: those that are no longer in use, too. */
export const BedQuery = Type.Object(
  { ...Paging, locationId: Type.Optional(Id), kind: Type.Optional(StayKind), removed: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type BedQuery = Static<typeof BedQuery>

/** A period in which a bed cannot be used. */
export const NewBedBlock = Strict({ period: Nights, reason: Text(500) })
export type NewBedBlock = Static<typeof NewBedBlock>
/** A blocked period of a bed. */
export const BedBlock = Type.Object({
  id: Id,
  status: Type.Enum(['blocked', 'lifted']),
  bedId: Id,
  locationId: Id,
  period: Nights,
  reason: Type.String(),
})
export type BedBlock = Static<typeof BedBlock>
