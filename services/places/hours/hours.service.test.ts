import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { HoursAnswer } from '../../contracts/api/opening-hours.ts'
import { places } from '../service.ts'

let app: TestRuntime
let db: pg.Pool
beforeAll(async () => {
  app = await testRuntime({ services: [places], startsAt: '13:00' })
  db = new pg.Pool({ connectionString: app.databaseUrl, max: 2 })
})
afterAll(async () => {
  await db.end()
  await app.stop()
})

const check = (payload: object) =>
  app.runtime.http.inject({ method: 'POST', url: '/api/v1/opening-hours/check', payload })

describe('hours before they are saved, for everybody', () => {
  it('says what a notation means: as a form, and in the coming two weeks', async () => {
    const answer = await check({ notation: ' Mo-Fr 09:00-17:00; PH off ' })
    const { notation, form, days, warnings } = answer.json<HoursAnswer>()
    expect([answer.statusCode, notation, warnings]).toEqual([200, 'Mo-Fr 09:00-17:00; PH off', []])
    expect(form).toMatchObject({
      holidays: [],
      week: expect.arrayContaining([{ weekday: 5, from: '09:00', to: '17:00' }]),
    })
    const today = app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 14 }, (_, i) => `${today.add({ days: i })}`))
    for (const { date, holiday, periods } of days)
      expect(periods.length).toBe(holiday || Temporal.PlainDate.from(date).dayOfWeek > 5 ? 0 : 1)
  })

  it('says a form in the notation, and what a form cannot say has none', async () => {
    const form = {
      week: [{ weekday: 5, from: '22:00', to: '02:00' }],
      seasons: [],
      holidays: 'as-usual',
      exceptions: [],
    }
    expect((await check({ form })).json<HoursAnswer>()).toMatchObject({ notation: 'Fr 22:00-02:00', form })
    expect((await check({ notation: 'Mo[1] 10:00-12:00' })).json<HoursAnswer>().form).toBeUndefined()
  })

  it.each<[object, string, string]>([
    [{ notation: 'maandag altijd' }, '/notation', 'We begrijpen dit stukje niet: maandag altijd'],
    [{ notation: 'Mo 25:00-26:00' }, '/notation', 'Een tijd begint na 24.00 uur. Kijk bij: Mo 25:00'],
    [
      {
        form: {
          week: [],
          holidays: 'as-usual',
          seasons: [],
          exceptions: [{ from: '2026-12-25', to: '2026-12-24', times: [] }],
        },
      },
      ...(['/form/exceptions/0/to', 'De laatste dag is vóór de eerste.'] as const),
    ],
    [
      { form: { week: [], holidays: 'as-usual', seasons: [{ from: '02-30', to: '03-01', week: [] }], exceptions: [] } },
      ...(['/form/seasons/0/from', 'Deze dag bestaat niet.'] as const),
    ],
  ])('%j is refused at %s: %s', async (question, pointer, detail) => {
    const answer = await check(question)
    const { code, errors } = answer.json<Problem>()
    expect([answer.statusCode, code, errors]).toEqual([
      422,
      'invalid-hours',
      [{ pointer, code: 'invalid-hours', detail }],
    ])
  })

  it.each([{}, { notation: ' ' }, { notation: 'Mo '.repeat(400) }, { form: {} }, { notation: '24/7', form: {} }])(
    'what is neither a notation nor a form is not even looked at (%#)',
    async question => expect((await check(question)).statusCode).toBe(422),
  )
})

describe('when support points are open is known for the weeks that come', () => {
  const kept = async () => {
    const { rows } = await db.query<{ id: string; weeks: number; open: boolean }>(
      `select id, extract(epoch from opened_until - $1::timestamptz) / 604800 as weeks, opened <> '{}' as open
       from places.support_point where hours is not null order by id`,
      [new Date(app.clock.now().epochMilliseconds)],
    )
    return rows
  }
  const events = async () => (await db.query(`select from log.event where type like 'support-point%'`)).rowCount

  it('for eight weeks from the start on', async () => {
    const points = await kept()
    expect(points.length).toBe(7)
    for (const point of points) expect([point.open, Math.floor(Number(point.weeks))]).toEqual([true, 8])
  })

  it('and further when the clock goes on, of which nobody else is told', async () => {
    await db.query(`update places.support_point set hours = 'not to be read' where id = 'demo-het-baken'`)
    const before = await events()
    await app.moveClock('P20D')
    const points = await kept()
    for (const { id, weeks, open } of points)
      expect([id, open, Math.floor(Number(weeks))]).toEqual([id, id !== 'demo-het-baken', 8])
    expect(await events()).toBe(before)
    expect((await db.query(`select from kernel.parked`)).rowCount).toBe(0)
  })

  it('and looks again every night', async () => {
    const { rows } = await db.query<{ due_at: Date }>(`select due_at from kernel.timer where kind = 'hours.extend'`)
    const due = rows.map(row => Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()))
    expect(due.map(at => `${at.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime()}`)).toEqual(['03:30:00'])
  })
})
