import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { Stay } from '../../contracts/api/respite-stays.ts'

let house: Guesthouse
let teams: TestAsker[]
beforeAll(async () => {
  house = await Guesthouse.build()
  teams = await Promise.all(Array.from({ length: 20 }, () => house.as('neighbourhood-team')))
})
afterAll(() => house?.stop())

const refusals = (why: string) => house.query(`select id from respite.refusal where why = $1`, [why])

test('of many who want a bed at once one has it; each other is told so, counted once, and named a free bed', async () => {
  const [bedId, free] = [await house.bed(), await house.bed()]
  const answers = await Promise.all(
    teams.flatMap(who => [0, 1, 2].map(i => who.post('/stays', house.stay(bedId, { period: house.nights(i + 1, 3) })))),
  )
  const [won, ...lost] = answers.toSorted((one, other) => one.statusCode - other.statusCode)
  expect(won?.statusCode).toBe(201)
  for (const answer of lost)
    expect(answer.json<Problem>()).toMatchObject({ status: 409, code: 'bed-taken', alternatives: [{ bedId: free }] })
  expect(await refusals('bed-taken')).toHaveLength(lost.length)
})

test('who asks twice at once for the same, with one key, is answered the same twice', async () => {
  const [who] = teams
  const body = house.stay(await house.bed())
  const first = who?.post('/stays', body, { 'idempotency-key': 'once' })
  const again = await first?.then(() => who?.post('/stays', body, { 'idempotency-key': 'once' }))
  expect(again?.json<Stay>().id).toBe((await first)?.json<Stay>().id)
  const both = await Promise.all(
    [0, 1].map(() => who?.post('/stays', { ...body, period: house.nights(9, 2) }, { 'idempotency-key': 'both' })),
  )
  expect(both.map(answer => answer?.statusCode)).toEqual([201, 201])
  expect(new Set(both.map(answer => answer?.json<Stay>().id)).size).toBe(1)
})

test('in a crowd everybody is refused for what they ask wrongly, and has the nights that nobody else wanted', async () => {
  const bedId = await house.bed({ kinds: ['time-out'] })
  const ask = (i: number, parts: object) => teams[i]?.post('/stays', house.stay(bedId, parts))
  const answers = await Promise.all([
    ask(0, {}),
    ask(1, { period: house.nights(4, 2) }), // the nights after
    ask(2, { period: house.nights(3, 0) }),
    ask(3, { kind: 'respite', period: house.nights(1, 12) }),
    ask(4, { client: { groups: ['nobody-knows'] } }),
    ask(5, {}),
  ])
  const codes = answers.map(answer => (answer?.statusCode === 201 ? 'held' : answer?.json<Problem>().code))
  expect(codes).toEqual(['held', 'held', 'invalid-period', 'bed-not-for-kind', 'unknown-group', 'bed-taken'])
})
