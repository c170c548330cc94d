import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RotaTown } from '../../../infra/testing/rota.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { ShiftCalendar } from '../../contracts/api/backup-rota.ts'
import { timeZone } from '../../kernel/clock.ts'
import { toICalendar } from './feed.ts'

let night: RotaTown
let lead: TestAsker
let mate: TestAsker
beforeAll(async () => {
  night = await RotaTown.build()
  lead = await night.person('shift-lead')
  mate = await night.person('night-team')
})
afterAll(() => night.stop())

const fetch = (url: string | undefined) =>
  night.app.runtime.http.inject({ method: 'GET', url: new URL(url ?? '').pathname })
const make = async (who: TestAsker) => (await who.post('/me/shift-calendar', {})).json<ShiftCalendar>().url

/** A feed as another programme reads it, with the time zone that comes with it and no other. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(component => {
    const { uid, sequence, startDate, endDate, summary, location } = new ICAL.Event(component)
    const moment = (time: ICAL.Time) => {
      expect(time.zone?.tzid).toBe(timeZone)
      return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000)
    }
    const status = component.getFirstPropertyValue('status')
    const stamp = component.getFirstPropertyValue('dtstamp') as ICAL.Time
    expect(stamp.zone?.tzid).toBe('UTC')
    return {
      uid,
      sequence,
      status,
      summary,
      location,
      stamp: stamp.toUnixTime(),
      from: moment(startDate),
      to: moment(endDate),
    }
  })
}

test('my shifts are in my calendar, in local time, with a number that grows when one changes', async () => {
  const shift = await night.plan(lead, [mate], { hours: [1, 9] })
  await night.plan(lead, [lead], { hours: [1, 9] })
  const url = await make(mate)
  const answer = await fetch(url)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const seconds = (text: string) => Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000)
  const [event, ...others] = read(answer.body)
  expect(others).toEqual([])
  expect(event).toMatchObject({ sequence: 1, status: 'CONFIRMED', summary: 'Achtervang, eerste team' })
  expect(Math.floor((event?.from.epochMilliseconds ?? 0) / 1000)).toBe(seconds(shift.period.from))
  expect(Math.floor((event?.to.epochMilliseconds ?? 0) / 1000)).toBe(seconds(shift.period.to))

  await lead.post(`/shifts/${shift.id}/cancel`)
  const after = read((await fetch(url)).body)
  expect(after).toMatchObject([{ uid: event?.uid, sequence: 2, status: 'CANCELLED' }])
})

test('nobody is named in a calendar', async () => {
  await night.plan(lead, [lead, mate], { hours: [20, 28] })
  const { body } = await fetch(await make(lead))
  expect(read(body).length).toBeGreaterThan(0)
  expect(body).not.toContain(mate.asker.id)
})

test('a renewed address is another, and a revoked one is nobody’s', async () => {
  const first = await make(mate)
  const second = await make(mate)
  expect([(await fetch(first)).statusCode, (await fetch(second)).statusCode]).toEqual([404, 200])
  expect((await mate.get('/me/shift-calendar')).json()).toEqual({ active: true, createdAt: expect.any(String) })
  const revoke = () =>
    night.app.runtime.http.inject({
      ...{ method: 'DELETE', url: '/api/v1/me/shift-calendar', headers: { authorization: `Bearer ${mate.token}` } },
    })
  expect([(await revoke()).statusCode, (await revoke()).statusCode]).toEqual([204, 204])
  expect((await fetch(second)).statusCode).toBe(404)
  expect((await mate.get('/me/shift-calendar')).json()).toEqual({ active: false })
})

test('the nights in which the clock changes are as long in the calendar as they are', () => {
  const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${timeZone}]`).toInstant()
  const nights = [
    ['2026-03-28T23:00', '2026-03-29T07:00'],
    ['2026-10-24T23:00', '2026-10-25T07:00'],
    ['2026-11-25T23:00', '2026-11-26T07:00'],
  ] as const
  const shifts = nights.map(([from, to], i) => ({
    ...{ id: String(i), area: 'a', team: 'first' as const, members: [], cancelled: false, revision: 1 },
    ...{ from: at(from), to: at(to) },
  }))
  const areaNames = new Map([['a', 'Amsterdam']])
  const text = toICalendar({
    shifts,
    areaNames,
    locale: 'en',
    url: 'https://omzien.example/rooster',
    now: at('2026-01-01T00:00'),
  })
  expect(read(text).map(({ from, to }) => from.until(to).total('hours'))).toEqual([7, 9, 8])
  expect(read(text)[0]?.stamp).toBe(at('2026-01-01T00:00').epochMilliseconds / 1000)
  expect(read(text)[0]).toMatchObject({ summary: 'Backup, first team', location: 'Amsterdam' })
})
