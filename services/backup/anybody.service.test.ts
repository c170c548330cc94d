import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReport, type Crew, Night } from '../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { seed } from '../../infra/testing/seed.ts'
import type { BackupCall } from '../contracts/api/backup-calls.ts'
import { backup } from './service.ts'

let night: Night
let crew: Crew
let people: TestAsker[]
beforeAll(async () => {
  const env = { RATE_POSTING: '100000', LOG_LEVEL: 'fatal' }
  night = await Night.build(await testRuntime({ services: [backup], env }))
  crew = await night.crew()
  const others = (['resident', 'volunteer', 'coordinator', 'partner', 'administrator'] as const).map(role =>
    night.person([role], role),
  )
  people = [...Object.values(crew).flat(), ...(await Promise.all(others))]
})
afterAll(() => night?.stop())

const verbs = ['acknowledge', 'cannot', 'set-off', 'arrive', 'close', 'reopen', 'hand-over', 'wait'] as const
const attempt = fc.record({
  verb: fc.constantFrom(...verbs, 'acknowledge' as const, 'arrive' as const, 'close' as const),
  who: fc.nat(),
  visited: fc.boolean(),
  second: fc.option(fc.nat(), { nil: undefined }),
  reason: fc.option(fc.constant('Het was niet nodig.'), { nil: undefined }),
})

const pick = <T>(from: T[], nth: number): T => from[nth % from.length] as T

/** What the database holds of a call; it is read again after every attempt. */
interface Row {
  status: BackupCall['status']
  visited: boolean | null
  arrived: boolean
  second_person: string | null
  closed_by: string | null
  acknowledged_by: string | null
  due: boolean
}

const rowOf = async (id: string): Promise<Row> => {
  const [row] = await night.query<Row>(
    `select status, visited, arrived_at is not null as arrived, second_person, closed_by, acknowledged_by,
       step_due is not null as due from backup.call where id = $1`,
    [id],
  )
  return row as Row
}

const isAllowed = (row: Row, before: Row, by: TestAsker) => {
  const isClosed = ['closed', 'handed-over'].includes(row.status)
  expect(row.due).toBe(row.status === 'alerted')
  if (row.status === 'alerted') expect(row.acknowledged_by).toBeNull()
  else if (!isClosed) expect(row.acknowledged_by).not.toBeNull()
  if (isClosed && row.visited) expect(row.arrived).toBe(true)
  if (isClosed && !row.visited) {
    expect(row.second_person).not.toBeNull()
    expect(row.second_person).not.toBe(row.closed_by)
    const second = people.find(({ asker }) => asker.id === row.second_person)
    expect(['night-team', 'shift-lead', 'manager']).toContain(second?.asker.roles[0])
  }
  if (row.status !== before.status) expect(['night-team', 'shift-lead']).toContain(by.asker.roles[0])
}

test('whatever anybody tries, a call is closed only with a visit or a second person, and only by the team', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 5, maxLength: 15 }), async attempts => {
      const { id } = await night.report(aReport())
      let before = await rowOf(id)
      for (const { verb, who, visited, second, reason } of attempts) {
        const by = pick(people, who)
        const secondPerson = second === undefined ? {} : { secondPerson: pick(people, second).asker.id }
        const closing = { outcome: 'calmed-down', visited, ...secondPerson, ...(reason ? { reason } : {}) }
        if (verb === 'wait') await night.app.moveClock('PT4M')
        else {
          const answer = await by.post(`/backup-calls/${id}/${verb}`, verb === 'close' ? closing : {})
          expect([200, 403, 404, 409, 422]).toContain(answer.statusCode)
          if (answer.statusCode !== 200) expect(await rowOf(id)).toEqual(before)
        }
        const row = await rowOf(id)
        isAllowed(row, before, by)
        before = row
      }
      await night.closeAll(crew)
    }),
    { seed, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 15) },
  )
}, 120_000)
