import { afterEach, beforeEach, expect, test } from 'vitest'
import { allDay, giveAddress, mailsTo, toldTo } from '../../infra/testing/mailbox.ts'
import { Neighbourhood } from '../../infra/testing/neighbourhood.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { notify } from '../notify/service.ts'
import { volunteers } from './service.ts'

let street: Neighbourhood
beforeEach(async () => {
  street = await Neighbourhood.build(await testRuntime({ services: [volunteers, notify], startsAt: '13:00' }))
})
afterEach(() => street?.stop())

/** Metres north of the middle, within the roundings of places. */
const north = (metres: number) => ({ lat: 52.36 + metres / 111_195, lon: 4.93 })
const helperAt = async (metres: number, { quiet = false } = {}) => {
  const helper = await street.helper({ place: north(metres) })
  await giveAddress(helper, quiet ? allDay : undefined)
  return helper
}
const told = async (who: TestAsker) => {
  await street.app.settled()
  return await toldTo(who)
}
const answer = async (helper: TestAsker, id: string, verb: 'accept' | 'decline') => {
  const offer = (await street.offersOf(helper)).find(one => one.helpRequestId === id)
  return (await helper.post(`/offers/${offer?.id}/${verb}`, {})).statusCode
}

test('who is asked is told once, until when they can answer; who is not asked yet hears nothing', async () => {
  const helpers = []
  for (const metres of [200, 400, 600, 800, 1000, 2000]) helpers.push(await helperAt(metres))
  const [first, last] = [helpers[0], helpers[5]] as [TestAsker, TestAsker]
  const id = await street.post()
  await expect.poll(() => told(first)).toEqual(['Kun jij helpen? sent'])
  expect(await told(last)).toEqual([])
  const [mail] = await mailsTo(first)
  expect(mail?.text).toMatch(/antwoorden tot \S+ 14:0\d/)
  expect(mail?.text).toContain('/helpen')
  for (const helper of helpers.slice(0, 5)) expect(await answer(helper, id, 'decline')).toBe(200)
  await expect.poll(() => told(last)).toEqual(['Kun jij helpen? sent'])
  expect(await told(first)).toEqual(['Kun jij helpen? sent'])
})

test('in quiet hours nobody is asked by message, and what is answered, taken or over by then is not sent any more', async () => {
  const [awake, declines, asleep] = [
    await helperAt(200),
    await helperAt(400, { quiet: true }),
    await helperAt(600, { quiet: true }),
  ]
  const taken = await street.post()
  const isAsked = (who: TestAsker) => expect.poll(() => told(who)).toEqual(['Kun jij helpen? waiting'])
  await isAsked(declines)
  await isAsked(asleep)
  expect(await answer(declines, taken, 'decline')).toBe(200)
  await expect.poll(() => told(declines)).toEqual(['Kun jij helpen? stopped'])
  expect(await answer(awake, taken, 'accept')).toBe(200)
  await expect.poll(() => told(asleep)).toEqual(['Kun jij helpen? stopped'])
  const cancelled = await street.post()
  await expect.poll(async () => (await told(asleep))[1]).toBe('Kun jij helpen? waiting')
  await street.become(cancelled, 'help-request.cancelled', { status: 'cancelled' })
  await expect.poll(async () => (await told(asleep))[1]).toBe('Kun jij helpen? stopped')
  await street.post()
  await expect.poll(async () => (await told(asleep))[2]).toBe('Kun jij helpen? waiting')
  await street.app.moveClock('PT11H30M')
  await expect.poll(async () => (await told(asleep))[2]).toBe('Kun jij helpen? expired')
  expect(await mailsTo(asleep)).toEqual([])
})

test('who is asked by hand is told, and not by when: it stays open until it is answered', async () => {
  const helper = await helperAt(200)
  const id = await street.post({ step: 'social-team' })
  const coordinator = await street.app.as({ roles: ['coordinator'], areas: ['stadsdeel-oost'] })
  const proposed = await coordinator.post(`/help-requests/${id}/offers`, { helperId: helper.asker.id })
  expect(proposed.statusCode, proposed.body).toBe(201)
  await expect.poll(() => told(helper)).toEqual(['Kun jij helpen? sent'])
  const [mail] = await mailsTo(helper)
  expect(mail?.text).not.toContain(' tot ')
})

test('who said yes is told that they need not come, once, when the request is off or their yes came too late', async () => {
  const helper = await helperAt(200)
  const [cancelled, late] = [await street.post(), await street.post()]
  const [asked, off] = ['Kun jij helpen? sent', 'Je hoeft niet meer te komen sent']
  // Who answers before they were told need not be told any more.
  await expect.poll(() => told(helper)).toEqual([asked, asked])
  for (const id of [cancelled, late]) expect(await answer(helper, id, 'accept')).toBe(200)
  const offer = (await street.offersOf(helper)).find(({ helpRequestId }) => helpRequestId === cancelled)
  const matched = { status: 'matched', helperId: helper.asker.id, offerId: String(offer?.id) } as const
  await street.become(cancelled, 'help-request.matched', matched)
  await street.become(cancelled, 'help-request.cancelled', { status: 'cancelled' })
  await expect.poll(() => told(helper)).toEqual([asked, asked, off])
  // The asker had called it off before anybody heard of the yes.
  await street.become(late, 'help-request.cancelled', { status: 'cancelled' })
  await expect.poll(() => told(helper)).toEqual([asked, asked, off, off])
  await street.become(late, 'help-request.noted', {})
  expect(await told(helper)).toHaveLength(4)
})
