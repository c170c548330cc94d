import { afterAll, beforeAll, expect, test } from 'vitest'
import { Neighbourhood } from '../../infra/testing/neighbourhood.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import type { Problem } from '../contracts/api/common.ts'
import type { Offer } from '../contracts/api/volunteers.ts'
import { volunteers } from './service.ts'

let street: Neighbourhood
beforeAll(async () => {
  street = new Neighbourhood(await testRuntime({ services: [volunteers] }))
})
afterAll(() => street.stop())

const fifty = 50

test('of fifty helpers who say yes at the same instant, a hundred times over, always one has it and the others are told so', async () => {
  const helpers = await Promise.all(Array.from({ length: fifty }, () => street.app.as({ roles: ['resident'] })))
  for (let round = 0; round < 100; round++) {
    const id = await street.post({ danger: false })
    const answers = await Promise.all(helpers.map(helper => helper.post(`/help-requests/${id}/offers`, {})))
    expect(answers.map(answer => answer.statusCode).toSorted()).toEqual([201, ...Array(fifty - 1).fill(409)])
    const refusals = answers.filter(answer => answer.statusCode === 409).map(answer => answer.json<Problem>().code)
    expect(new Set(refusals)).toEqual(new Set(['already-matched']))
  }
}, 120_000)
