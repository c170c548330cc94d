import { describe, expect, it, test } from 'vitest'
import type { HelpRequest } from './help-request.ts'
import { post } from './lifecycle.ts'
import { audienceOf, knowsWhere, relationOf, withoutTraces } from './sight.ts'

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const times = { neighbours: Temporal.Duration.from('PT24H'), 'social-team': Temporal.Duration.from('PT48H') }
const blurred = { lat: 52, lon: 4, radius: 250 }
const open: HelpRequest = {
  ...post(
    {
      id: 'r',
      kind: 'walk',
      askerId: 'asker',
      danger: false,
      period: undefined,
      needsVolunteer: false,
      areas: [],
      blurredAreas: [],
      blurred,
    },
    { now, times },
  ).after,
  ...{ areas: ['stadsdeel-oost', 'buurt-dapper'], blurredAreas: ['stadsdeel-oost'] },
}
const matched: HelpRequest = { ...open, status: 'matched', helperId: 'helper', offerId: 'offer', stepDue: undefined }

describe('a live change is told', () => {
  it('to neighbours by the area of the circle, not of the address', () => {
    const audience = audienceOf(undefined, open)
    expect(audience).toContain('resident@stadsdeel-oost')
    expect(audience).not.toContain('resident@buurt-dapper')
    expect(audience).toContain('coordinator@buurt-dapper')
  })

  it('to neighbours once more when it is theirs no longer, and then not again', () => {
    expect(audienceOf(open, matched)).toContain('volunteer@stadsdeel-oost')
    expect(audienceOf(matched, { ...matched, status: 'done' }).some(one => one.startsWith('resident@'))).toBe(false)
  })

  it('to the helper who lost it', () => {
    expect(audienceOf(matched, open)).toContain('person:helper')
  })
})

test('the address is known to the helper with a yes, while helping', () => {
  const helper = { id: 'helper', roles: ['resident' as const], areas: [] }
  const knows = (request: HelpRequest) => knowsWhere(relationOf(helper, request), request)
  expect(knows(matched)).toBe(false)
  expect(knows({ ...matched, confirmed: true })).toBe(true)
  expect(knows({ ...matched, confirmed: true, status: 'done' })).toBe(false)
})

test.each([
  ['Ik woon Insulindeweg 12, derde bel', 'Insulindeweg 12, Amsterdam', 'Ik woon …, derde bel'],
  ['bel 06-12345678 of 020 123 45 67', undefined, 'bel … of …'],
  ['mail opa@example.org, 1094 PK', undefined, 'mail … …'],
  ['in 2026 om 10.30 uur, 3 tassen van 12 kilo', 'Insulindeweg 12', 'in 2026 om 10.30 uur, 3 tassen van 12 kilo'],
  ['Wie kan (met de auto)?', 'a(b', 'Wie kan (met de auto)?'],
])('a stranger does not read where somebody lives: %s', (text, address, shown) => {
  expect(withoutTraces(text, address)).toBe(shown)
})
