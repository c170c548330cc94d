import type { CloseCall, Outcome, Prevented } from '../../../../services/contracts/api/backup-calls.ts'
import type { Problem } from '../../shared/api/client.ts'
import type { TextId } from '../../shared/i18n/texts.ts'

/** What has been filled in to close a call. */
export interface CloseDraft {
  visited: boolean
  outcome: Outcome | ''
  reason: string
  secondPerson: string
  prevented: Prevented | ''
  report: string
  promised: string
  steppedUpUntil: string
  steppedUpWhat: string
}

/** The fields of the form that can be wrong, and how they are called on the screen. */
export type CloseField = 'outcome' | 'reason' | 'secondPerson' | 'steppedUpUntil' | 'steppedUpWhat'
/** What is wrong, by field. */
export type CloseErrors = Partial<Record<CloseField, TextId>>

/** An empty form; a visit is what we start from once somebody has been on the scene. */
export const emptyClose = (visited: boolean): CloseDraft => ({
  visited,
  outcome: '',
  reason: '',
  secondPerson: '',
  prevented: '',
  report: '',
  promised: '',
  steppedUpUntil: '',
  steppedUpWhat: '',
})

const isSteppedUp = (draft: CloseDraft) => draft.outcome === 'support-stepped-up'

/** What still misses before it is worth sending; whether a second person is needed is for the server to say. */
export const closeErrors = (draft: CloseDraft): CloseErrors => ({
  ...(draft.outcome ? {} : { outcome: 'night.outcomeMissing' }),
  ...(draft.visited || draft.reason.trim() ? {} : { reason: 'night.reasonMissing' }),
  ...(isSteppedUp(draft) && !draft.steppedUpUntil ? { steppedUpUntil: 'night.untilMissing' } : {}),
  ...(isSteppedUp(draft) && !draft.steppedUpWhat.trim() ? { steppedUpWhat: 'night.steppedUpMissing' } : {}),
})

const fields: Record<string, [CloseField, TextId]> = {
  '/outcome': ['outcome', 'night.outcomeMissing'],
  '/reason': ['reason', 'night.reasonMissing'],
  '/secondPerson': ['secondPerson', 'night.secondPersonMissing'],
  '/steppedUp/until': ['steppedUpUntil', 'night.untilMissing'],
  '/steppedUp/what': ['steppedUpWhat', 'night.steppedUpMissing'],
}

/** What the server found wrong, at the fields it points to. */
export const refusedErrors = (problem: Problem | undefined): CloseErrors =>
  Object.fromEntries((problem?.errors ?? []).flatMap(({ pointer }) => (fields[pointer] ? [fields[pointer]] : [])))

const given = (text: string) => text.trim() || undefined

/** The form as it is sent; what was left empty is left out. */
export const closeBody = (draft: CloseDraft): CloseCall => {
  const body = {
    outcome: draft.outcome || undefined,
    visited: draft.visited,
    reason: draft.visited ? undefined : given(draft.reason),
    secondPerson: draft.visited ? undefined : given(draft.secondPerson),
    prevented: draft.prevented || undefined,
    report: given(draft.report),
    promised: given(draft.promised),
    steppedUp: isSteppedUp(draft) ? { until: draft.steppedUpUntil, what: draft.steppedUpWhat.trim() } : undefined,
  }
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as CloseCall
}
