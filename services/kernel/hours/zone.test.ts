import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const reader = new URL('../opening-hours.ts', import.meta.url).href
const script = `
  const { readHours } = await import('${reader}')
  const [from, to] = ['2026-03-20T00:00Z', '2027-04-10T00:00Z'].map(at => Temporal.Instant.from(at))
  const notations = ['Fr,Su 22:00-04:00; PH off', 'Su 01:30-03:30', 'Mo-Fr 09:00-17:00; SH off', 'sunrise-sunset', 'week 1-53/2 Mo 10:00-12:00']
  for (const notation of notations) {
    const hours = await readHours(notation)
    for (const period of hours.periods(from, to)) console.log(notation, String(period.from), String(period.to))
    console.log(JSON.stringify([hours.stateAt(from), hours.days(Temporal.PlainDate.from('2026-10-20'), 14)]))
  }`

/** What a process of its own says, with this in its environment for TZ. */
const said = async (TZ: string | undefined) => {
  const { TZ: _, ...env } = process.env
  const args = ['--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: TZ ? { ...env, TZ } : env })
  return stdout
}

test('opening hours are the same in a process of any zone, and without one', async () => {
  const [amsterdam, unset, west, east] = await Promise.all(
    ['Europe/Amsterdam', undefined, 'America/New_York', 'Pacific/Kiritimati'].map(said),
  )
  expect(amsterdam?.split('\n').length).toBeGreaterThan(500)
  expect([unset, west, east]).toEqual([amsterdam, amsterdam, amsterdam])
}, 60_000)
