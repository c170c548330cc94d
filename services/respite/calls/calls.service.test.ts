import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { BackupCallStatus, Outcome } from '../../contracts/api/backup-calls.ts'
import type { NewStay, Stay, StayEntry, StayStatus } from '../../contracts/api/respite-stays.ts'
import type { BackupCallState } from '../../contracts/events/backup.ts'
import { createPool } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { waitUntil } from '../../kernel/wait.ts'

let house: Guesthouse
let duo: TestAsker
let bedId: string
beforeAll(async () => {
  house = await Guesthouse.build()
  duo = await house.as('night-team')
})
afterAll(() => house?.stop())
beforeEach(async () => {
  bedId = await house.bed()
})

const event = (
  status: 'alerted' | 'closed' | 'reopened' | 'handed-over',
  id: string,
  parts: Partial<BackupCallState>,
) => {
  const data: BackupCallState = {
    ...{ revision: 1, status: (status === 'reopened' ? 'alerted' : status) as BackupCallStatus, danger: null },
    ...{ placed: true, areas: [], reporterId: newId(), team: [], ...parts },
  }
  return { type: `backup-call.${status}` as const, subject: id, data }
}

/** A call as the backup tells it. */
const call = async () => {
  const id = newId()
  await house.town.tell(event('alerted', id, {}))
  return id
}
const close = (id: string, outcome: Outcome, revision = 2) =>
  house.town.tell(event('closed', id, { revision, outcome }))

const hold = (backupCallId: string, parts: Partial<NewStay> = {}) =>
  duo.post('/stays', house.stay(bedId, { backupCallId, urgency: 'crisis', ...parts }))
const held = async (backupCallId: string) => {
  const answer = await hold(backupCallId)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Stay>()
}
const statusOf = async (id: string) => (await duo.get(`/stays/${id}`)).json<Stay>().status
const statuses = async (callId: string) =>
  (
    await house.query<{ status: StayStatus }>('select status from respite.stay where backup_call_id = $1', [callId])
  ).map(({ status }) => status)

describe('a bed that is held for a backup call', () => {
  test.each(['calmed-down', 'ambulance', 'false-report'] as const)(
    'goes to the next who needs it when the call closes without it: %s',
    async outcome => {
      const id = await call()
      const stay = await held(id)
      const taken = await hold(await call())
      expect([taken.statusCode, house.codeOf(taken)]).toEqual([409, 'bed-taken'])
      await close(id, outcome)
      expect(await statusOf(stay.id)).toBe('cancelled')
      expect((await hold(await call())).statusCode).toBe(201)
    },
  )

  test.each(['time-out-bed', 'bridging'] as const)('stays when the call closes with it: %s', async outcome => {
    const id = await call()
    const stay = await held(id)
    await house.act(duo, stay.id, 'reserve')
    await close(id, outcome)
    expect(await statusOf(stay.id)).toBe('reserved')
  })

  test('is given up once reserved, too, by nobody in particular, and the history says why', async () => {
    const id = await call()
    const stay = await held(id)
    await house.act(duo, stay.id, 'reserve')
    await close(id, 'stays-home-with-appointments')
    const { items } = (await duo.get(`/stays/${stay.id}/timeline`)).json<{ items: StayEntry[] }>()
    expect(items.at(-1)).toMatchObject({ what: 'cancelled', reason: expect.stringContaining('afgesloten') })
    expect(items.at(-1)).not.toHaveProperty('person')
    const cancelled = (await house.told(stay.id)).find(({ type }) => type === 'stay.cancelled')
    expect(cancelled).toMatchObject({ actor: null, thread: id, data: { status: 'cancelled', backupCallId: id } })
  })

  test('is never taken from who is in it already', async () => {
    const id = await call()
    const stay = await held(id)
    await house.act(duo, stay.id, 'reserve')
    await house.act(await house.as('location-staff'), stay.id, 'arrive')
    await close(id, 'calmed-down')
    expect(await statusOf(stay.id)).toBe('in-house')
  })

  test('is not to be had for a call that is over, nor for one that nobody reported', async () => {
    const id = await call()
    await close(id, 'time-out-bed')
    const late = await hold(id)
    expect([late.statusCode, house.codeOf(late)]).toEqual([409, 'call-closed'])
    const unknown = await hold(newId())
    expect(unknown.statusCode).toBe(422)
    expect(unknown.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe('/backupCallId')
    await house.town.tell(event('reopened', id, { revision: 3 }))
    expect((await hold(id)).statusCode).toBe(201)
  })

  test('is judged by the latest news of the call, in whatever order that arrives', async () => {
    const id = await call()
    await house.town.tell(event('reopened', id, { revision: 3 }))
    const stay = await held(id)
    await close(id, 'calmed-down', 2)
    expect(await statusOf(stay.id)).toBe('held')
    await house.town.tell(event('handed-over', id, { revision: 5, outcome: 'calmed-down' }))
    expect(await statusOf(stay.id)).toBe('cancelled')
  })
})

describe('a call that closes at the moment a bed is held for it', () => {
  test('leaves no bed behind, whoever comes first', async () => {
    const answers: string[] = []
    for (let round = 0; round < 12; round++) {
      const id = await call()
      const [answer] = await Promise.all([hold(id), close(id, 'calmed-down')])
      answers.push(answer.statusCode === 201 ? 'held' : house.codeOf(answer))
      await house.app.settled()
      expect((await statuses(id)).filter(status => status !== 'cancelled')).toEqual([])
    }
    expect(answers.filter(answer => answer !== 'held' && answer !== 'call-closed')).toEqual([])
  })

  test('waits for the hold that was first, and then gives the bed up', async () => {
    const id = await call()
    const pool = createPool({ url: house.app.databaseUrl, service: 'respite', connections: 2 })
    const inTheDoor = await pool.connect()
    const waiting = async () => {
      const { rows } = await pool.query<{ count: number }>(
        `select count(distinct pid)::int as count from pg_locks join pg_stat_activity using (pid)
         where not granted and datname = current_database()`,
      )
      return rows[0]?.count ?? 0
    }
    try {
      await inTheDoor.query('begin')
      await inTheDoor.query('select 1 from respite.location where id = $1 for update', [house.locationId])
      const holding = hold(id)
      expect(await waitUntil(async () => (await waiting()) === 1, 30_000, 10)).toBe(true)
      const closing = close(id, 'calmed-down')
      expect(await waitUntil(async () => (await waiting()) === 2, 30_000, 10)).toBe(true)
      await inTheDoor.query('commit')
      expect((await holding).statusCode).toBe(201)
      await closing
      expect(await statuses(id)).toEqual(['cancelled'])
    } finally {
      inTheDoor.release()
      await pool.end()
    }
  })
})
