import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import type { BackupCallStatus } from '../../contracts/api/backup-calls.ts'
import type { Call, Plan } from './call.ts'
import { add, cannot, escalate, reopen, report, unreached } from './call-alert.ts'
import type { Outcome } from './call-life.ts'
import { acknowledge, arrive, close, handOver, setOff } from './call-team.ts'
import type { Duty } from './duty.ts'
import type { Dispatch } from './escalation.ts'
import { defaultSteps, policyFor } from './policy.ts'

const begin = Temporal.Instant.from('2026-11-25T22:00:00Z')
const shifts: Duty['shifts'] = [
  { id: 's1', area: 'a-oost', team: 'first', members: ['ann', 'bob'] },
  { id: 's2', area: 'a-oost', team: 'second', members: ['cas', 'dee'] },
  { id: 's3', area: 'a-oost', team: 'shift-lead', members: ['lead'] },
]
const people = ['ann', 'bob', 'cas', 'dee', 'lead', 'eve']

const reported = {
  ...{ id: 'call', danger: undefined, placed: true, outside: false, areas: ['a-oost'], cell: 'c', nearCells: ['c'] },
  ...{ addressKey: undefined, reporterRoles: [], aboutId: undefined },
}

/** Something somebody tries, whether it can be done or not. */
const attempt = fc.record({
  what: fc.constantFrom(
    ...(['acknowledge', 'cannot', 'set-off', 'arrive', 'close', 'reopen', 'hand-over', 'add', 'wait', 'lost'] as const),
  ),
  by: fc.constantFrom(...people),
  second: fc.option(fc.constantFrom(...people), { nil: undefined }),
  visited: fc.boolean(),
  waived: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 15 }),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never

const dispatchAt = (now: Temporal.Instant): Dispatch => {
  let made = 0
  const steps = policyFor([], { byArea: new Map([['', defaultSteps]]), municipalities: [''] })
  const newId = () => `${now.epochMilliseconds}/${made++}`
  return { now, steps, duty: { shifts, out: new Set(), people: [] }, newId }
}

const tryTo = (call: Call, one: Attempt, now: Temporal.Instant): Outcome | undefined => {
  const { what, by, second, visited, waived } = one
  const [acting, dispatch, who] = [{ now, by }, dispatchAt(now), { isLead: by === 'lead' }]
  const shift = shifts.find(({ members }) => members.includes(by))
  const closing = {
    outcome: 'calmed-down',
    visited,
    prevented: undefined,
    promised: undefined,
    text: undefined,
  } as const
  if (what === 'acknowledge') return acknowledge(call, shift, acting)
  if (what === 'cannot') return cannot(call, undefined, acting, dispatch)
  if (what === 'set-off') return setOff(call, who, acting)
  if (what === 'arrive') return arrive(call, who, acting)
  if (what === 'close') return close(call, { ...closing, secondPerson: second, secondWaived: waived }, who, acting)
  if (what === 'reopen') return reopen(call, acting, dispatch)
  if (what === 'hand-over') return handOver(call, acting)
  if (what === 'add') return add(call, { areas: ['a-oost'], placed: true }, acting, dispatch)
  if (what === 'lost') return unreached(call, call.stepMessages[0] ?? '', dispatch)
  return escalate(call, dispatch)
}

const open: BackupCallStatus[] = ['alerted', 'acknowledged', 'on-the-way', 'on-the-scene']
/** From where each status may be reached, by which attempt. */
const ways: Record<BackupCallStatus, Partial<Record<Attempt['what'], BackupCallStatus[]>>> = {
  alerted: {
    cannot: ['alerted', 'acknowledged', 'on-the-way'],
    wait: ['alerted'],
    lost: ['alerted'],
    add: ['alerted'],
    reopen: ['closed', 'handed-over'],
  },
  acknowledged: { acknowledge: ['alerted'], add: ['acknowledged'] },
  'on-the-way': { 'set-off': ['acknowledged'], add: ['on-the-way'] },
  'on-the-scene': { arrive: ['acknowledged', 'on-the-way'], add: ['on-the-scene'] },
  closed: { close: open },
  'handed-over': { 'hand-over': ['closed'] },
}

const holds = (before: Call, plan: Plan, { what, by, visited, second, waived }: Attempt, now: Temporal.Instant) => {
  const { after, tellings } = plan
  expect(ways[after.status][what] ?? []).toContain(before.status)
  expect(after.revision).toBe(before.revision + 1)
  if (after.status === 'alerted') {
    const goesOn = tellings.length > 0 && what !== 'add'
    expect(after.stepDue && (!goesOn || Temporal.Instant.compare(after.stepDue, now) === 1)).toBe(true)
    expect([after.acknowledgedBy, after.arrivedAt, after.outcome]).toEqual([undefined, undefined, undefined])
  } else expect(after.stepDue).toBeUndefined()
  if (['set-off', 'arrive'].includes(what)) expect([...before.team, 'lead']).toContain(by)
  if (what === 'close') {
    expect(visited ? before.status === 'on-the-scene' : second ? second !== by : waived).toBe(true)
    expect(after.closedBy).toBe(by)
  }
  const messages = tellings.flatMap(telling => telling.messages)
  expect(after.alerts - before.alerts).toBe(messages.length)
  for (const { personId } of messages) expect(after.refused).not.toContain(personId)
  for (const one of tellings) expect(one.messages.length).toBeGreaterThan(0)
}

const place = ({ round, step }: Call) => round * 100 + step

test('no sequence of what anybody tries leads to a state that the rules forbid', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), attempts => {
      let now = begin
      let call = report(reported, 'reporter', dispatchAt(now)).after
      for (const one of attempts) {
        now = now.add({ minutes: one.minutes, milliseconds: 1 })
        const outcome = tryTo(call, one, now)
        if (outcome === undefined || typeof outcome === 'string') continue
        holds(call, outcome, one, now)
        const stepped = one.what === 'cannot' || one.what === 'wait'
        if (stepped) expect(place(outcome.after)).toBeGreaterThan(place(call))
        else if (one.what !== 'reopen' && one.what !== 'lost') expect(place(outcome.after)).toBe(place(call))
        call = outcome.after
      }
    }),
    { seed, numRuns: 2000 },
  )
})
