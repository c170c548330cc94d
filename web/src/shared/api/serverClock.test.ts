import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noteServerTime, onServerTime, serverDate, serverTime } from './serverClock.ts'

test('now and today are the server’s, whatever this device’s clock says, also after the clock was moved', () => {
  const device = Date.parse('2026-11-26T12:00:00Z')
  noteServerTime('Tue, 01 Dec 2026 22:59:30 GMT', device)
  expect(new Date(serverTime(device)).toISOString()).toBe('2026-12-01T22:59:30.500Z')
  let told = 0
  const forget = onServerTime(() => told++)
  noteServerTime('Tue, 01 Dec 2026 23:00:30 GMT', device) // half past twelve at night in Amsterdam is the next day
  expect(told).toBe(1)
  noteServerTime('Tue, 01 Dec 2026 23:00:31 GMT', device) // no more than the header is exact to
  expect(told).toBe(1)
  forget()
  noteServerTime(new Date(Date.now() + 10 * 86_400_000).toUTCString(), Date.now())
  expect(Date.parse(serverDate()) - Date.now()).toBeGreaterThan(8 * 86_400_000)
})

test('no screen asks the browser what time it is', () => {
  const asks = globSync('web/src/**/*.{ts,tsx}').filter(file => {
    if (/\.test\.|serverClock\.ts$/.test(file)) return false
    return /new Date\(\)|\bDate\.now\b|Temporal\.Now|performance\.timeOrigin/.test(readFileSync(file, 'utf8'))
  })
  expect(asks, 'use serverTime(), serverDate() or useNow()').toEqual([])
})
