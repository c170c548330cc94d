import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestAsker, type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import { Town } from '../../../infra/testing/town.ts'
import type { Activity, ActivityPage, MyActivities, NewActivity, SignUpList } from '../../contracts/api/activities.ts'
import type { Problem } from '../../contracts/api/common.ts'
import { demoPersonas } from '../../identity/demo/personas.ts'
import { identity } from '../../identity/service.ts'
import { openDatabase } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { type LoggedEvent, readLog } from '../../kernel/log.ts'
import { UnitOfWork } from '../../kernel/unit-of-work.ts'
import { places } from '../service.ts'
import { findPoints, savePoint } from '../store/support-points.ts'

const [inOost, inNoord] = [
  { lat: 52.3615, lon: 4.9295 },
  { lat: 52.3848, lon: 4.9195 },
]
const outside = { lat: 52.09, lon: 5.12 }

let app: TestRuntime
let town: Town
let coordinator: TestAsker
let staff: TestAsker
let neighbour: TestAsker
const organisationId = newId()
beforeAll(async () => {
  app = await testRuntime({ services: [identity, places], startsAt: '13:00' })
  town = await Town.build(app)
  coordinator = await app.as({ roles: ['coordinator'], areas: ['stadsdeel-oost'] })
  staff = await app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId })
  neighbour = await app.as({ id: demoPersonas.fatma.id })
})
afterAll(() => town.stop())

/** A local date so many days from today. */
const day = (days: number) =>
  app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().add({ days }).toString()
const meal = (parts: Partial<NewActivity> = {}): NewActivity => ({
  ...{ kind: 'meal', title: 'Samen eten', place: inOost, signUp: true, capacity: 12 },
  ...{ startsAt: `${day(3)}T17:30`, endsAt: `${day(3)}T19:30` },
  ...parts,
})
const plan = async (parts: Partial<NewActivity> = {}, who = coordinator) => {
  const answer = await who.post('/activities', meal(parts))
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json<Activity>()
}
const weekly = (parts: Partial<NewActivity> = {}) => plan({ repeats: { every: 'week' }, ...parts })
const read = async (id: string, who = coordinator) => (await who.get(`/activities/${id}`)).json<Activity>()
const act = (who: TestAsker, id: string, date: string, verb: string, body: object = {}) =>
  who.post(`/activities/${id}/dates/${date}/${verb}`, body)
const refusal = (answer: { statusCode: number; json<T>(): T }) => {
  const { code, errors } = answer.json<Problem>()
  return [answer.statusCode, code, errors?.[0]?.pointer]
}
const refused = async (parts: object, who = coordinator) => refusal(await who.post('/activities', meal(parts)))
const told = async (subject: string) =>
  (await readLog(app.runtime.gatewayPool, 0n, 100_000)).filter(event => event.subject === subject)
const messages = async (id: string) =>
  (await told(id)).filter((event): event is LoggedEvent<'message.requested'> => event.type === 'message.requested')

describe('planning', () => {
  test('an activity says what it is, where and when, also to who is not signed in', async () => {
    const made = await weekly({ about: 'Neem een bord mee.', address: 'Verzonnenplein 1', groups: ['elderly'] })
    expect(made).toMatchObject({
      status: 'planned',
      areas: ['municipality-amsterdam', 'stadsdeel-oost'],
      mayKeep: true,
    })
    expect(made.dates).toHaveLength(10)
    expect(made.dates[0]).toMatchObject({ date: day(3), cancelled: false, placesLeft: 12 })
    const visit = await app.runtime.http.inject({ url: `/api/v1/activities/${made.id}` })
    expect(visit.json()).toEqual({ ...made, mayKeep: false })
  })

  test('at a support point it is where that is, and moves along with it', async () => {
    const made = await plan({ supportPointId: 'demo-de-veranda', place: undefined as never })
    expect(made).toMatchObject({ supportPoint: { id: 'demo-de-veranda', name: 'De Veranda (demo)' } })
    expect(made.place).toEqual({ lat: 52.3592, lon: 4.9371 })
    const moved = { lat: 52.36, lon: 4.936 }
    await moveSupportPoint('demo-de-veranda', moved)
    expect((await read(made.id)).place).toEqual(moved)
  })

  test.each<[string, object, unknown[]]>([
    ['nowhere', { place: undefined }, [422, 'invalid-body', '/place']],
    ['at two places', { supportPointId: 'rijn-58' }, [422, 'invalid-body', '/place']],
    [
      'at a support point nobody knows',
      { place: undefined, supportPointId: 'x' },
      [422, 'invalid-body', '/supportPointId'],
    ],
    ['outside what is served', { place: outside }, [422, 'outside-region', '/place']],
    ['on a day that does not exist', { startsAt: '2027-02-31T10:00' }, [422, 'invalid-period', '/startsAt']],
    ['in the past', { startsAt: '2020-02-03T10:00', endsAt: '2020-02-03T11:00' }, [422, 'period-in-past', '/startsAt']],
    ['ending before it starts', { endsAt: '2020-02-03T11:00' }, [422, 'invalid-period', '/endsAt']],
    ['with places but no sign-up', { signUp: false }, [422, 'invalid-body', '/capacity']],
    ['for a group nobody knows', { groups: ['elderly', 'martians'] }, [422, 'unknown-group', '/groups/1']],
    [
      'ending before its first time',
      { repeats: { every: 'week', until: '2020-01-01' } },
      [422, 'invalid-period', '/repeats/until'],
    ],
  ])('is refused %s', async (_, parts, answer) => {
    expect(await refused(parts)).toEqual(answer)
  })

  test('is for a coordinator in the own areas, and for staff of the organisation', async () => {
    const elsewhere = await app.as({ roles: ['coordinator'], areas: ['stadsdeel-noord'] })
    expect(await refused({}, elsewhere)).toEqual([403, 'forbidden', undefined])
    expect(await refused({}, neighbour)).toEqual([403, 'forbidden', undefined])
    const { id } = await plan({}, staff)
    const others = await app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId: newId() })
    const colleague = await app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId })
    const rename = async (who: TestAsker) => (await who.patch(`/activities/${id}`, { title: who.asker.id })).statusCode
    expect(await Promise.all([colleague, coordinator, others, elsewhere, neighbour].map(rename))).toEqual([
      200, 200, 403, 403, 403,
    ])
    const kept = async (who: TestAsker) =>
      (await who.get('/activities?mine=true&limit=100')).json<ActivityPage>().items.filter(each => each.id === id)
        .length
    expect(await Promise.all([colleague, coordinator, others, elsewhere].map(kept))).toEqual([1, 1, 0, 0])
  })
})

describe('a place that is left is a promise', () => {
  test('fifty want twelve places at one moment: twelve are taken, the others are told it is full', async () => {
    const { id } = await plan()
    const people = await Promise.all(Array.from({ length: 50 }, () => app.as()))
    const wanted = people.map((who, i) => ({ who, people: (i % 3) + 1 }))
    const answers = await Promise.all(wanted.map(each => act(each.who, id, day(3), 'sign-up', { people: each.people })))
    const fitted = wanted.filter((_, i) => answers[i]?.statusCode === 200)
    expect(fitted.reduce((sum, each) => sum + each.people, 0)).toBe(12)
    const { items } = (await coordinator.get(`/activities/${id}/dates/${day(3)}/sign-ups`)).json<SignUpList>()
    expect(items.map(({ person }) => person.id).toSorted()).toEqual(fitted.map(({ who }) => who.asker.id).toSorted())
    expect((await read(id)).dates[0]?.placesLeft).toBe(0)
    const others = answers.filter(({ statusCode }) => statusCode !== 200)
    expect(new Set(others.map(refusal).map(String))).toEqual(new Set(['409,activity-full,']))
  })

  test('who signs off gives the place back; twice is as good as once', async () => {
    const { id } = await plan({ capacity: 2 })
    const other = await app.as()
    const signUp = async (who: TestAsker, people?: number) =>
      (await act(who, id, day(3), 'sign-up', people ? { people } : {})).statusCode
    expect(await signUp(neighbour, 2)).toBe(200)
    expect(await signUp(neighbour, 2)).toBe(200)
    expect(refusal(await act(other, id, day(3), 'sign-up'))).toEqual([409, 'activity-full', undefined])
    expect(await signUp(neighbour, 1)).toBe(200)
    expect(await signUp(other)).toBe(200)
    for (let n = 0; n < 2; n++) expect((await act(neighbour, id, day(3), 'sign-off')).statusCode).toBe(200)
    expect((await read(id, other)).dates[0]).toMatchObject({ placesLeft: 1, mine: 1 })
  })

  test('nobody can take places away that people have', async () => {
    const { id } = await plan()
    await act(neighbour, id, day(3), 'sign-up', { people: 3 })
    const answer = await coordinator.patch(`/activities/${id}`, { capacity: 2 })
    expect(refusal(answer)).toEqual([422, 'invalid-body', '/capacity'])
    expect(answer.body).toContain('3 mensen')
    expect((await coordinator.patch(`/activities/${id}`, { capacity: 3 })).statusCode).toBe(200)
  })

  test('only until it begins, and only what is on', async () => {
    const { id } = await plan({ startsAt: `${day(1)}T10:00`, endsAt: `${day(1)}T11:00` })
    await act(coordinator, id, day(1), 'cancel')
    expect(refusal(await act(neighbour, id, day(1), 'sign-up'))).toEqual([409, 'wrong-state', undefined])
    await act(coordinator, id, day(1), 'restore')
    expect((await act(neighbour, id, day(1), 'sign-up')).statusCode).toBe(200)
    expect((await act(neighbour, id, '2027-02-31', 'sign-up')).statusCode).toBeGreaterThanOrEqual(400)
    expect(refusal(await act(neighbour, id, day(2), 'sign-up'))).toEqual([404, 'not-found', undefined])
    const { id: open } = await plan({ signUp: false, capacity: undefined as never })
    expect(refusal(await act(neighbour, open, day(3), 'sign-up'))).toEqual([409, 'wrong-state', undefined])
  })
})

describe('who signed up', () => {
  test('finds what they come to, and nobody but who keeps it reads their name', async () => {
    const { id } = await weekly()
    await act(neighbour, id, day(10), 'sign-up', { people: 2 })
    const mine = (await neighbour.get('/me/activities')).json<MyActivities>().items.find(each => each.id === id)
    expect(mine?.dates.map(({ date, mine: people }) => [date, people])).toEqual([[day(10), 2]])
    const list = (who: TestAsker) => who.get(`/activities/${id}/dates/${day(10)}/sign-ups`)
    await app.settled()
    expect((await list(coordinator)).json<SignUpList>().items).toMatchObject([
      { person: { id: neighbour.asker.id, name: 'Fatma (demo)' }, people: 2 },
    ])
    expect([(await list(staff)).statusCode, (await list(neighbour)).statusCode]).toEqual([403, 403])
  })

  test('is told once when a date is called off, in words that give nothing away', async () => {
    const { id } = await weekly({ title: 'Praatgroep verslaving' })
    await act(neighbour, id, day(3), 'sign-up')
    for (let n = 0; n < 2; n++) await act(coordinator, id, day(3), 'cancel', { note: 'De kok is ziek.' })
    const off = await messages(id)
    expect(off.map(({ data }) => data.messages.map(({ personId }) => personId))).toEqual([[neighbour.asker.id]])
    expect(JSON.stringify(off[0]?.data)).not.toMatch(/verslaving|kok/)
    expect((await read(id)).dates[0]).toMatchObject({ cancelled: true, note: 'De kok is ziek.' })
    await act(coordinator, id, day(3), 'restore')
    expect(await messages(id)).toHaveLength(2)
  })

  test('is told when the day of the week changes; a date nobody signed up for just goes', async () => {
    const { id } = await weekly()
    await act(neighbour, id, day(10), 'sign-up')
    const later = { startsAt: `${day(4)}T17:30`, endsAt: `${day(4)}T19:30`, repeats: { every: 'week' as const } }
    const after = (await coordinator.patch(`/activities/${id}`, later)).json<Activity>()
    expect(after.dates.slice(0, 3).map(({ date, cancelled }) => [date, cancelled])).toEqual([
      [day(4), false],
      [day(10), true],
      [day(11), false],
    ])
    expect(await messages(id)).toHaveLength(1)
  })

  test('goes along when what is once moves to another day', async () => {
    const { id } = await plan()
    await act(neighbour, id, day(3), 'sign-up', { people: 2 })
    await coordinator.patch(`/activities/${id}`, { startsAt: `${day(5)}T18:00`, endsAt: `${day(5)}T20:00` })
    expect((await read(id, neighbour)).dates).toMatchObject([{ date: day(5), mine: 2, placesLeft: 10 }])
    expect(await messages(id)).toHaveLength(1)
  })

  test('is forgotten when they are erased, and their place is free', async () => {
    const { id } = await plan()
    const leaver = await app.as()
    await act(leaver, id, day(3), 'sign-up', { people: 4 })
    await town.tell({ type: 'person.erased', subject: leaver.asker.id, data: {} })
    expect((await read(id)).dates[0]).toMatchObject({ placesLeft: 12 })
    expect((await told(id)).at(-1)).toMatchObject({ type: 'activity.sign-ups-changed', data: { date: day(3) } })
  })
})

describe('finding', () => {
  test('the soonest first, or the nearest; every one once, page by page', async () => {
    const ask = async (query: string) => {
      const seen: Activity[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const url: string = `/activities?limit=3&${query}${cursor && `&cursor=${cursor}`}`
        const page = (await neighbour.get(url)).json<ActivityPage>()
        seen.push(...page.items)
        cursor = page.nextCursor
      }
      return seen
    }
    const soonest = await ask('')
    const firsts = soonest.map(({ dates }) => dates[0]?.from ?? '')
    expect(firsts).toEqual(firsts.toSorted())
    expect(new Set(soonest.map(({ id }) => id)).size).toBe(soonest.length)
    const near = await ask(`near=${inNoord.lat},${inNoord.lon}`)
    const distances = near.map(({ distance }) => distance ?? -1)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(near.map(({ id }) => id).toSorted()).toEqual(soonest.map(({ id }) => id).toSorted())
  })

  test('by kind, support point and period', async () => {
    const titles = async (query: string) =>
      (await neighbour.get(`/activities?${query}`)).json<ActivityPage>().items.map(({ title }) => title)
    expect(await titles('kind=cooking')).toEqual(['Kookgroep'])
    expect((await titles('supportPoint=de-meeuw')).toSorted()).toEqual(['Bewegen op muziek', 'Hulp met je telefoon'])
    expect(await titles('kind=cooking&from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z')).toEqual([])
    expect((await neighbour.get('/activities?from=2026-12-02T00:00:00Z&to=2026-12-01T00:00:00Z')).statusCode).toBe(400)
    expect((await neighbour.get('/activities?within=100')).statusCode).toBe(400)
    expect((await app.runtime.http.inject({ url: '/api/v1/activities?mine=true' })).statusCode).toBe(401)
  })
})

test('one date goes into a diary, at its local time', async () => {
  const { id } = await weekly({ address: 'Verzonnenplein 1' })
  const text = (await app.runtime.http.inject({ url: `/api/v1/activities/${id}/calendar.ics?date=${day(10)}` })).body
  expect(text.match(/^DTSTART.*$/gm)?.filter(line => line.includes('17'))).toEqual([
    `DTSTART;TZID=Europe/Amsterdam:${day(10).replaceAll('-', '')}T173000`,
  ])
  expect(text).toContain('Verzonnenplein 1')
  expect((await coordinator.get(`/activities/${id}/calendar.ics?date=${day(11)}`)).statusCode).toBe(404)
})

test('calling everything off tells who comes, and others that it is gone', async () => {
  const { id } = await weekly()
  await act(neighbour, id, day(3), 'sign-up')
  for (let n = 0; n < 2; n++) expect((await coordinator.post(`/activities/${id}/cancel`, {})).statusCode).toBe(200)
  expect(await messages(id)).toHaveLength(1)
  const last = (await told(id)).filter(({ type }) => type === 'activity.changed').at(-1)
  expect(last?.data).toMatchObject({ gone: true, coming: [] })
  expect((await read(id)).dates.every(({ cancelled }) => cancelled)).toBe(true)
  expect(refusal(await coordinator.patch(`/activities/${id}`, { title: 'Toch' }))).toEqual([
    409,
    'wrong-state',
    undefined,
  ])
})

test('who comes is reminded once, on the evening before, or at once when they sign up later', async () => {
  await moveTo('12:00')
  const tomorrow = { startsAt: `${day(1)}T17:30`, endsAt: `${day(1)}T19:30` }
  const on = await weekly({ title: 'Praatgroep verslaving', ...tomorrow })
  const [off, moved] = [await plan(tomorrow), await plan(tomorrow)]
  const leaver = await app.as()
  for (const { id } of [on, off, moved]) for (const who of [neighbour, leaver]) await act(who, id, day(1), 'sign-up')
  await act(leaver, on.id, day(1), 'sign-off')
  await act(coordinator, off.id, day(1), 'cancel')
  await coordinator.patch(`/activities/${moved.id}`, { startsAt: `${day(2)}T17:30`, endsAt: `${day(2)}T19:30` })
  const reminded = async ({ id }: Activity) =>
    (await messages(id))
      .filter(({ data }) => data.subject.nl === 'Denk je aan je activiteit?')
      .map(({ data }) => data.messages.map(({ personId }) => personId))
  expect((await Promise.all([on, off, moved].map(reminded))).flat()).toEqual([])

  await moveTo('18:00')
  expect(await Promise.all([on, off, moved].map(reminded))).toEqual([[[neighbour.asker.id]], [], []])
  const { data } = (await messages(on.id)).at(-1) as LoggedEvent<'message.requested'>
  expect(data).toMatchObject({ urgency: 'normal', expiresAt: on.dates[0]?.from, link: `/activiteiten/${on.id}` })
  expect(JSON.stringify(data)).not.toContain('verslaving')

  const later = await app.as()
  for (const people of [1, 2]) await act(later, on.id, day(1), 'sign-up', { people })
  expect(await reminded(on)).toEqual([[neighbour.asker.id], [later.asker.id]])
  await moveTo('16:00')
  await act(await app.as(), on.id, day(0), 'sign-up')
  await moveTo('18:00')
  expect((await reminded(on)).flat()).toEqual([neighbour.asker.id, later.asker.id])
  expect((await reminded(moved)).flat()).toEqual([neighbour.asker.id, leaver.asker.id].toSorted())
})

test('weeks go by: there are always ten to come, what was stays, and others are told only when they know too few', async () => {
  const { id } = await weekly()
  const first = day(3)
  const changes = async () => (await told(id)).filter(({ type }) => type === 'activity.changed')
  await act(neighbour, id, first, 'sign-up')
  await app.moveClock('P35D')
  expect(await changes()).toHaveLength(1)
  expect((await read(id)).dates).toHaveLength(10)
  await app.moveClock('P21D')
  const after = await changes()
  expect(after).toHaveLength(2)
  expect((after[1] as LoggedEvent<'activity.changed'>).data.coming).toHaveLength(10)
  const past = await coordinator.get(`/activities/${id}/dates/${first}/sign-ups`)
  expect(past.json<SignUpList>().items).toHaveLength(0)
  const period = `from=${first}T00:00:00Z&to=${first}T23:00:00Z`
  const found = (await coordinator.get(`/activities?limit=100&${period}`)).json<ActivityPage>().items
  expect(found.find(each => each.id === id)?.dates[0]?.date).toBe(first)
})

const moveSupportPoint = async (id: string, place: { lat: number; lon: number }) => {
  const database = openDatabase({ url: app.databaseUrl, service: 'places', connections: 1 })
  await new UnitOfWork(database, app.clock).run(async work => {
    const row = (await findPoints(work.db, [id])).get(id)
    if (row) await savePoint(work, { ...row, ...place })
  })
  await database.close()
  await app.settled()
}

/** Moves the clock to the next time it is so late here. */
const moveTo = async (time: string) => {
  const now = app.clock.now().toZonedDateTimeISO('Europe/Amsterdam')
  const today = now.withPlainTime(time)
  const next = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ days: 1 })
  await app.moveClock(now.until(next, { largestUnit: 'hours' }).toString())
}
