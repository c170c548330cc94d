import { describe, expect, it } from 'vitest'
import { beat, type Device, hindrancesOf, judgeSilence } from './device.ts'

const at = (time: string) => Temporal.Instant.from(`2026-12-01T${time}Z`)
const well = { sound: true, muted: false, notifications: 'granted', wakeLock: true, battery: 0.8 } as const
const device: Device = {
  ...{ id: 'd', personId: 'delroy', status: 'well', state: well, hindrances: [], warned: [], warnedAt: undefined },
  ...{ startedAt: at('00:00:00'), seenAt: at('00:00:00') },
}
const after = Temporal.Duration.from('PT90S')

describe('what would keep an alert from being heard', () => {
  it.each([
    [well, []],
    [{ sound: true }, []], // what a device cannot tell is no hindrance
    [{ ...well, sound: false }, ['sound']],
    [{ ...well, muted: true, notifications: 'denied' }, ['muted', 'notifications']],
    [{ ...well, notifications: 'default', wakeLock: false, battery: 0.14 }, ['notifications', 'wake-lock', 'battery']],
  ] as const)('%j: %j', (state, hindrances) => {
    expect(hindrancesOf(state)).toEqual(hindrances)
  })
})

describe('a heartbeat', () => {
  it('warns when something is lost, once, and not again while it stays lost', () => {
    const lost = beat(device, { ...well, sound: false }, at('00:01:00'))
    expect(lost).toMatchObject({ isNews: true, warnOf: ['sound'], device: { status: 'hindered' } })
    const again = beat(lost.device, { ...well, sound: false }, at('00:01:30'))
    expect(again).toMatchObject({ isNews: false, warnOf: [] })
    const more = beat(lost.device, { ...well, sound: false, muted: true }, at('00:02:00'))
    expect(more).toMatchObject({ isNews: true, warnOf: ['muted'] })
  })

  it('does not warn anew when a wake lock comes and goes with the screen, but does after ten minutes', () => {
    const lost = beat(device, { ...well, wakeLock: false }, at('00:01:00'))
    const back = beat(lost.device, well, at('00:02:00'))
    expect(back).toMatchObject({ isNews: true, isBack: true, warnOf: [] })
    expect(beat(back.device, { ...well, wakeLock: false }, at('00:10:59')).warnOf).toEqual([])
    expect(beat(back.device, { ...well, wakeLock: false }, at('00:11:00')).warnOf).toEqual(['wake-lock'])
  })

  it('clears silence', () => {
    const back = beat({ ...device, status: 'silent' }, well, at('00:05:00'))
    expect(back).toMatchObject({ isNews: true, isBack: true, device: { status: 'well', seenAt: at('00:05:00') } })
  })
})

describe('silence', () => {
  const judge = (now: string, dueAt: string, grace = false, seenAt = '00:00:00') =>
    judgeSilence({ seenAt: at(seenAt) }, { now: at(now), dueAt: at(dueAt), after, grace })

  it('is after ninety seconds, counted from when the device was last heard', () => {
    expect(judge('00:01:30', '00:01:30')).toEqual({ silent: true })
    expect(judge('00:01:30', '00:01:30', false, '00:00:20')).toEqual({
      ...{ silent: false, grace: false, lookAgain: at('00:01:50') },
    })
  })

  it('is not held against devices that could not reach us while we stood still, but only once', () => {
    expect(judge('00:05:00', '00:01:30')).toEqual({ silent: false, grace: true, lookAgain: at('00:06:30') })
    expect(judge('00:20:00', '00:06:30', true)).toEqual({ silent: true })
  })
})
