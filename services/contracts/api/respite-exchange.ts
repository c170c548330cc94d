import { type Static, Type } from 'typebox'
import { Id, Instant, LocalDate, LocalText, Point, Slug, Strict } from './common.ts'
import { NewBed, NewRespiteLocation, Nights, StayKind, WeekHours } from './respite-locations.ts'

/** A word of the feed, in two languages. */
const FeedWord = Type.Object({ id: Slug, name: LocalText })

/** What can be had at a location in one night: by kind how many beds; a bed for several kinds counts in each. */
export const FeedNight = Type.Object({
  night: LocalDate,
  free: Type.Object(
    {
      'time-out': Type.Optional(Type.Integer({ minimum: 1 })),
      respite: Type.Optional(Type.Integer({ minimum: 1 })),
      bridging: Type.Optional(Type.Integer({ minimum: 1 })),
      satellite: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    { description: 'by kind, how many beds; a kind that is not there has none' },
  ),
})
export type FeedNight = Static<typeof FeedNight>

/** A location of the feed. Who stays there is in nothing of it. */
export const FeedLocation = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  place: Point,
  contact: Type.Optional(Type.Object({ phone: Type.Optional(Type.String()), email: Type.Optional(Type.String()) })),
  kinds: Type.Array(StayKind),
  groups: Type.Array(Slug, { description: 'groups its beds are kept for; empty: every group' }),
  expertise: Type.Array(Slug),
  features: Type.Array(Slug, { description: 'what at least one of its beds has' }),
  languages: Type.Array(Type.String()),
  intakeHours: Type.Array(WeekHours),
  confirmedAt: Instant,
  nights: Type.Array(FeedNight),
})
export type FeedLocation = Static<typeof FeedLocation>

/**
 * Availability as an open feed: what the locations that are open have free in the nights of `period`, derived from what
 * is promised at `asOf` and never typed in [DOMAIN, beds 2].
 */
export const RespiteFeed = Type.Object({
  version: Type.Literal(1),
  asOf: Instant,
  period: Nights,
  groups: Type.Array(FeedWord),
  features: Type.Array(FeedWord),
  locations: Type.Array(FeedLocation),
})
export type RespiteFeed = Static<typeof RespiteFeed>

/** The calendar of a location: has it an address, and which, told once when it is made. */
export const LocationCalendar = Type.Object({ active: Type.Boolean(), url: Type.Optional(Type.String()) })
export type LocationCalendar = Static<typeof LocationCalendar>
/** The secret in the address of a calendar. */
export const CalendarQuery = Type.Object(
  { secret: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
)

const Ref = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', description: 'the sender’s own id' })
const { locationId: _, ...bedFields } = NewBed.properties

/** A bed of a file; `ref` is the sender's own id, by which it is known again. */
export const ExchangeBed = Strict({ ref: Ref, ...bedFields })
export type ExchangeBed = Static<typeof ExchangeBed>

/** A location of a file with its beds. */
export const ExchangeLocation = Strict({
  ref: Ref,
  ...NewRespiteLocation.properties,
  beds: Type.Array(ExchangeBed, { maxItems: 200 }),
})
export type ExchangeLocation = Static<typeof ExchangeLocation>

/** A file of locations with their beds. What it does not speak of stays as it was. */
export const RespiteImport = Strict({ locations: Type.Array(ExchangeLocation, { minItems: 1, maxItems: 500 }) })
export type RespiteImport = Static<typeof RespiteImport>
/** Query of an import; `dryRun`: say what it would do, and do nothing. */
export const RespiteImportQuery = Type.Object(
  { dryRun: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)

/** One line of what an import does. */
export const ImportChange = Type.Object({
  what: Type.Enum(['location-added', 'location-changed', 'bed-added', 'bed-changed', 'unchanged']),
  ref: Type.String(),
  name: Type.String(),
  fields: Type.Array(Type.String(), { description: 'which change' }),
})
export type ImportChange = Static<typeof ImportChange>

/** What an import would do, or did: line by line. With errors nothing is done. */
export const ImportReport = Type.Object({
  dryRun: Type.Boolean(),
  changes: Type.Array(ImportChange),
  errors: Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() })),
})
export type ImportReport = Static<typeof ImportReport>
