import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { NewStaySeries, StayPage, StaySeries } from '../../contracts/api/respite-stays.ts'

let house: Guesthouse
let team: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
})
afterAll(() => house?.stop())

const weekends = (bedId: string, parts: Partial<NewStaySeries> = {}): NewStaySeries => ({
  ...{ bedId, kind: 'respite', first: house.nights(2, 2), everyWeeks: 2, times: 6, client: { groups: [] } },
  ...parts,
})
const reserved = async (parts: NewStaySeries) => (await team.post('/stay-series', parts)).json<StaySeries>()
const staysOn = async (bedId: string) => (await team.get(`/stays?bedId=${bedId}&current=true`)).json<StayPage>().items

test('every other weekend is reserved at once, so that relatives can count on it: too short for respite otherwise', async () => {
  const bed = await house.bed()
  const series = await reserved(weekends(bed))
  expect(series).toMatchObject({ status: 'running', stays: Array(6).fill({ status: 'reserved', nights: 2 }) })
  expect(house.codeOf(await team.post('/stays', house.stay(bed, { period: house.nights(16, 2) })))).toBe('bed-taken')
  await house.act(team, series.stays[1]?.id ?? '', 'cancel')
  expect(await staysOn(bed)).toHaveLength(5)
})

test('when one weekend cannot be had none is, and every one that is in the way is told', async () => {
  const bed = await house.bed()
  for (const after of [16, 44]) await house.hold(team, bed, { period: house.nights(after, 1) })
  const answer = await team.post('/stay-series', weekends(bed))
  const taken = [16, 44].map(after => ({ period: house.nights(after, 2), code: 'bed-taken' }))
  expect(answer.json()).toMatchObject({ status: 409, code: 'bed-taken', hindrances: taken })
  expect(await staysOn(bed)).toHaveLength(2)
  const without = await reserved(weekends(bed, { except: taken.map(({ period }) => period.from) }))
  expect(without.stays).toHaveLength(4)
})

test('the nights count for the year: of 42 a year 21 weekends can be had', async () => {
  const client = { groups: [], reference: { organisation: 'Zorg in Oost', number: 'w-1' } }
  const year = house.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').year + 1
  const first = { from: `${year}-01-02`, to: `${year}-01-04` }
  const many = { client, first, everyWeeks: 1, times: 22 }
  const tooMany = await team.post('/stay-series', weekends(await house.bed(), many))
  expect(house.codeOf(tooMany)).toBe('yearly-maximum')
  expect((await reserved(weekends(await house.bed(), { ...many, times: 21 }))).stays).toHaveLength(21)
})

test('calling it off frees what is still to come', async () => {
  const bed = await house.bed()
  const { id } = await reserved(weekends(bed))
  const answer = await team.post(`/stay-series/${id}/cancel`)
  expect(answer.json()).toMatchObject({ status: 'over', stays: Array(6).fill({ status: 'cancelled' }) })
  expect(await staysOn(bed)).toEqual([])
  expect((await (await house.as('night-team')).get(`/stay-series/${id}`)).statusCode).toBe(404)
})
