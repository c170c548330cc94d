import { afterAll, beforeAll, expect, test } from 'vitest'
import { Night } from '../../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../../infra/testing/runtime.ts'
import type { BackupFigures } from '../../contracts/api/backup-watch.ts'
import { timeZone } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { backup } from '../service.ts'

let night: Night
let lead: TestAsker
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup] }))
  lead = await night.person(['shift-lead'], 'Bram')
})
afterAll(() => night?.stop())

/** A day long over. */
const day = Temporal.PlainDate.from('2026-11-02')
const at = (minutes: number, from = day) =>
  from.toZonedDateTime({ timeZone, plainTime: '22:00' }).add({ minutes }).toInstant().toString()

interface Kept {
  reported?: number
  acknowledged?: number
  arrived?: number
  alerts?: number
  escalated?: boolean
  outcome?: string
  prevented?: string
  /** Null: an address in words only, of which nobody knows the area. */
  area?: string | null
  on?: Temporal.PlainDate
}

/** A call as it is kept: times in minutes after ten in the evening; without an arrival it was closed without a visit. */
const keep = ({
  reported = 0,
  acknowledged,
  arrived,
  alerts = 2,
  area = 'stadsdeel-oost',
  on = day,
  ...rest
}: Kept) => {
  const time = (minutes: number | undefined) => (minutes === undefined ? null : at(reported + minutes, on))
  const isOpen = rest.outcome === undefined
  return night.query(
    `insert into backup.call (id, status, words, placed, outside, areas, reporter_id, reporter_roles, created_at,
       alerted_at, round, step, step_since, step_due, alerts, escalated, first_acknowledged_at, first_arrived_at,
       arrived_at, outcome, visited, prevented, second_waived, revision, last_action, closed_at)
     values ($1, $2, '', true, false, $3, 'r', '{}', $4, $4, 1, 0, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, true, 1,
       'report', $13)`,
    [
      ...[
        newId(),
        isOpen ? 'alerted' : 'closed',
        area === null ? [] : [area],
        at(reported, on),
        isOpen ? at(0, on) : null,
        alerts,
      ],
      ...[rest.escalated ?? false, time(acknowledged), time(arrived), rest.outcome ?? null],
      ...[isOpen ? null : arrived !== undefined, rest.prevented ?? null, isOpen ? null : at(500, on)],
    ],
  )
}
const figures = async (query: string, who = lead) => {
  const answer = await who.get(`/backup-figures?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<BackupFigures>()
}

/*
 * Worked by hand. Six calls of 2 November, in Oost:
 *   acknowledged after 2, 4, 6, 8 minutes; arrived after 30, 45, 60, 61 minutes; one closed without a visit; one open.
 *   45 minutes: 2 of 5 (30, 45; the open one missed it); the hour: 3 of 5; four hours: 4 of 5.
 *   Median to acknowledge (2, 4, 6, 8): 5; nine in ten: 6 + 0.7 × 2 = 7.4. To arrive: 52.5; 60 + 0.7 × 1 = 60.7.
 *   Alerts 2 + 2 + 4 + 6 + 2 + 8 = 24, for 4 visits: 6 each.
 */
test('the figures of a night are those worked by hand', async () => {
  await keep({ acknowledged: 2, arrived: 30, outcome: 'calmed-down', prevented: 'police' })
  await keep({ acknowledged: 4, arrived: 45, outcome: 'calmed-down', prevented: 'none' })
  await keep({
    acknowledged: 6,
    arrived: 60,
    alerts: 4,
    escalated: true,
    outcome: 'time-out-bed',
    prevented: 'admission',
  })
  await keep({
    acknowledged: 8,
    arrived: 61,
    alerts: 6,
    escalated: true,
    outcome: 'crisis-service',
    prevented: 'police',
  })
  await keep({ outcome: 'false-report' })
  await keep({ alerts: 8, escalated: true })
  expect(await figures('from=2026-11-02&to=2026-11-03')).toEqual({
    ...{ from: '2026-11-02', to: '2026-11-03' },
    ...{ calls: 6, visits: 4, closedWithoutVisit: 1, alerts: 24, alertsPerVisit: 6, escalated: 3 },
    minutesToAcknowledge: { p50: 5, p90: 7.4 },
    minutesToArrive: { p50: 52.5, p90: 60.7 },
    norms: [
      expect.objectContaining({ id: 'within-45-minutes', goal: 0.8, met: 2, of: 5, share: 0.4 }),
      expect.objectContaining({ id: 'within-the-hour', goal: 0.9, met: 3, of: 5, share: 0.6 }),
      expect.objectContaining({ id: 'within-four-hours', goal: 0.85, met: 4, of: 5, share: 0.8 }),
    ],
    outcomes: { 'calmed-down': 2, 'crisis-service': 1, 'false-report': 1, 'time-out-bed': 1 },
    prevented: { police: 2, admission: 1, none: 1 },
  })
})

test('a period is of local days: a call of half an hour before midnight counts for that day', async () => {
  const on = Temporal.PlainDate.from('2026-10-25') // the clock goes back: midnight is an hour later in UTC
  await keep({ on, reported: 90, outcome: 'false-report' }) // 23:30
  await keep({ on, reported: 150, outcome: 'false-report' }) // 00:30
  expect((await figures('from=2026-10-25&to=2026-10-26')).calls).toBe(1)
  expect((await figures('from=2026-10-26&to=2026-10-27')).calls).toBe(1)
})

test('figures are of an area, and a manager’s of their own', async () => {
  const on = Temporal.PlainDate.from('2026-10-10')
  await keep({ on, outcome: 'false-report' })
  await keep({ on, outcome: 'false-report', area: 'stadsdeel-noord' })
  const period = 'from=2026-10-10&to=2026-10-11'
  expect((await figures(period)).calls).toBe(2)
  expect((await figures(`${period}&area=stadsdeel-noord`)).calls).toBe(1)
  const manager = await night.app.as({ roles: ['manager'], areas: ['stadsdeel-noord'] })
  expect((await figures(period, manager)).calls).toBe(1)
  expect((await figures(`${period}&area=stadsdeel-oost`, manager)).calls).toBe(0)
  await keep({ on, outcome: 'false-report', area: null })
  expect((await figures(period, manager)).calls).toBe(2)
  expect((await figures(period)).calls).toBe(3)
})

test('of a period without calls there is no share, and no period that ends before it begins', async () => {
  const empty = await figures('from=2026-01-01&to=2026-01-02')
  expect(empty).toMatchObject({ calls: 0, alertsPerVisit: null, minutesToArrive: { p50: null, p90: null } })
  expect(empty.norms.map(({ of, share }) => [of, share])).toEqual([1, 2, 3].map(() => [0, null]))
  const wrong = await lead.get('/backup-figures?from=2026-01-02&to=2026-01-01')
  expect(wrong.json()).toMatchObject({ code: 'invalid-period' })
})
