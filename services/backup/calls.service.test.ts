import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { aReport, type Crew, Night } from '../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { inNoord, inOost } from '../../infra/testing/town.ts'
import type { BackupCall, BackupCallPage, CloseCall } from '../contracts/api/backup-calls.ts'
import type { Problem } from '../contracts/api/common.ts'
import { newId } from '../kernel/ids.ts'
import { backup } from './service.ts'

let night: Night
let crew: Crew
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup], env: { RATE_POSTING: '1' } }))
  crew = await night.crew()
})
afterAll(() => night?.stop())
beforeEach(() => night.closeAll(crew))

const ids = (people: TestAsker[]) => people.map(({ asker }) => asker.id).sort()
const told = async (id: string) => (await night.messages(id)).map(messages => messages.map(one => one.personId).sort())
const onTheScene = async (who: TestAsker, parts = {}) => {
  const call = await night.report(parts)
  for (const verb of ['acknowledge', 'set-off', 'arrive']) await night.act(who, call.id, verb)
  return call
}
const visited: CloseCall = { outcome: 'calmed-down', visited: true }

test('a call goes from alerted to closed, and its reporter sees how it goes', async () => {
  const [delroy, hanneke] = crew.first
  const call = await night.report()
  expect(call).toMatchObject({ status: 'alerted', mine: true, placed: true, dangerNow: false, revision: 1 })
  expect(call.step).toBeUndefined()
  expect(await told(call.id)).toEqual([ids(crew.first)])

  const seen = await night.read(delroy, call.id)
  expect(seen).toMatchObject({ what: aReport().what, step: { round: 1, index: 0, notify: 'night-team', told: 2 } })
  expect(seen.areas).toEqual(['municipality-town', 'stadsdeel-oost'])

  const taken = await night.act(delroy, call.id, 'acknowledge')
  expect(taken.acknowledgedBy).toEqual({ id: delroy.asker.id, name: 'first A' })
  expect(taken.team?.map(one => one.name)).toEqual(['first A', 'first B'])
  expect((await night.read(call.by, call.id)).message).toContain('Twee mensen hebben')
  await night.act(hanneke, call.id, 'set-off')
  expect((await night.read(call.by, call.id)).message).toBe('Twee mensen zijn onderweg.')
  await night.act(delroy, call.id, 'arrive')
  const report = { report: 'Samen thee gedronken.', prevented: 'police' } as const
  const closed = await night.act(delroy, call.id, 'close', { ...visited, ...report })
  expect(closed.visit).toEqual({ ...visited, ...report })
  expect(await night.history(delroy, call.id)).toEqual([
    ...['reported', 'told night-team', 'acknowledged', 'set-off', 'arrived', 'closed'],
  ])
  expect((await night.read(call.by, call.id)).visit).toBeUndefined()
  const handedOver = await night.act(delroy, call.id, 'hand-over')
  expect(handedOver.status).toBe('handed-over')
})

describe('a report is never refused for a missing nicety', () => {
  it.each([
    ['only what', { what: 'Help' }, { placed: false, areas: [] }],
    ['an address without a place', { what: 'x', where: { address: 'Javaplein' } }, { placed: true, areas: [] }],
    ['a place that is nowhere in particular', { what: 'x', where: {} }, { placed: false, areas: [] }],
    [
      'a place in another country',
      { what: 'x', where: { place: { lat: 48.85, lon: 2.35 } } },
      { placed: true, outside: true, areas: ['municipality-town'] },
    ],
    [
      'a place in a village that is not served',
      { what: 'x', where: { place: { lat: 52.355, lon: 4.97 } } },
      { placed: true, outside: true, areas: ['municipality-town'] },
    ],
    ['the end of the earth', { what: 'x', where: { place: { lat: -90, lon: 180 } } }, { placed: true, outside: true }],
  ])('%s', async (_, body, expected) => {
    const reporter = await night.app.as({ roles: ['partner'] })
    const answer = await reporter.post('/backup-calls', body)
    expect(answer.statusCode, answer.body).toBe(201)
    const { id } = answer.json<BackupCall>()
    expect(answer.headers['location']).toBe(`/api/v1/backup-calls/${id}`)
    expect(await night.read(crew.first[0], id)).toMatchObject(expected)
    expect(await told(id)).toEqual([ids(crew.first)])
  })

  it('says which field, when there is nothing to go by', async () => {
    const answer = await (await night.app.as()).post('/backup-calls', { what: '  ' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json<Problem>().errors?.[0]?.pointer).toBe('/what')
  })
})

test('reporting very often holds back only what is about a place that is known already', async () => {
  const reporter = await night.app.as()
  const often = async (where?: object) => {
    for (let count = 0; count < 19; count++) await reporter.post('/backup-calls', { what: 'Nog eens', where })
    return (await reporter.post('/backup-calls', { what: 'En nog eens', where })).statusCode
  }
  expect(await often({ place: inOost })).toBe(201)
  expect(await often({ place: inOost })).toBe(429)
  expect((await reporter.post('/backup-calls', { what: 'Elders', where: { place: inNoord } })).statusCode).toBe(201)
  expect((await reporter.post('/backup-calls', { what: 'Geen idee waar' })).statusCode).toBe(201)
  expect((await reporter.post('/backup-calls', { what: 'Geen idee waar' })).statusCode).toBe(429)
})

test('a report sent twice with one key is one call', async () => {
  const reporter = await night.app.as()
  const send = () => reporter.post('/backup-calls', aReport(), { 'idempotency-key': 'once' })
  const answers = await Promise.all([send(), send(), send()])
  const again = await send()
  const made = answers.filter(({ statusCode }) => statusCode === 201).map(answer => answer.json<BackupCall>().id)
  expect(new Set([...made, again.json<BackupCall>().id]).size).toBe(1)
  expect(await told(made[0] as string)).toHaveLength(1)
})

test('fifty who go at once: one goes, the others are told who', async () => {
  const everybody = await Promise.all(Array.from({ length: 50 }, () => night.app.as({ roles: ['night-team'] })))
  const [known] = crew.second
  for (let race = 0; race < 20; race++) {
    const { id } = await night.report()
    const answers = await Promise.all([...everybody, known].map(one => one.post(`/backup-calls/${id}/acknowledge`)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(50).fill(409)])
    const winner = answers.find(({ statusCode }) => statusCode === 200)?.json<BackupCall>()
    for (const lost of answers.filter(({ statusCode }) => statusCode === 409))
      expect(lost.json<Problem>()).toMatchObject({
        code: 'already-acknowledged',
        detail: expect.stringContaining(winner?.acknowledgedBy?.name ?? '?'),
      })
    const events = await night.town.eventsOf(id)
    expect(events.filter(({ type }) => type === 'backup-call.acknowledged')).toHaveLength(1)
    expect((await night.read(known, id)).acknowledgedBy).toEqual(winner?.acknowledgedBy)
  }
}, 60_000)

describe('a call is closed with a visit, or for a reason of a second person', () => {
  const close = (who: TestAsker, id: string, body: object) => who.post(`/backup-calls/${id}/close`, body)
  const problem = async (who: TestAsker, id: string, body: object) => {
    const { code, errors } = (await close(who, id, body)).json<Problem>()
    return [code, errors?.[0]?.pointer]
  }
  const noVisit = { outcome: 'false-report', visited: false }

  it('refuses what is missing, and who cannot be the second person', async () => {
    const [delroy, hanneke] = crew.first
    const { id, by } = await night.report()
    const reason = 'De melder belde dat het over is.'
    const second = (person: TestAsker) => ({ ...noVisit, reason, secondPerson: person.asker.id })
    expect(await problem(delroy, id, visited)).toEqual(['wrong-state', undefined])
    expect(await problem(delroy, id, noVisit)).toEqual(['visit-needed', '/reason'])
    expect(await problem(delroy, id, { ...noVisit, reason })).toEqual(['visit-needed', '/secondPerson'])
    expect(await problem(delroy, id, second(delroy))).toEqual(['unknown-person', '/secondPerson'])
    expect(await problem(delroy, id, second(by))).toEqual(['unknown-person', '/secondPerson'])
    expect(await problem(delroy, id, { ...second(hanneke), secondPerson: newId() })).toEqual([
      ...['unknown-person', '/secondPerson'],
    ])
    const closed = await close(delroy, id, second(hanneke))
    expect(closed.json<BackupCall>().visit).toMatchObject({ reason, secondPerson: { name: 'first B' } })
    expect((await close(delroy, id, second(hanneke))).statusCode).toBe(200)
  })

  it('does without the second person where a municipality wants that, never without a reason', async () => {
    const [delroy] = crew.first
    const { id } = await night.report()
    const { settings } = night.app.runtime
    const flag = settings.flag
    settings.flag = key => (key === 'backup.everyReportAVisit' ? false : flag.call(settings, key))
    try {
      expect(await problem(delroy, id, noVisit)).toEqual(['visit-needed', '/reason'])
      const closed = await close(delroy, id, { ...noVisit, reason: 'Loos alarm' })
      expect(closed.statusCode, closed.body).toBe(200)
    } finally {
      settings.flag = flag
    }
  })

  it('keeps for how long support is stepped up, not for a day in the past or in another age', async () => {
    const [delroy] = crew.first
    const { id } = await onTheScene(delroy)
    const today = night.app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
    const until = (date: string) => ({ ...visited, steppedUp: { until: date, what: '24 uur begeleiding' } })
    for (const day of [today.subtract({ days: 1 }), today.add({ years: 2 })])
      expect(await problem(delroy, id, until(String(day)))).toEqual(['invalid-period', '/steppedUp/until'])
    expect((await close(delroy, id, until('2026-02-30'))).statusCode).toBe(422)
    expect((await close(delroy, id, until(String(today.add({ days: 14 }))))).statusCode).toBe(200)
    const [kept] = await night.query('select until::text, what from backup.stepped_up where call_id = $1', [id])
    expect(kept).toMatchObject({ until: String(today.add({ days: 14 })), what: expect.stringMatching(/^s1\./) })
  })
})

test('only who has a call, or leads the shift, says how far they are', async () => {
  const [delroy] = crew.first
  const [other] = crew.second
  const { id } = await night.report()
  await night.act(delroy, id, 'acknowledge')
  expect((await other.post(`/backup-calls/${id}/set-off`)).json<Problem>().code).toBe('forbidden')
  expect((await other.post(`/backup-calls/${id}/cannot`)).json<Problem>().code).toBe('wrong-state')
  expect((await night.act(crew['shift-lead'][0], id, 'set-off')).status).toBe('on-the-way')
  expect((await night.act(delroy, id, 'acknowledge')).status).toBe('on-the-way')
})

test('a call that was not over is alerted anew; what was said of the first visit stays in the history', async () => {
  const [delroy] = crew.first
  const { id } = await onTheScene(delroy)
  await night.act(delroy, id, 'close', { ...visited, report: 'Het ging beter.' })
  const again = await night.act(delroy, id, 'reopen')
  expect(again).toMatchObject({ status: 'alerted', step: { round: 1, index: 0 } })
  expect([again.arrivedAt, again.team, again.visit]).toEqual([undefined, undefined, undefined])
  expect(await told(id)).toHaveLength(2)
  const timeline = await delroy.get(`/backup-calls/${id}/timeline`)
  expect(timeline.body).toContain('Het ging beter.')
})

test('what is added is added, and a place that comes later says whose it is', async () => {
  const { id, by } = await night.report({ where: {}, dangerNow: undefined as never })
  const patch = {
    what: 'Hij heeft een mes.',
    where: { place: inNoord, address: 'Buikslotermeerplein 1' },
    dangerNow: true,
  }
  expect((await by.patch(`/backup-calls/${id}`, patch)).statusCode).toBe(200)
  expect((await by.patch(`/backup-calls/${id}`, { where: { address: 'Of nummer 3' } })).statusCode).toBe(200)
  const seen = await night.read(crew.first[0], id)
  expect(seen).toMatchObject({ dangerNow: true, placed: true, place: inNoord, address: 'Of nummer 3' })
  expect(seen.what).toBe(`${aReport().what}\nHij heeft een mes.`)
  expect(seen.areas).toEqual(['municipality-town', 'stadsdeel-noord'])
  expect((await crew.first[0].get(`/backup-calls/${id}/timeline`)).body).toContain('Buikslotermeerplein 1')
})

test('the team can call who reported it, on the number that was told last; what is no number is refused', async () => {
  const [delroy] = crew.first
  const call = await night.report({ phone: '(020) 555-01 23' })
  expect(call.phone).toBe('(020) 555-01 23')
  const added = await call.by.patch(`/backup-calls/${call.id}`, { phone: '+31 6 12345678' })
  expect(added.json()).toMatchObject({ phone: '+31 6 12345678', who: call.who })
  expect((await night.read(delroy, call.id)).phone).toBe('+31 6 12345678')
  const wrong = ['', '12345', '0'.repeat(16), '06 1234 abcd', ' '.repeat(40)]
  for (const phone of wrong) {
    const answers = [
      await call.by.post('/backup-calls', aReport({ phone })),
      await call.by.patch(`/backup-calls/${call.id}`, { phone }),
    ]
    for (const answer of answers) {
      expect(answer.statusCode, answer.body).toBe(422)
      expect(answer.json<Problem>().errors?.map(({ pointer }) => pointer)).toEqual(['/phone'])
    }
  }
  expect((await night.report()).phone).toBeUndefined()
})

test('two calls about one place are shown together', async () => {
  const place = { lat: 52.3601, lon: 4.9101 }
  const first = await night.report({ where: { place } })
  const near = await night.report({ where: { place: { lat: 52.3603, lon: 4.9104 } } })
  const written = await night.report({ where: { address: 'insulindeweg  99 ' } })
  const same = await night.report({ where: { address: 'Insulindeweg 99, Amsterdam' } })
  const relatedTo = async (id: string) => (await night.read(crew.first[0], id)).related?.map(one => one.id)
  expect(await relatedTo(first.id)).toEqual([near.id])
  expect(await relatedTo(same.id)).toEqual([written.id])
  expect((await night.read(first.by, first.id)).related).toBeUndefined()
})

test('everybody sees what is theirs', async () => {
  const mine = await night.report({ where: { place: inNoord } })
  const list = async (who: TestAsker, query = '') =>
    (await who.get(`/backup-calls?limit=100${query}`)).json<BackupCallPage>().items.map(({ id }) => id)
  const stranger = await night.app.as()
  const lone = await night.app.as({ roles: ['manager'], areas: ['stadsdeel-oost'] })
  expect(await list(mine.by)).toEqual([mine.id])
  expect(await list(stranger)).toEqual([])
  expect((await stranger.get(`/backup-calls/${mine.id}`)).statusCode).toBe(404)
  expect((await stranger.patch(`/backup-calls/${mine.id}`, { what: 'x' })).statusCode).toBe(404)
  expect((await mine.by.get(`/backup-calls/${mine.id}/timeline`)).statusCode).toBe(403)
  expect(await list(lone)).not.toContain(mine.id)
  expect(await list(await night.app.as({ roles: ['manager'], areas: ['stadsdeel-noord'] }))).toContain(mine.id)
  for (const where of [{}, { address: 'Achter de kerk, bij het bankje' }]) {
    const somewhere = await night.report({ where })
    expect(await list(lone)).toContain(somewhere.id)
    expect((await lone.get(`/backup-calls/${somewhere.id}`)).json()).toMatchObject({ areas: [], what: aReport().what })
    expect((await lone.get(`/backup-calls/${somewhere.id}/timeline`)).statusCode).toBe(200)
  }
  expect(await list(crew.first[0], '&open=true&area=stadsdeel-noord')).toContain(mine.id)
  expect(await list(crew.first[0], '&mine=true')).toEqual([])
})

test('the pages of a list hold every call once', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const url = `/backup-calls?limit=7${cursor && `&cursor=${cursor}`}`
    const page: BackupCallPage = (await crew.first[0].get(url)).json()
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  const [row] = await night.query<{ count: number }>('select count(*)::int as count from backup.call')
  expect([seen.length, new Set(seen).size]).toEqual([row?.count, row?.count])
})

test('a look at a call about somebody we know is written down', async () => {
  const resident = await night.person(['resident'], 'Joke')
  const { id } = await night.report({ aboutMe: true }, resident)
  await night.query("insert into backup.crisis_card values ($1, 's1', true, $2)", [resident.asker.id, new Date()])
  expect(await night.read(crew.first[0], id)).toMatchObject({ about: { name: 'Joke' }, crisisCard: true })
  await night.read(resident, id)
  const client = await night.town.database.pool.connect()
  try {
    await client.query('set role none')
    const { rows } = await client.query('select actor, person, action from kernel.access_log where subject = $1', [id])
    expect(rows).toEqual([{ actor: crew.first[0].asker.id, person: resident.asker.id, action: 'read' }])
  } finally {
    client.release(true)
  }
})

test('nothing that somebody said can be read in the database', async () => {
  const [delroy, hanneke] = crew.first
  const where = { place: { lat: 52.34567, lon: 4.91234 }, address: 'Geheimstraat 7' }
  const report = aReport({ what: 'Een geheim verhaal', who: 'Geheime buur', where, phone: '06-5550 1234' })
  const sent = await (await night.app.as()).post('/backup-calls', report, { 'idempotency-key': 'geheim' })
  const { id } = sent.json<BackupCall>()
  await night.act(delroy, id, 'cannot', { reason: 'Een geheime reden' })
  const closing = { outcome: 'bridging', visited: false, reason: 'Geheime afloop', promised: 'Geheime belofte' }
  await night.act(delroy, id, 'close', { ...closing, secondPerson: hanneke.asker.id })
  const client = await night.town.database.pool.connect()
  try {
    await client.query('set role none')
    for (const table of ['backup.call', 'backup.timeline_entry', 'log.event', 'kernel.idempotency', 'kernel.timer']) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`)
      expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/geheim|52\.34567|5550 1234/i)
    }
  } finally {
    client.release(true)
  }
})
