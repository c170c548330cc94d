import { expect, test } from 'vitest'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { afterNews, alarmsMe, durationMs, inOrder, linesOf, missedSince, nextVerb, untilParts } from './rules.ts'

const numbers = { emergency: '112', suicidePrevention: '113', backup: '020' }
const call = (more: Partial<BackupCall> = {}): BackupCall => ({
  id: 'a',
  status: 'alerted',
  message: '',
  mine: false,
  placed: true,
  numbers,
  areas: ['stadsdeel-oost', 'municipality-amsterdam'],
  createdAt: '2026-12-05T02:00:00Z',
  alertedAt: '2026-12-05T02:00:00Z',
  revision: 1,
  ...more,
})
const step = (notify: NonNullable<BackupCall['step']>['notify'], round = 1) => ({ round, index: 0, notify, told: 2 })
const delroy = {
  id: 'delroy',
  lines: [{ notify: 'night-team' as const, areas: ['municipality-amsterdam'] }],
  out: false,
  refused: [] as string[],
}
const second = { ...delroy, id: 'second', lines: [{ notify: 'second-team' as const, areas: ['stadsdeel-oost'] }] }

test('an alert sounds for who was told until somebody has it, also when later lines were told', () => {
  expect(alarmsMe(call({ step: step('night-team') }), delroy)).toBe(true)
  expect(alarmsMe(call({ step: step('shift-lead') }), delroy)).toBe(true)
  expect(alarmsMe(call({ status: 'acknowledged', step: step('night-team') }), delroy)).toBe(false)
})

test('the second team sleeps until it is its turn', () => {
  expect(alarmsMe(call({ step: step('night-team') }), second)).toBe(false)
  expect(alarmsMe(call({ step: step('second-team') }), second)).toBe(true)
  expect(alarmsMe(call({ step: step('night-team', 2) }), second)).toBe(true)
})

test('a call elsewhere does not sound, one without a place does', () => {
  expect(alarmsMe(call({ areas: ['stadsdeel-noord'], step: step('second-team') }), second)).toBe(false)
  expect(alarmsMe(call({ areas: [], step: step('second-team') }), second)).toBe(true)
})

test('who is out, or cannot go, is left alone for this round and asked again in the next', () => {
  const refuser = { ...delroy, refused: ['a/1'] }
  expect(alarmsMe(call({ step: step('second-team') }), refuser)).toBe(false)
  expect(alarmsMe(call({ step: step('night-team', 2) }), refuser)).toBe(true)
  expect(alarmsMe(call({ step: step('second-team') }), { ...delroy, out: true })).toBe(false)
  expect(alarmsMe(call({ step: step('night-team', 2) }), { ...delroy, out: true })).toBe(true)
})

test('somebody without a shift is told by their role, in their own areas', () => {
  const me = { id: 'x', roles: ['night-team' as const], areas: ['stadsdeel-oost'] }
  expect(linesOf(me, [])).toEqual([{ notify: 'night-team', areas: ['stadsdeel-oost'] }])
  const shift = {
    area: 'stadsdeel-zuid',
    team: 'second' as const,
    members: [{ id: 'x', name: 'X', experienceExpert: true }],
  }
  const item = { ...shift, shiftId: 's', period: { from: '', to: '' }, out: false, problems: [] }
  expect(linesOf(me, [item])).toEqual([{ notify: 'second-team', areas: ['stadsdeel-zuid'] }])
})

const frame = (type: string, data: object, subject = 'b') => ({
  type: `backup-call.${type}`,
  subject,
  at: '2026-12-05T03:00:00Z',
  data: { revision: 1, status: 'alerted', danger: null, placed: false, ...data },
})

test('news of an alert is a call at once, before its details are known', () => {
  const [, added] = afterNews([call()], frame('alerted', { danger: true, step: step('night-team') }), numbers)
  expect(added).toMatchObject({ id: 'b', status: 'alerted', dangerNow: true, alertedAt: '2026-12-05T03:00:00Z' })
})

test('older news changes nothing, newer news keeps what was known, and a closed call leaves the list', () => {
  const known = [call({ id: 'b', revision: 3, what: 'Hij schreeuwt', stepDue: '2026-12-05T03:03:00Z' })]
  expect(afterNews(known, frame('escalated', { revision: 2 }), numbers)).toBe(known)
  const [next] = afterNews(known, frame('acknowledged', { revision: 4, status: 'acknowledged' }), numbers)
  expect(next).toMatchObject({ status: 'acknowledged', what: 'Hij schreeuwt' })
  expect(next?.stepDue).toBeUndefined()
  expect(afterNews(known, frame('closed', { revision: 5, status: 'closed' }), numbers)).toEqual([])
})

test('who waits longest is first, and what nobody has comes before what somebody has', () => {
  const calls = [
    call({ id: 'taken', status: 'on-the-way', alertedAt: '2026-12-05T01:00:00Z' }),
    call({ id: 'late', alertedAt: '2026-12-05T03:00:00Z' }),
    call({ id: 'early', alertedAt: '2026-12-05T02:00:00Z' }),
  ]
  expect(inOrder(calls).map(one => one.id)).toEqual(['early', 'late', 'taken'])
})

test('what was missed is what was alerted after the last word of the server', () => {
  const calls = [call({ id: 'old' }), call({ id: 'new', alertedAt: '2026-12-05T02:30:00Z' })]
  expect(missedSince(calls, Date.parse('2026-12-05T02:10:00Z')).calls.map(one => one.id)).toEqual(['new'])
})

test('a countdown is told in minutes, then in tens of seconds, and never goes below now', () => {
  const until = (seconds: number) =>
    untilParts('2026-12-05T02:03:00Z', Date.parse('2026-12-05T02:03:00Z') - seconds * 1000)
  expect(until(170)).toEqual({ unit: 'minutes', value: 3 })
  expect(until(44)).toEqual({ unit: 'seconds', value: 50 })
  expect(until(-5)).toEqual({ unit: 'now', value: 0 })
})

test('how often to beat is read from the server, and never becomes zero', () => {
  expect(durationMs('PT1M30S', 5)).toBe(90_000)
  expect(durationMs('PT0S', 30_000)).toBe(30_000)
  expect(durationMs('nonsense', 30_000)).toBe(30_000)
})

test('the next thing to do belongs to who has the call', () => {
  const team = [{ id: 'delroy', name: 'Delroy' }]
  expect(nextVerb(call(), 'anyone')).toBe('acknowledge')
  expect(nextVerb(call({ status: 'acknowledged', team }), 'delroy')).toBe('set-off')
  expect(nextVerb(call({ status: 'on-the-scene', team }), 'delroy')).toBe('close')
  expect(nextVerb(call({ status: 'on-the-way', team }), 'somebody')).toBeUndefined()
})
