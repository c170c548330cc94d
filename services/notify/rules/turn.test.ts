import { describe, expect, test } from 'vitest'
import { afterAttempt, afterWithdrawal, backoff, type Route, type Standing, turnOf } from './turn.ts'

const now = Temporal.Instant.from('2026-11-25T02:00:00Z')
const waiting: Standing = { urgency: 'alarm', status: 'waiting', expiresAt: undefined, tried: [], tries: 0 }
const crisis: Standing = { ...waiting, urgency: 'crisis' }
const routes: Route[] = [
  { channel: 'push', readiness: 'no-address' },
  { channel: 'sms', readiness: 'ready' },
  { channel: 'email', readiness: 'demo' },
]
const nextChannelAfter = Temporal.Duration.from('PT45S')
const failed = (permanent: boolean) => ({ sent: false, permanent }) as const
const attempt = (
  message: Standing,
  channel: Route['channel'],
  outcome: Parameters<typeof afterAttempt>[1]['outcome'],
) => afterAttempt(message, { channel, skipped: [], outcome }, { routes, now, nextChannelAfter })

describe('what is due', () => {
  test('goes by the first channel that can be used; those before it are said to be skipped', () => {
    expect(turnOf(waiting, { routes }, now)).toEqual({
      skipped: [{ channel: 'push', why: 'no-address' }],
      send: 'sms',
    })
  })

  test('goes by the next channel of somebody’s order, not by one that was tried', () => {
    expect(turnOf({ ...waiting, tried: ['push', 'sms'] }, { routes }, now)).toEqual({ skipped: [], send: 'email' })
  })

  test('stays sent when the rest of a crisis’ channels cannot be used, or it is over', () => {
    const sent: Standing = { ...crisis, status: 'sent', tried: ['sms', 'email'] }
    expect(turnOf(sent, { routes }, now)).toMatchObject({ instead: { status: 'sent', nextAt: undefined } })
    expect(turnOf({ ...sent, tried: [], expiresAt: now }, { routes }, now)).toMatchObject({
      instead: { status: 'sent', nextAt: undefined },
    })
  })

  test('is held back in quiet hours only when it is not urgent', () => {
    const quietHours = { from: '22:00', to: '07:00' }
    const held = turnOf({ ...waiting, urgency: 'normal' }, { routes, quietHours }, now)
    expect(held).toMatchObject({
      instead: { status: 'waiting', nextAt: Temporal.Instant.from('2026-11-25T06:00:00Z') },
    })
    expect(turnOf(waiting, { routes, quietHours }, now)).toMatchObject({ send: 'sms' })
    expect(turnOf(crisis, { routes, quietHours }, now)).toMatchObject({ send: 'sms' })
  })
})

describe('after an attempt', () => {
  test('that worked an alarm is done, a crisis goes on after the time of the setting', () => {
    expect(attempt(waiting, 'sms', { sent: true })).toMatchObject({ status: 'sent', nextAt: undefined })
    expect(attempt(crisis, 'sms', { sent: true })).toMatchObject({ status: 'sent', nextAt: now.add(nextChannelAfter) })
  })

  test('that failed the next channel is due now, whatever kind of failure', () => {
    for (const permanent of [true, false])
      expect(attempt(waiting, 'sms', failed(permanent))).toMatchObject({
        status: 'waiting',
        nextAt: now,
        tried: ['sms'],
      })
  })

  test('that failed by the last channel it is tried again a few times, ever later, unless it never will work', () => {
    let message: Standing = { ...waiting, tried: ['push', 'sms'] }
    for (const seconds of backoff) {
      const next = attempt(message, 'email', failed(false))
      expect(next).toMatchObject({ nextAt: now.add({ seconds }), tried: ['push', 'sms'] })
      message = { ...message, ...next }
    }
    expect(attempt(message, 'email', failed(false)).tried).toContain('email')
    expect(attempt({ ...waiting, tried: ['push', 'sms'] }, 'email', failed(true)).tried).toContain('email')
  })

  test('of what was withdrawn meanwhile nothing follows', () => {
    expect(afterWithdrawal(crisis, { sent: true })).toMatchObject({ status: 'sent', nextAt: undefined })
    expect(afterWithdrawal(crisis, failed(false))).toMatchObject({ status: 'stopped', nextAt: undefined })
  })
})
