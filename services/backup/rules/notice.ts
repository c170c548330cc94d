import type { Notice } from '../../contracts/api/backup-watch.ts'
import type { Locale, LocalText, Point } from '../../contracts/api/common.ts'
import type { Call } from './call.ts'
import { headings, outcomeWords, preventedWords, reporterWords } from './notice-words.ts'

/** What a notice is made of: a call, and what is sealed in it, opened. */
export interface NoticeFacts {
  call: Pick<
    Call,
    | 'reporterId'
    | 'reporterRoles'
    | 'aboutId'
    | 'danger'
    | 'createdAt'
    | 'firstAcknowledgedAt'
    | 'firstArrivedAt'
    | 'closedAt'
    | 'outcome'
    | 'visited'
    | 'prevented'
  >
  what: string
  who?: string | undefined
  address?: string | undefined
  place?: Point | undefined
  reason?: string | undefined
  report?: string | undefined
  promised?: string | undefined
  steppedUp?: { until: string; what: string } | undefined
  /** Telephone number of the backup. */
  phone: string
}

/** A heading and its text; a text that is not known leaves the section out. */
type Section = [LocalText, string | undefined]

/** The notice to Vangnet & Advies about a call [004, 5.3.4], in sections; what is not known is left out. No staff is named. */
export const noticeSections = (facts: NoticeFacts, locale: Locale, timeZone: string): Notice['sections'] => {
  const time = timeIn(locale, timeZone)
  const { call, address, place, steppedUp } = facts
  const sections: Section[] = [
    [headings.report, reported(facts, locale, time)],
    [headings.where, address ?? (place && `${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}`)],
    [headings.who, facts.who],
    [headings.what, facts.what],
    [headings.danger, dangerWords(call.danger)[locale]],
    [headings.course, courseOf(call, locale, time)],
    [headings.outcome, call.outcome && outcomeWords[call.outcome][locale]],
    [headings.noVisit, facts.reason],
    [headings.account, facts.report],
    [headings.prevented, call.prevented && preventedWords[call.prevented][locale]],
    [headings.promised, facts.promised],
    [headings.steppedUp, steppedUp && steppedUpWords(steppedUp, locale)],
    [headings.contact, contactWords(facts.phone)[locale]],
  ]
  return sections.flatMap(([heading, text]) => (text ? [{ heading: heading[locale], text }] : []))
}

type Time = (at: Temporal.Instant) => string

const timeIn = (locale: Locale, timeZone: string): Time => {
  const format = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    ...({ dateStyle: 'long', timeStyle: 'short', timeZone } as const),
  })
  return at => format.format(at.epochMilliseconds)
}

const reported = ({ call }: NoticeFacts, locale: Locale, time: Time): string => {
  const by = reporterOf(call)[locale]
  const at = time(call.createdAt)
  return locale === 'nl' ? `Op ${at}, door ${by}.` : `On ${at}, by ${by}.`
}

const reporterOf = ({ reporterId, aboutId, reporterRoles }: NoticeFacts['call']): LocalText => {
  if (reporterId === aboutId) return { nl: 'de persoon zelf', en: 'the person themselves' }
  const known = reporterRoles.map(role => reporterWords[role]).find(words => words !== undefined)
  return known ?? { nl: 'een buurtgenoot', en: 'somebody of the neighbourhood' }
}

const dangerWords = (danger: boolean | undefined): LocalText => {
  if (danger === undefined) return { nl: 'Niet gezegd.', en: 'Nobody said.' }
  return danger
    ? { nl: 'Bij de melding was er iemand in gevaar.', en: 'Somebody was in danger when it was reported.' }
    : { nl: 'Bij de melding was er niemand in gevaar.', en: 'Nobody was in danger when it was reported.' }
}

const courseOf = (call: NoticeFacts['call'], locale: Locale, time: Time): string => {
  const steps: [LocalText, Temporal.Instant | undefined][] = [
    [{ nl: 'Opgepakt', en: 'Taken' }, call.firstAcknowledgedAt],
    [{ nl: 'Ter plaatse', en: 'On the scene' }, call.firstArrivedAt],
    [{ nl: 'Afgesloten', en: 'Closed' }, call.closedAt],
  ]
  return steps.flatMap(([words, at]) => (at ? [`${words[locale]}: ${time(at)}`] : [])).join('\n')
}

const steppedUpWords = ({ until, what }: { until: string; what: string }, locale: Locale): string => {
  const day = Temporal.PlainDate.from(until).toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' })
  return locale === 'nl' ? `${what}\nTot en met ${day}.` : `${what}\nUntil and including ${day}.`
}

const contactWords = (phone: string): LocalText => ({
  nl: `Achtervang, dag en nacht: ${phone}`,
  en: `Backup, day and night: ${phone}`,
})
