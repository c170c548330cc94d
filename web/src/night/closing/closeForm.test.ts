import { expect, test } from 'vitest'
import { Problem } from '../../shared/api/client.ts'
import { closeBody, closeErrors, emptyClose, refusedErrors } from './closeForm.ts'

test('a visit needs an outcome and nothing more', () => {
  expect(closeErrors(emptyClose(true))).toEqual({ outcome: 'night.outcomeMissing' })
  const draft = { ...emptyClose(true), outcome: 'calmed-down' as const, reason: 'typed before it became a visit' }
  expect(closeErrors(draft)).toEqual({})
  expect(closeBody(draft)).toEqual({ outcome: 'calmed-down', visited: true })
})

test('without a visit a reason is asked, and the second person goes along', () => {
  const draft = { ...emptyClose(false), outcome: 'false-report' as const }
  expect(closeErrors(draft)).toEqual({ reason: 'night.reasonMissing' })
  expect(closeBody({ ...draft, reason: ' Dubbel gemeld ', secondPerson: 'h' })).toEqual({
    outcome: 'false-report',
    visited: false,
    reason: 'Dubbel gemeld',
    secondPerson: 'h',
  })
})

test('support that was stepped up has an end and says what', () => {
  const draft = { ...emptyClose(true), outcome: 'support-stepped-up' as const }
  expect(Object.keys(closeErrors(draft))).toEqual(['steppedUpUntil', 'steppedUpWhat'])
  const until = { ...draft, steppedUpUntil: '2026-12-20', steppedUpWhat: 'Elke avond bellen' }
  expect(closeBody(until).steppedUp).toEqual({ until: '2026-12-20', what: 'Elke avond bellen' })
})

test('what the server refuses is shown at the field it points to', () => {
  const errors = [{ pointer: '/secondPerson', code: 'visit-needed', detail: '' }]
  expect(refusedErrors(new Problem({ code: 'visit-needed', errors }, 422))).toEqual({
    secondPerson: 'night.secondPersonMissing',
  })
  expect(refusedErrors(undefined)).toEqual({})
})
