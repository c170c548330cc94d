import { describe, expect, it, test } from 'vitest'
import type { Notify } from '../../contracts/api/backup-calls.ts'
import type { ShiftTeam } from '../../contracts/api/backup-rota.ts'
import type { Call } from './call.ts'
import { cannot, escalate, report, unreached } from './call-alert.ts'
import type { Duty } from './duty.ts'
import type { Dispatch } from './escalation.ts'
import { parseAfter, policyFor, type Step } from './policy.ts'

const begin = Temporal.Instant.from('2026-11-25T22:00:00Z')
const reported = {
  ...{ id: 'call', danger: undefined, placed: true, outside: false, areas: ['m', 'oost'], cell: 'c', nearCells: ['c'] },
  ...{ addressKey: undefined, reporterRoles: [], aboutId: undefined },
}
const shift = (team: ShiftTeam, ...members: string[]) => ({ id: team + members[0], area: 'oost', team, members })
const fullCrew = [
  shift('first', 'ann', 'bob'),
  shift('second', 'cas', 'dee'),
  shift('shift-lead', 'lea'),
  shift('manager-on-call', 'max'),
]
const none = { byArea: new Map(), municipalities: ['m'] }

const world = (duty: Partial<Duty> = {}, steps: Step[] = policyFor([], none)) => {
  let [now, made] = [begin, 0]
  const newId = () => `m${++made}`
  const dispatch = (): Dispatch => ({
    now,
    steps,
    newId,
    duty: { shifts: fullCrew, out: new Set(), people: [], ...duty },
  })
  return { dispatch, wait: (minutes: number) => (now = now.add({ minutes })) }
}

/** Who is told at which minute, until a call has been open for so long. */
const tellings = (
  minutes: number,
  { dispatch, wait }: ReturnType<typeof world>,
  parts: Partial<typeof reported> = {},
) => {
  let plan = report({ ...reported, ...parts }, 'reporter', dispatch())
  const told: [number, ...string[]][] = []
  for (let minute = 0; ; minute++, wait(1)) {
    const next = minute > 0 ? escalate(plan.after, dispatch()) : plan
    if (next)
      told.push(
        ...next.tellings.map(({ messages }): [number, ...string[]] => [minute, ...messages.map(one => one.personId)]),
      )
    plan = next ?? plan
    if (minute === minutes) return { told, plan }
  }
}
const step = (notify: Notify, after: string): Step => ({ notify, after: parseAfter(after) as Temporal.Duration })

test('each step in its time, and from the beginning again until somebody has it', () => {
  const { told } = tellings(17, world())
  expect(told).toEqual([
    [0, 'ann', 'bob'],
    [3, 'cas', 'dee'],
    [6, 'lea'],
    [11, 'max'],
    [16, 'ann', 'bob'],
  ])
})

describe('whom a step tells', () => {
  it('leaves a team that is out alone in the first round, and not in the second', () => {
    const { told } = tellings(16, world({ out: new Set(['bob']) }))
    expect(told).toEqual([
      [0, 'cas', 'dee'],
      [3, 'lea'],
      [8, 'max'],
      [13, 'ann', 'bob'],
      [16, 'cas', 'dee'],
    ])
  })

  it('tells every team when nobody knows where it is', () => {
    const elsewhere = { ...shift('first', 'zoe', 'yan'), area: 'noord' }
    const duty = { shifts: [...fullCrew, elsewhere] }
    expect(tellings(0, world(duty), { areas: [], placed: false }).told).toEqual([[0, 'ann', 'bob', 'zoe', 'yan']])
    expect(tellings(0, world(duty)).told).toEqual([[0, 'ann', 'bob']])
    expect(tellings(0, world(duty), { areas: ['m'], outside: true }).told).toEqual([[0, 'ann', 'bob', 'zoe', 'yan']])
  })

  it('tells everybody with the role when nobody planned the line', () => {
    const people = [
      { id: 'near', roles: ['night-team' as const], areas: ['m'] },
      { id: 'far', roles: ['night-team' as const], areas: ['elsewhere'] },
      { id: 'boss', roles: ['manager' as const], areas: [] },
    ]
    const { told, plan } = tellings(5, world({ shifts: [], people }))
    expect(told).toEqual([
      [0, 'near'],
      [3, 'boss'],
    ])
    expect(plan.after.step).toBe(3)
  })
})

describe('what cannot be done by anybody', () => {
  it('passes at once, and a round that reached nobody waits a minute instead of spinning', () => {
    const { dispatch } = world({ shifts: [] })
    const plan = report(reported, 'reporter', dispatch())
    expect(plan.entries.map(({ what }) => what)).toEqual(['reported', ...Array(4).fill('reached-nobody')])
    expect(plan.after).toMatchObject({ round: 1, step: 3, stepDue: begin.add({ minutes: 5 }), alerts: 0 })
    const quick = world({ shifts: [] }, [step('night-team', 'PT0S'), step('shift-lead', 'PT0S')])
    expect(report(reported, 'reporter', quick.dispatch()).after.stepDue).toEqual(begin.add({ minutes: 1 }))
  })

  it('goes straight on when somebody cannot, and does not ask them again this round', () => {
    const { dispatch } = world()
    let call = report(reported, 'reporter', dispatch()).after
    const say = (by: string) => {
      const plan = cannot(call, undefined, { now: begin, by }, dispatch())
      if (typeof plan === 'string') return plan
      call = plan.after
      return plan.tellings.flatMap(({ messages }) => messages.map(({ personId }) => personId))
    }
    expect(say('ann')).toEqual(['cas', 'dee'])
    expect(say('ann')).toBe('repeated')
    expect(say('cas')).toEqual(['lea'])
    expect(say('lea')).toEqual(['max'])
    expect(say('max')).toEqual(['ann', 'bob'])
    expect([call.round, call.refused]).toEqual([2, ['max']])
  })

  it('goes on when no message of the step can be delivered, not when one of two can', () => {
    const { dispatch } = world()
    let call: Call = report(reported, 'reporter', dispatch()).after
    const lost = (message: string) => {
      const plan = unreached(call, message, dispatch())
      call = plan?.after ?? call
      return plan?.tellings.flatMap(({ messages }) => messages.map(({ personId }) => personId))
    }
    expect(lost('m1')).toEqual([])
    expect(lost('m1')).toBeUndefined()
    expect(lost('m2')).toEqual(['cas', 'dee'])
    expect(lost('m2')).toBeUndefined()
  })

  it('where nobody can be reached at all it still pauses between two rounds', () => {
    const { dispatch } = world()
    let call: Call = report(reported, 'reporter', dispatch()).after
    for (let lost = 0; lost < 100; lost++)
      call = unreached(call, call.stepMessages[0] ?? 'none', dispatch())?.after ?? call
    expect([call.round, call.stepNotify, call.stepMessages]).toEqual([1, 'manager-on-call', []])
    expect(call.stepDue?.since(begin).total('minutes')).toBeGreaterThanOrEqual(1)
  })
})

test('steps that follow at once are taken with the first', () => {
  const { told } = tellings(
    0,
    world({}, [step('night-team', 'PT0S'), step('second-team', 'PT0S'), step('shift-lead', 'PT1H')]),
  )
  expect(told).toEqual([
    [0, 'ann', 'bob'],
    [0, 'cas', 'dee'],
  ])
})

test('the most specific policy counts', () => {
  const own = (after: string) => [{ after, notify: 'shift-lead' as const }]
  const policies = {
    byArea: new Map([
      ['m', own('PT1M')],
      ['oost', own('PT2M')],
    ]),
    municipalities: ['m'],
  }
  const first = (areas: string[]) => policyFor(areas, policies)[0]?.after.total('minutes')
  expect([first(['m', 'oost', 'buurt']), first(['m', 'noord']), first([])]).toEqual([2, 1, 1])
})

test.each([
  ['PT0S', 0],
  ['P1D', 24 * 60],
  ['PT1.5M', 1.5],
  ['P1DT1S', undefined],
  ['-PT1S', undefined],
  ['P1M', undefined],
  ['P1W', undefined],
  ['3 minutes', undefined],
  ['PT99999999999999999999H', undefined],
  ['', undefined],
])('%s lasts %s minutes', (text, minutes) => expect(parseAfter(text)?.total('minutes')).toBe(minutes))
