import { loadConfig } from '../../../services/kernel/config.ts'
import type { BedStage } from '../lib/beds.ts'
import { startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import type { Raced, RaceJob } from '../lib/race-worker.ts'
import { alternate } from '../lib/rounds.ts'
import { against, type Row, reported } from '../lib/row.ts'
import type { SeededBed } from '../lib/seed-beds.ts'
import { median, percentile } from '../lib/stats.ts'

const clients = 200
/** Days ahead, where every bed is free; each of the periods holds the third night from there. */
const ahead = 700
const firstNights = [0, 1, 2]
const lengths = [3, 4, 5]

/** All want one bed at once, for nights that overlap: one may have it, and the others hear which bed they could have. */
export const bedRaceRows = async (stage: BedStage, { rounds, seconds }: Effort): Promise<Row[]> => {
  const floor = await startChild<{ url: string }>(new URL('../floors/bed-race.ts', import.meta.url), {
    ...{ DATABASE_URL: stage.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  const worker = await startChild(new URL('../lib/race-worker.ts', import.meta.url))
  const beds = stage.beds.filter(({ kinds }) => kinds.includes('time-out'))
  const cookies = stage.team.map(({ cookie }) => cookie)
  // Both race for the same beds, each in a table of its own; no bed twice.
  const runner = (job: Omit<RaceJob, 'races'>) => {
    let done = 0
    return async () => {
      const races = beds.slice(done, done + 2 * seconds).map(bodiesFor)
      done += races.length
      return (await worker.ask<{ raced: Raced[] }>({ ...job, races })).raced
    }
  }
  try {
    const results = await alternate<Raced[]>(rounds, [
      { name: 'ours', run: runner({ url: `${stage.url}/api/v1/stays`, cookies }) },
      { name: 'floor', run: runner({ url: `${floor.ready.url}/stays`, cookies }) },
    ])
    return rowsOf((results['ours'] ?? []).flat(), (results['floor'] ?? []).flat())
  } finally {
    for (const child of [worker, floor]) await child.stop()
  }
}

const bodiesFor = ({ id }: SeededBed): string[] => {
  const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: ahead })
  return Array.from({ length: clients }, (_, i) => {
    const from = day.add({ days: firstNights[i % firstNights.length] ?? 0 })
    const to = from.add({ days: lengths[Math.floor(i / firstNights.length) % lengths.length] ?? 3 })
    const period = { from: from.toString(), to: to.toString() }
    return JSON.stringify({ bedId: id, kind: 'time-out', period, client: { groups: [] } })
  })
}

const rowsOf = (ours: Raced[], floor: Raced[]): Row[] => {
  const speed = (raced: Raced[]) => median(raced.map(({ milliseconds }) => (clients / milliseconds) * 1000))
  const slowest = (raced: Raced[]) =>
    percentile(
      raced.map(({ milliseconds }) => milliseconds),
      0.99,
    )
  const unfair = ours.filter(({ won, other }) => won !== 1 || other > 0)
  const fell = floor.filter(({ won, other }) => won !== 1 || other > 0)
  const note = unfair[0]
    ? `${unfair.length} of ${ours.length} races went wrong: ${JSON.stringify(unfair[0])}`
    : `${ours.length} races: one 201 and ${clients - 1} times 409 with a bed that is free instead, each time` +
      (fell[0] ? `; ${fell.length} of the floor's went wrong: ${JSON.stringify(fell[0])}` : '')
  const row = against(
    { name: 'bed race', unit: 'requests/s', ours: speed(ours), floor: speed(floor), note },
    { atLeast: 0.7 },
  )
  return [
    { ...row, met: row.met === true && unfair.length === 0 },
    reported({ name: 'bed race, slowest', unit: 'ms', ours: slowest(ours), floor: slowest(floor) }),
  ]
}
