import { loadConfig } from '../../../services/kernel/config.ts'
import type { Alarmed, AlarmJob } from '../lib/alarm-worker.ts'
import { type Child, startChild } from '../lib/child.ts'
import type { Effort } from '../lib/effort.ts'
import { type Night, openNight } from '../lib/night.ts'
import { pauseReactions } from '../lib/pause.ts'
import { alternate } from '../lib/rounds.ts'
import { against, type Row, reported } from '../lib/row.ts'
import { percentileOf } from '../lib/spread.ts'
import { numbers, somewhere } from '../lib/town.ts'

/** How many sockets, how many alerts a second, and how much slower than a bare server p99 may be. */
interface Case {
  sockets: number
  perSecond: number
  /** Without it there is no goal. */
  most?: number
  /** Nobody is sent a message meanwhile: what the alert alone takes. */
  alone?: true
}
const cases: Case[] = [
  { sockets: 100, perSecond: 50, most: 1.5 },
  { sockets: 1_000, perSecond: 10, most: 1.5 },
  { sockets: 1_000, perSecond: 50, most: 1 },
  { sockets: 100, perSecond: 50, alone: true }, // last: its messages come after it
]

/** Two sides of the comparison: whose sockets are open, and where is posted. */
interface Side {
  name: 'ours' | 'floor'
  crowd: Child<unknown>
  open: (sockets: number) => AlarmJob
  post: (perSecond: number, count: number) => AlarmJob
}

/** A report to the backup, until every open socket of the night team has the alert. */
export const alertRows = async (effort: Effort): Promise<Row[]> => {
  const night = await openNight({ watching: Math.max(...cases.map(({ sockets }) => sockets)) })
  const floor = await startChild<{ url: string }>(new URL('../floors/alert.ts', import.meta.url), {
    ...{ DATABASE_URL: night.databaseUrl, CONNECTIONS: String(loadConfig({}).DATABASE_POOL) },
  })
  const [ourCrowd, bareCrowd] = [await openCrowd(), await openCrowd()]
  try {
    const sides = [oursOf(night, ourCrowd), floorOf(floor.ready.url, bareCrowd)]
    const rows: Row[] = []
    for (const one of cases) rows.push(...(await compare(one, sides, night, effort)))
    return rows
  } finally {
    for (const child of [ourCrowd, bareCrowd, floor, night]) await child.stop()
  }
}

const openCrowd = () => startChild(new URL('../lib/alarm-worker.ts', import.meta.url))
const socketOf = (url: string) => url.replace('http', 'ws')

const reports = () => {
  const next = numbers(6)
  return Array.from({ length: 10_000 }, (_, i) =>
    JSON.stringify({
      ...{ what: 'Een man op de galerij roept en slaat op deuren.', who: 'Een onbekende man', dangerNow: i % 3 === 0 },
      where: { place: somewhere(next), address: `Voorbeeldstraat ${i}, Amsterdam` },
    }),
  )
}

const oursOf = ({ url, watching, reporters }: Night, crowd: Child<unknown>): Side => ({
  ...{ name: 'ours', crowd },
  open: sockets => ({
    ...{ kind: 'open', url: `${socketOf(url)}/api/v1/live` },
    cookies: watching.slice(0, sockets).map(({ cookie }) => cookie),
  }),
  post: (perSecond, count) => ({
    ...{ kind: 'post', url: `${url}/api/v1/backup-calls`, bodies: reports(), perSecond, count },
    cookies: reporters.map(({ cookie }) => cookie),
  }),
})

const floorOf = (url: string, crowd: Child<unknown>): Side => ({
  ...{ name: 'floor', crowd },
  open: sockets => ({ kind: 'open', url: socketOf(url), cookies: Array.from({ length: sockets }, () => '') }),
  post: (perSecond, count) => ({
    ...{ kind: 'post', url: `${url}/reports`, cookies: [''], bodies: reports(), perSecond, count },
  }),
})

const compare = async (one: Case, sides: Side[], { databaseUrl }: Night, effort: Effort): Promise<Row[]> => {
  const { sockets, perSecond, most, alone } = one
  for (const { crowd, open } of sides) await crowd.ask(open(sockets))
  const count = 2 * perSecond * effort.seconds
  const run = ({ name, crowd, post }: Side) => ({ name, run: () => crowd.ask<Alarmed>(post(perSecond, count)) })
  const goOn = alone ? await pauseReactions(databaseUrl) : async () => {}
  const results = await alternate(effort.rounds, sides.map(run)).finally(goOn)
  const share = (who: string, part: number) =>
    percentileOf(
      (results[who] ?? []).map(({ spread }) => spread),
      part,
    )
  const figure = (part: number) => ({
    name: `alert${alone ? ' alone' : ''}, ${sockets} sockets, ${perSecond}/s, p${part * 100}`,
    ...{ unit: 'ms', ours: share('ours', part), floor: share('floor', part) },
  })
  const tail = most === undefined ? reported(figure(0.99)) : against(figure(0.99), { atMost: most })
  return [reported(figure(0.5)), heldTo(results['ours'] ?? [], tail)]
}

/** An alert that is lost or comes twice is never made up for by speed. */
const heldTo = (rounds: Alarmed[], row: Row): Row => {
  const sum = (of: (round: Alarmed) => number) => rounds.reduce((total, round) => total + of(round), 0)
  const [lost, twice] = [sum(round => round.lost), sum(round => round.twice)]
  const note = `${lost} lost, ${twice} twice`
  return lost + twice > 0 ? { ...row, met: false, note } : { ...row, note }
}
