import { afterAll, beforeAll, expect, test } from 'vitest'
import { RotaTown, town } from '../../../infra/testing/rota.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Shift, ShiftPage, ShiftPattern, ShiftWarningList } from '../../contracts/api/backup-rota.ts'
import { timeZone } from '../../kernel/clock.ts'
import { openDatabase } from '../../kernel/database.ts'
import { UnitOfWork } from '../../kernel/unit-of-work.ts'
import { makeAhead } from './patterns.ts'

let night: RotaTown
let lead: TestAsker
let duo: TestAsker[]
beforeAll(async () => {
  night = await RotaTown.build()
  lead = await night.person('shift-lead')
  duo = [await night.expert(lead), await night.person('night-team')]
})
afterAll(() => night.stop())

const start = async (parts: object = {}) => {
  const starts = night.app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const body = { area: town, team: 'first', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '23:00', to: '07:00', starts }
  const answer = await lead.post('/shift-patterns', { ...body, members: duo.map(({ asker }) => asker.id), ...parts })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<ShiftPattern>()
}

const shiftsOf = async ({ id }: ShiftPattern, who = lead, cursor?: string): Promise<Shift[]> => {
  const answer = await who.get(`/shifts?limit=100${cursor === undefined ? '' : `&cursor=${cursor}`}`)
  const { items, nextCursor } = answer.json<ShiftPage>()
  const rest = nextCursor === null ? [] : await shiftsOf({ id } as ShiftPattern, who, nextCursor)
  return [...items, ...rest].filter(({ patternId }) => patternId === id)
}

const dates = (shifts: Shift[]) =>
  shifts.map(({ period }) => Temporal.Instant.from(period.from).toZonedDateTimeISO(timeZone).toPlainDate().toString())

test('a pattern has its shifts of eight weeks at once, and each week brings a week more', async () => {
  const pattern = await start()
  const before = await shiftsOf(pattern)
  expect(before.length).toBeGreaterThanOrEqual(8 * 7)
  await night.app.moveClock('P7D')
  const after = await shiftsOf(pattern)
  const [until, later] = [before, after].map(shifts => Temporal.PlainDate.from(dates(shifts).at(-1) as string))
  expect(until?.until(later as Temporal.PlainDate).days).toBeGreaterThanOrEqual(1)
  expect(after.length).toBeGreaterThanOrEqual(8 * 7)
  expect(new Set(dates(after)).size).toBe(after.length)
})

test('two processes make the shifts of a pattern once each, however often they are woken', async () => {
  const other = await RotaTown.build(night.app.databaseUrl)
  other.app.clock.offset = night.app.clock.offset
  const patterns = await Promise.all(
    ['first', 'second'].map(team => start({ team, from: '08:00', to: '16:00', weekdays: [1, 3] })),
  )
  for (let weeks = 1; weeks <= 3; weeks++) await Promise.all([night, other].map(({ app }) => app.moveClock('P7D')))
  for (const pattern of patterns) {
    const made = dates(await shiftsOf(pattern))
    expect(made.length).toBeGreaterThanOrEqual(16)
    expect(new Set(made).size).toBe(made.length)
    const told = await night.app.runtime.gatewayPool.query(
      `select 1 from log.event e where type = 'shift.planned' and subject = any ($1) group by subject having count(*) > 1`,
      [(await shiftsOf(pattern)).map(({ id }) => id)],
    )
    expect(told.rowCount).toBe(0)
  }
  await other.stop()
})

test('of two that make the same shifts at the same moment one makes them, and they are told once', async () => {
  const pattern = await start({ team: 'second', from: '18:00', to: '19:00', weekdays: [2] })
  const made = (await shiftsOf(pattern)).length
  const later = { now: () => night.app.clock.now().add({ hours: 14 * 24 }) }
  const processes = [1, 2, 3].map(() => openDatabase({ url: night.app.databaseUrl, service: 'backup', connections: 1 }))
  await Promise.all(processes.map(database => new UnitOfWork(database, later).run(work => makeAhead(work, pattern.id))))
  await Promise.all(processes.map(database => database.close()))
  const after = await shiftsOf(pattern)
  expect(after).toHaveLength(made + 2)
  const told = await Promise.all(after.map(({ id }) => night.eventsOf(id)))
  expect(told.map(events => events.length)).toEqual(after.map(() => 1))
})

test('a shift of a pattern that was cancelled is not made again; a pattern that ends takes what has not begun with it', async () => {
  const pattern = await start({ team: 'second', from: '12:00', to: '13:00' })
  const [first, second] = await shiftsOf(pattern)
  await lead.post(`/shifts/${second?.id}/cancel`)
  await night.app.moveClock('P7D')
  const later = await shiftsOf(pattern)
  expect(new Set(dates(later)).size).toBe(later.length)
  for (let times = 0; times < 2; times++)
    expect((await lead.post(`/shift-patterns/${pattern.id}/end`)).json<ShiftPattern>().status).toBe('ended')
  const left = (await shiftsOf(pattern)).filter(({ status }) => status === 'planned')
  expect(left.length).toBeLessThanOrEqual(1)
  expect((await lead.get(`/shifts/${first?.id}`)).statusCode).toBe(200)
  await night.app.moveClock('P7D')
  expect((await shiftsOf(pattern)).every(({ status }) => status === 'cancelled')).toBe(true)
})

test('what cannot be a pattern says at which field it is wrong', async () => {
  const refused = async (parts: object) => {
    const body = {
      area: town,
      team: 'first',
      weekdays: [1],
      from: '23:00',
      to: '07:00',
      starts: '2026-12-01',
      members: [],
    }
    const answer = await lead.post('/shift-patterns', { ...body, ...parts })
    return [answer.statusCode, answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]
  }
  expect(await refused({ weekdays: [8] })).toEqual([422, '/weekdays/0'])
  expect(await refused({ from: '24:00' })).toEqual([422, '/from'])
  expect(await refused({ starts: '0001-01-01' })).toEqual([422, '/starts'])
  expect(await refused({ area: 'buurt-nowhere' })).toEqual([422, '/area'])
})

test('the shift leads hear of a gap 14, 7 and 1 days ahead, once each, and of nothing that is in order', async () => {
  const quiet = await RotaTown.build()
  // What is told at nine is seen on the same day when every day ends at ten.
  const here = quiet.app.clock.now().toZonedDateTimeISO(timeZone)
  const ten = here.add({ days: 1 }).withPlainTime('10:00')
  await quiet.app.moveClock(here.until(ten, { largestUnit: 'hours' }).toString())
  const chief = await quiet.person('shift-lead')
  const duo = async () => [await quiet.expert(chief), await quiet.person('night-team')]
  const today = quiet.app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  for (const team of ['first', 'second']) {
    const pattern = await chief.post('/shift-patterns', {
      ...{ area: town, team, weekdays: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '07:00' },
      ...{ starts: today.subtract({ days: 2 }).toString(), members: (await duo()).map(({ asker }) => asker.id) },
    })
    expect(pattern.statusCode, pattern.body).toBe(201)
  }
  const missing = today.add({ days: 20 }).toString()
  const shifts = (await chief.get('/shifts?limit=100&team=first')).json<ShiftPage>().items
  const gone = shifts.find(shift => dates([shift])[0] === missing) as Shift
  await chief.post(`/shifts/${gone.id}/cancel`)
  await quiet.messages()

  const heard: [number, string][] = []
  for (let day = 1; day <= 22; day++) {
    await quiet.app.moveClock('P1D')
    const ahead = quiet.app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().until(missing).days
    for (const { to, urgency } of await quiet.messages()) {
      expect(to).toEqual([chief.asker.id])
      heard.push([ahead, urgency])
    }
  }
  expect(heard.map(([, urgency]) => urgency)).toEqual(['normal', 'normal', 'alarm', 'alarm'])
  expect(heard.slice(0, 3).map(([ahead]) => ahead)).toEqual([14, 7, 1])
  const { items } = (await chief.get('/shifts/warnings')).json<ShiftWarningList>()
  expect(items).toEqual([])
  await quiet.stop()
})
