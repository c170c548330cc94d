import type { OpenDay, OpenState } from '../../contracts/api/opening-hours.ts'
import { timeZone, toText } from '../clock.ts'

/** A half open period in which something is open, or perhaps (`unsure`), with the remark that the notation makes. */
export interface Span {
  from: Temporal.Instant
  to: Temporal.Instant
  unsure: boolean
  comment?: string
}

const { compare } = Temporal.Instant
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => compare(a, b) < 0
const later = (a: Temporal.Instant, b: Temporal.Instant) => (isBefore(a, b) ? b : a)
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (isBefore(a, b) ? a : b)

/** Spans in order, with those that touch and say the same made one. */
export const joined = (spans: Span[]): Span[] =>
  spans.reduce<Span[]>((done, span) => {
    const last = done.at(-1)
    if (!isBefore(span.from, span.to)) return done
    const isSame = last && last.unsure === span.unsure && last.comment === span.comment
    if (isSame && compare(last.to, span.from) >= 0) last.to = later(last.to, span.to)
    else done.push({ ...span })
    return done
  }, [])

/** The parts of spans between two moments. */
export const cut = (spans: Span[], from: Temporal.Instant, to: Temporal.Instant): Span[] =>
  spans
    .filter(span => isBefore(span.from, to) && isBefore(from, span.to))
    .map(span => ({ ...span, from: later(span.from, from), to: earlier(span.to, to) }))

/** When it is open for sure, whatever is remarked. */
export const sure = (spans: Span[]): Span[] =>
  joined(spans.filter(span => !span.unsure).map(({ from, to }) => ({ from, to, unsure: false })))

/** Whether it is open at a moment, from the spans around it up to `horizon`: an end or a beginning after that is left out. */
export const stateIn = (spans: Span[], at: Temporal.Instant, horizon: Temporal.Instant): OpenState => {
  const here = spans.find(({ from, to }) => compare(from, at) <= 0 && isBefore(at, to))
  const comment = here?.comment ? { comment: here.comment } : {}
  const next = sure(spans).find(({ to }) => isBefore(at, to))
  const isOpen = next !== undefined && compare(next.from, at) <= 0
  const change = isOpen ? next.to : next?.from
  const told = change && isBefore(change, horizon) ? { [isOpen ? 'until' : 'next']: toText(change) } : {}
  return { at: toText(at), open: isOpen, ...(here?.unsure ? { unsure: true } : {}), ...comment, ...told }
}

const localOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone)
const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant()

/** The parts of a span by the date they stand on: whole on the day it began, or, when it takes over 24 hours, day by day. */
const byDay = (span: Span): [string, Span][] => {
  const start = localOf(span.from)
  if (compare(span.to, start.add({ days: 1 }).toInstant()) <= 0) return [[start.toPlainDate().toString(), span]]
  const parts: [string, Span][] = []
  for (let date = start.toPlainDate(); isBefore(midnight(date), span.to); date = date.add({ days: 1 }))
    parts.push(
      ...(cut([span], midnight(date), midnight(date.add({ days: 1 }))).map(
        part => [date.toString(), part] as const,
      ) as [string, Span][]),
    )
  return parts
}

/** So many days from a date on, from the spans of these days and of two days around them. */
export const daysIn = (spans: Span[], from: Temporal.PlainDate, count: number): OpenDay[] => {
  const parts = Map.groupBy(spans.flatMap(byDay), ([date]) => date)
  return Array.from({ length: count }, (_, i) => from.add({ days: i }).toString()).map(date => ({
    date,
    periods: (parts.get(date) ?? []).map(([, { unsure, comment, from, to }]) => ({
      ...{ from: toText(from), to: toText(to) },
      ...(unsure ? { unsure } : {}),
      ...(comment ? { comment } : {}),
    })),
  }))
}
