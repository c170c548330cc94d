import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { type Crew, Night } from '../../infra/testing/night.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import type { Problem } from '../contracts/api/common.ts'
import { newId } from '../kernel/ids.ts'
import { readLog } from '../kernel/log.ts'
import { backup } from './service.ts'

let night: Night
let crew: Crew
beforeAll(async () => {
  night = await Night.build(
    await testRuntime({ services: [backup], env: { RATE_POSTING: '1000', LOG_LEVEL: 'fatal' } }),
  )
  crew = await night.crew()
})
afterAll(() => night?.stop())
beforeEach(() => night.closeAll(crew))

/** Who was told, step by step, by the names of their lines. */
const told = async (id: string): Promise<string[]> => {
  const lineOf = new Map(Object.entries(crew).flatMap(([line, duo]) => duo.map(({ asker }) => [asker.id, line])))
  return (await night.messages(id)).map(messages => messages.map(one => lineOf.get(one.personId)).join('+'))
}
const decidedOnce = async (id: string) => {
  const all = (await night.messages(id)).flat().map(message => message.id)
  expect(new Set(all).size).toBe(all.length)
}

test('nobody has it: the second team, the shift lead, the manager, and from the beginning again', async () => {
  const { id } = await night.report()
  const after: string[][] = []
  for (const minutes of [2, 2, 3, 5, 5]) {
    await night.app.moveClock(`PT${minutes}M`)
    after.push(await told(id))
  }
  const [night1, second, lead, manager] = [
    'first+first',
    'second+second',
    'shift-lead+shift-lead',
    'manager-on-call+manager-on-call',
  ]
  expect(after[0]).toEqual([night1])
  expect(after[1]).toEqual([night1, second])
  expect(after[2]).toEqual([night1, second, lead])
  expect(after[3]).toEqual([night1, second, lead, manager])
  expect(after[4]).toEqual([night1, second, lead, manager, night1])
  const taken = await night.act(crew.second[0], id, 'acknowledge')
  expect(taken.stepDue).toBeUndefined()
  await night.app.moveClock('PT1H')
  expect(await told(id)).toHaveLength(5)
  await decidedOnce(id)
  expect((await night.town.eventsOf(id)).filter(({ type }) => type === 'message.withdrawn')).toHaveLength(1)
})

test('who cannot go sends it straight on; who had it and cannot, too', async () => {
  const { id } = await night.report()
  await night.act(crew.first[0], id, 'cannot', { reason: 'Fiets kapot' })
  expect(await told(id)).toEqual(['first+first', 'second+second'])
  await night.act(crew.first[0], id, 'cannot')
  await night.act(crew.second[0], id, 'acknowledge')
  const released = await night.act(crew.second[1], id, 'cannot')
  expect(released).toMatchObject({ status: 'alerted', step: { notify: 'shift-lead' } })
  expect(await told(id)).toHaveLength(3)
  expect(await night.history(crew.first[0], id)).toEqual([
    ...['reported', 'told night-team', 'cannot', 'told second-team', 'acknowledged', 'cannot', 'released'],
    'told shift-lead',
  ])
})

test('a step whose messages cannot be delivered counts as nobody told', async () => {
  const { id } = await night.report()
  const [first = []] = await night.messages(id)
  for (const { id: message, personId } of first) {
    expect(await told(id)).toHaveLength(1)
    await night.town.tell({ type: 'message.undeliverable', subject: message, data: { about: id, personId } })
  }
  expect(await told(id)).toEqual(['first+first', 'second+second'])
})

test('while the first team is out, the second is told at once', async () => {
  const busy = await night.report()
  await night.act(crew.first[1], busy.id, 'acknowledge')
  const { id } = await night.report()
  expect(await told(id)).toEqual(['second+second'])
  expect(await night.history(crew.first[0], id)).toEqual(['reported', 'reached-nobody night-team', 'told second-team'])
})

describe('a policy', () => {
  const put = (steps: object[], area = 'stadsdeel-noord') =>
    crew['manager-on-call'][0].put(`/escalation-policies/${area}`, { steps })
  const get = async (area: string) => (await crew.first[0].get(`/escalation-policies/${area}`)).json()

  it('is the default until somebody chooses another, and of an area before that of the municipality', async () => {
    expect(await get('stadsdeel-noord')).toMatchObject({ inherited: true, steps: { length: 4 } })
    const own = [{ after: 'PT30S', notify: 'shift-lead' }]
    expect((await put(own)).json()).toEqual({ area: 'stadsdeel-noord', steps: own, inherited: false })
    expect(await get('stadsdeel-oost')).toMatchObject({ inherited: true, steps: { length: 4 } })
    const { id } = await night.report({ where: { place: { lat: 52.395, lon: 4.925 } } })
    expect(await told(id)).toEqual([])
    expect((await night.read(crew.first[0], id)).step).toBeUndefined()
    await night.app.moveClock('PT31S')
    expect(await told(id)).toEqual(['shift-lead+shift-lead'])
  })

  it.each([
    [
      'a time that is none',
      [{ after: 'soon', notify: 'night-team' }],
      'stadsdeel-noord',
      'invalid-body',
      '/steps/0/after',
    ],
    [
      'more than a day',
      [{ after: 'PT25H', notify: 'night-team' }],
      'stadsdeel-noord',
      'invalid-body',
      '/steps/0/after',
    ],
    ['nobody to tell', [], 'stadsdeel-noord', 'invalid-body', '/steps'],
    ['an area that is not there', [{ after: 'PT0S', notify: 'night-team' }], 'wijk-nergens', 'unknown-area', '/area'],
  ])('refuses %s', async (_, steps, area, code, pointer) => {
    const answer = await put(steps, area)
    expect(answer.statusCode, answer.body).toBe(422)
    expect(answer.json<Problem>().code).toBe(code)
    expect(answer.json<Problem>().errors?.[0]?.pointer).toBe(pointer)
    expect((await crew.first[0].get('/escalation-policies/wijk-nergens')).statusCode).toBe(404)
  })
})

test('nobody on duty and nobody known: it waits a minute, and reaches the first who come', async () => {
  const { id } = await night.report({ where: {} })
  const people = await night.query('select * from backup.person')
  await night.offDuty()
  await night.app.moveClock('PT30M')
  const rounds = await night.query<{ count: number }>(
    "select count(*)::int as count from backup.timeline_entry where call_id = $1 and what = 'reached-nobody'",
    [id],
  )
  expect(rounds[0]?.count).toBeLessThan(30)
  await night.query('insert into backup.person select * from jsonb_populate_recordset(null::backup.person, $1)', [
    JSON.stringify(people),
  ])
  await night.app.moveClock('PT5M')
  const last = (await told(id)).at(-1)
  expect(last?.split('+').sort()).toEqual(expect.arrayContaining(['first', 'second']))
  await night.query('update backup.shift set cancelled = false')
})

describe('many at once', () => {
  const due = async (ids: string[]) => {
    const at = night.app.clock.now().toString()
    await night.query('update backup.call set step_due = $2 where id = any ($1::uuid[])', [ids, at])
    await night.query(
      "update kernel.timer set due_at = $2 where kind = 'escalate' and split_part(subject, '/', 1) = any ($1)",
      [ids, at],
    )
  }
  const stepsOf = async (ids: string[]) => {
    const log = await readLog(night.app.runtime.gatewayPool, 0n, 1_000_000)
    const steps = log.filter(({ type, subject }) => type === 'message.requested' && ids.includes(subject))
    return ids.map(id => steps.filter(({ subject }) => subject === id).length)
  }
  const reports = async (count: number) => {
    const reporter = await night.app.as()
    const ids: string[] = []
    for (let one = 0; one < count; one++) ids.push((await night.report({}, reporter)).id)
    return ids
  }

  it('two processes that sweep two hundred due calls take no step twice, and leave none', async () => {
    const another: TestRuntime = await testRuntime({
      services: [backup],
      databaseUrl: night.app.databaseUrl,
    })
    try {
      const ids = await reports(200)
      await due(ids)
      await night.app.settled()
      expect(await stepsOf(ids)).toEqual(ids.map(() => 2))
      const [row] = await night.query<{ steps: number[] }>(
        'select array_agg(distinct step) as steps from backup.call where id = any ($1::uuid[])',
        [ids],
      )
      expect(row?.steps).toEqual([1])
    } finally {
      await another.stop()
    }
  })

  it('one that cannot be written does not hold up the others', async () => {
    const ids = await reports(20)
    const [poisoned, ...others] = ids as [string, ...string[]]
    const constraint = `check (id <> '${poisoned}' or step = 0) not valid`
    const admin = await night.town.database.pool.connect()
    try {
      await admin.query('set role none')
      await admin.query(`alter table backup.call add constraint poison ${constraint}`)
      await due(ids)
      await expect.poll(() => stepsOf(others)).toEqual(others.map(() => 2))
      expect(await stepsOf([poisoned])).toEqual([1])
    } finally {
      await admin.query('alter table backup.call drop constraint poison')
      // On a crowded machine its tries may be used up by now: what then becomes of it is tested below.
      await admin.query('update kernel.timer set parked = false where parked')
      admin.release(true)
    }
    await expect.poll(() => stepsOf([poisoned])).toEqual([2])
  })
})

test('a call that has lost its timer, or whose timer was parked, is found when a process starts', async () => {
  const [lost, parked] = [(await night.report()).id, (await night.report()).id]
  await night.query("delete from kernel.timer where kind = 'escalate' and split_part(subject, '/', 1) = $1", [lost])
  await night.query(
    "update kernel.timer set parked = true where kind = 'escalate' and split_part(subject, '/', 1) = $1",
    [parked],
  )
  await night.app.moveClock('PT5M')
  expect([await told(lost), await told(parked)]).toEqual([['first+first'], ['first+first']])
  const another = await testRuntime({
    services: [backup],
    databaseUrl: night.app.databaseUrl,
    env: { LOG_LEVEL: 'silent' },
  })
  for (const id of [lost, parked]) await expect.poll(() => told(id)).toEqual(['first+first', 'second+second'])
  await another.stop()
})

test('a message about something else is none of its business', async () => {
  const before = (await readLog(night.app.runtime.gatewayPool, 0n, 1_000_000)).length
  const data = { about: newId(), personId: crew.first[0].asker.id }
  await night.town.tell({ type: 'message.undeliverable', subject: newId(), data })
  expect(await readLog(night.app.runtime.gatewayPool, 0n, 1_000_000)).toHaveLength(before + 1)
})
