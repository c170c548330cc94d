import { expect, test } from 'vitest'
import type { HelperFacts, RequestFacts } from './criterion.ts'
import { rank } from './rank.ts'

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Amsterdam]`).epochMilliseconds
const now = at('2026-05-04T08:00') // a Monday
const always = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: '00:00', to: '24:00' }))

const helper = (helperId: string, more: Partial<HelperFacts> = {}): HelperFacts => ({
  helperId,
  distance: 400,
  radius: 3000,
  kinds: [],
  availability: always,
  exceptions: [],
  takenIn: false,
  openTasks: 0,
  maxOpenTasks: 2,
  rests: false,
  askedAt: null,
  ...more,
})
const request: RequestFacts = { kind: 'walk', needsVolunteer: false, danger: false }
const order = (helpers: HelperFacts[], wanted = request) => rank(helpers, wanted, now).map(one => one.helper.helperId)
const judge = (more: Partial<HelperFacts>, wanted: Partial<RequestFacts> = {}) => {
  const [one] = rank([helper('one', more)], { ...request, ...wanted }, now)
  return { fits: one?.fits, score: one?.score, reasons: one?.reasons.map(({ code }) => code) }
}

test('nearer comes first, and further than the helper wants to go is not asked', () => {
  expect(order([helper('far', { distance: 2500 }), helper('near', { distance: 100 })])).toEqual(['near', 'far'])
  expect(judge({ distance: 3001 })).toMatchObject({ fits: false, score: 0 })
  expect(judge({ distance: 3000 }).fits).toBe(true)
})

test('among equals, who was asked longest ago comes first, and who was never asked before them', () => {
  const helpers = [
    helper('yesterday', { askedAt: now - 86_400_000, distance: 390 }),
    helper('last week', { askedAt: now - 7 * 86_400_000 }),
    helper('never', { distance: 410 }),
  ]
  expect(order(helpers)).toEqual(['never', 'last week', 'yesterday'])
})

test('a much better match comes first, however recently they were asked', () => {
  expect(order([helper('far', { distance: 2900 }), helper('near', { distance: 50, askedAt: now })])).toEqual([
    'near',
    'far',
  ])
})

test('who chose this kind comes before who does anything; who chose others is not asked', () => {
  expect(judge({ kinds: ['walk'] }).score).toBeGreaterThan(judge({ kinds: [] }).score as number)
  expect(judge({ kinds: ['reading'] })).toMatchObject({ fits: false, score: 0 })
})

test('limits are the helper’s own: of open tasks, and of how often they are asked in a week', () => {
  expect(judge({ openTasks: 1 }).fits).toBe(true)
  expect(judge({ openTasks: 2 })).toMatchObject({ fits: false, reasons: expect.arrayContaining(['busy']) })
  expect(judge({ rests: true })).toMatchObject({ fits: false, reasons: expect.arrayContaining(['asked-enough']) })
})

test('who is not free in the period is not asked; who is free for part of it is, after who is free', () => {
  const period = { from: at('2026-05-05T18:00'), to: at('2026-05-05T20:00') }
  const evenings = [{ weekday: 2, from: '18:00', to: '22:00' }]
  const shortly = [{ weekday: 2, from: '18:00', to: '18:30' }]
  const mornings = [{ weekday: 2, from: '08:00', to: '12:00' }]
  expect(judge({ availability: evenings }, { period }).reasons).toContain('free')
  expect(judge({ availability: shortly }, { period })).toMatchObject({
    fits: true,
    reasons: expect.arrayContaining(['partly-free']),
  })
  expect(judge({ availability: mornings }, { period })).toMatchObject({ fits: false, score: 0 })
  expect(judge({ availability: mornings }).fits).toBe(true)
})

test('a period that is over suits nobody, and one without an end looks a week ahead', () => {
  expect(judge({}, { period: { from: now - 7_200_000, to: now - 3_600_000 } }).fits).toBe(false)
  const sundays = [{ weekday: 7, from: '10:00', to: '12:00' }]
  expect(judge({ availability: sundays }, { period: { from: at('2026-05-05T00:00') } }).fits).toBe(true)
})

test('what needs a taken-in volunteer, or mentions danger, is for taken-in volunteers only', () => {
  for (const wanted of [{ needsVolunteer: true }, { danger: true }]) {
    expect(judge({}, wanted)).toMatchObject({ fits: false, score: 0 })
    expect(judge({ takenIn: true }, wanted).fits).toBe(true)
  }
})

test('what is in the way is said first', () => {
  expect(judge({ kinds: ['reading'], takenIn: true }).reasons?.[0]).toBe('other-kind')
})
