import { type Static, Type } from 'typebox'
import { Instant, LocalDate, LocalText, Strict, TimeOfDay } from './common.ts'

/** A time of day something is open; `to` at or before `from` is on the next day. */
export const OpenTimes = Strict({ from: TimeOfDay, to: TimeOfDay })
export type OpenTimes = Static<typeof OpenTimes>

/** A weekday (1 Monday to 7 Sunday, ISO) and when something is open on it. */
export const OpenOnWeekday = Strict({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  from: TimeOfDay,
  to: TimeOfDay,
})
export type OpenOnWeekday = Static<typeof OpenOnWeekday>

/** Opening hours for people who do not know the notation. What is later in this list of fields goes before what is earlier. */
export const HoursForm = Strict({
  /** The ordinary week. */
  week: Type.Array(OpenOnWeekday, { maxItems: 70 }),
  /** A part of every year with a week of its own; from and to are days of the year, `06-01`, both included. Empty week: closed. */
  seasons: Type.Array(
    Strict({
      from: Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
      to: Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
      week: Type.Array(OpenOnWeekday, { maxItems: 70 }),
    }),
    { maxItems: 12 },
  ),
  /** Public holidays: as on any day, closed, or with times of their own. */
  holidays: Type.Union([Type.Literal('as-usual'), Type.Array(OpenTimes, { maxItems: 10 })]),
  /** Days that are otherwise, both included; no times: closed. */
  exceptions: Type.Array(Strict({ from: LocalDate, to: LocalDate, times: Type.Array(OpenTimes, { maxItems: 10 }) }), {
    maxItems: 100,
  }),
})
export type HoursForm = Static<typeof HoursForm>

/** OpenStreetMap's notation of opening hours, such as `Mo-Fr 09:00-17:00; PH off`. */
export const HoursNotation = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })

const said = {
  unsure: Type.Optional(Type.Boolean({ description: 'it may be open or not: the hours leave it open' })),
  comment: Type.Optional(Type.String({ description: 'what the hours remark about it, such as `op afspraak`' })),
}

/** A day and when something is open on it; what goes past midnight stands on the day it began. */
export const OpenDay = Type.Object({
  date: LocalDate,
  /** Name of the public holiday, if it is one. */
  holiday: Type.Optional(LocalText),
  periods: Type.Array(Type.Object({ from: Instant, to: Instant, ...said })),
})
export type OpenDay = Static<typeof OpenDay>

/** Hours to be looked at before they are saved: as notation, or as the form has them. */
export const HoursQuestion = Type.Union([Strict({ notation: HoursNotation }), Strict({ form: HoursForm })])
export type HoursQuestion = Static<typeof HoursQuestion>

/** What hours mean: their notation, the form when it can say them, and the coming two weeks. */
export const HoursAnswer = Type.Object({
  notation: Type.String(),
  form: Type.Optional(HoursForm),
  days: Type.Array(OpenDay),
  warnings: Type.Array(Type.String({ description: 'what the reader of the notation remarks, in English' })),
})
export type HoursAnswer = Static<typeof HoursAnswer>

/** Whether something is open at a moment: until when, or when it opens next (within two weeks). */
export const OpenState = Type.Object({
  at: Instant,
  open: Type.Boolean(),
  until: Type.Optional(Instant),
  next: Type.Optional(Instant),
  ...said,
})
export type OpenState = Static<typeof OpenState>
