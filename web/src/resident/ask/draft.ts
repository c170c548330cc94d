import type { NewHelpRequest } from '../../../../services/contracts/api/help-requests.ts'
import { serverTime } from '../../shared/api/serverClock.ts'
import { dutchDate, instant, localOf } from '../../shared/dutchTime.ts'
import type { PlaceAnswer } from '../../shared/places/PlaceChoice.tsx'

/** What somebody has answered so far; kept on this device until it is sent. */
export interface Draft {
  kind?: string
  text: string
  where: PlaceAnswer & { address: string }
  when: { way?: 'any' | 'time'; date: string; from: string; to: string }
  who: { way?: 'me' | 'other'; name: string; relation: string; consent: boolean }
  /** Sent along, so that sending twice posts once. */
  key: string
}

/** A draft with nothing in it yet. */
export const emptyDraft = (): Draft => ({
  text: '',
  where: { address: '' },
  when: { date: '', from: '', to: '' },
  who: { name: '', relation: '', consent: false },
  key: crypto.randomUUID(),
})

/** The questions in order; each is a page. */
export const stepNames = ['soort', 'vraag', 'plek', 'wanneer', 'voor-wie', 'controle'] as const
export type StepName = (typeof stepNames)[number]

/** A mistake in an answer: at which input, and the name of its words. */
export interface Mistake {
  field: string
  text: AskMistake
}
export type AskMistake =
  | 'ask.kindMissing'
  | 'ask.textMissing'
  | 'ask.textLong'
  | 'ask.whereMissing'
  | 'ask.placeMissing'
  | 'ask.whenMissing'
  | 'ask.dateMissing'
  | 'ask.datePast'
  | 'ask.fromMissing'
  | 'ask.toBeforeFrom'
  | 'ask.whoMissing'
  | 'ask.nameMissing'
  | 'ask.relationMissing'
  | 'ask.consentMissing'

type Check = (draft: Draft, now: Date) => (Mistake | false)[]

const whenMistakes: Check = ({ when }, now) => {
  if (when.way !== 'time') return [!when.way && { field: 'when', text: 'ask.whenMissing' }]
  if (!when.date) return [{ field: 'date', text: 'ask.dateMissing' }]
  if (when.date < dutchDate(now)) return [{ field: 'date', text: 'ask.datePast' }]
  if (!when.from) return [{ field: 'from', text: 'ask.fromMissing' }]
  if (Date.parse(instant(when.date, when.from)) < now.getTime()) return [{ field: 'from', text: 'ask.datePast' }]
  return [Boolean(when.to) && when.to <= when.from && { field: 'to', text: 'ask.toBeforeFrom' }]
}

const whoMistakes: Check = ({ who }) =>
  who.way !== 'other'
    ? [!who.way && { field: 'who', text: 'ask.whoMissing' }]
    : [
        !who.name.trim() && { field: 'name', text: 'ask.nameMissing' },
        !who.relation.trim() && { field: 'relation', text: 'ask.relationMissing' },
        !who.consent && { field: 'consent', text: 'ask.consentMissing' },
      ]

const checks: Record<StepName, Check> = {
  soort: ({ kind }) => [!kind && { field: 'kind', text: 'ask.kindMissing' }],
  vraag: ({ text }) => [
    !text.trim() && { field: 'text', text: 'ask.textMissing' },
    text.length > 2000 && { field: 'text', text: 'ask.textLong' },
  ],
  plek: ({ where }) => [
    !where.way
      ? { field: 'where', text: 'ask.whereMissing' }
      : !where.place && { field: 'place', text: 'ask.placeMissing' },
  ],
  wanneer: whenMistakes,
  'voor-wie': whoMistakes,
  controle: () => [],
}

/** What is wrong with the answers of a step. */
export const mistakesOf = (step: StepName, draft: Draft, now = new Date(serverTime())): Mistake[] =>
  checks[step](draft, now).filter(mistake => mistake !== false)

/** The first step that is not answered yet; nobody skips a question by its address. */
export const firstOpenStep = (draft: Draft, now = new Date(serverTime())): StepName =>
  stepNames.find(step => mistakesOf(step, draft, now).length > 0) ?? 'controle'

/** When help is wanted, as the server wants it; undefined: to be agreed. */
export const periodOf = ({ when }: Pick<Draft, 'when'>): NewHelpRequest['period'] =>
  when.way === 'time'
    ? { from: instant(when.date, when.from), ...(when.to ? { to: instant(when.date, when.to) } : {}) }
    : undefined

/** The answer to 'when' that a period came from. */
export const whenOf = (period: NewHelpRequest['period']): Draft['when'] => {
  if (!period) return { way: 'any', date: '', from: '', to: '' }
  const { date, time } = localOf(period.from)
  return { way: 'time', date, from: time, to: period.to ? localOf(period.to).time : '' }
}

/** The draft as the server wants it; undefined while a question is open. */
export const requestOf = (draft: Draft): NewHelpRequest | undefined => {
  const { kind, where, who } = draft
  if (!kind || !where.place) return undefined
  const period = periodOf(draft)
  return {
    kind,
    text: draft.text.trim(),
    place: where.place,
    ...(where.address.trim() ? { address: where.address.trim() } : {}),
    ...(period ? { period } : {}),
    ...(who.way === 'other'
      ? { onBehalfOf: { name: who.name.trim(), relation: who.relation.trim(), consent: true } }
      : {}),
  }
}
