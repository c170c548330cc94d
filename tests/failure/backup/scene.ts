import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { NewPolicy, Notify } from '../../../services/contracts/api/backup-calls.ts'
import { newPersons, type Person } from '../../support/person.ts'
import { everywhere, planDuos } from '../../support/shifts.ts'

/** A night with calls at all stages, of which somebody does something all the time. */
export interface Scene {
  /** Not on duty, so that no duo counts as out and every step has somebody to tell. */
  colleagues: Person[]
  /** Who report; the demo has calls of its own. */
  reporters: Person[]
  calls: string[]
  /** What was answered with success: it may never be lost. */
  confirmed: { call: string; event: string }[]
}

/** How long steps wait: so short that with a hundred calls many are due whenever something is killed. */
const after = ['PT2S', 'PT4S', 'PT3S', 'PT5S']
const groups: Notify[] = ['night-team', 'second-team', 'shift-lead', 'manager-on-call']
/** As many steps as a policy may have, so that the pause between two rounds comes seldom. */
export const steps: NewPolicy['steps'] = Array.from({ length: 20 }, (_, i) => ({
  after: i === 0 ? 'PT0S' : (after[i % after.length] as string),
  notify: groups[i % groups.length] as Notify,
}))

/** People on every line, a policy of short steps, and calls of which each has come somewhere else. */
export const openScene = async (
  url: string,
  databaseUrl: string,
  random: () => number,
  calls: number,
): Promise<Scene> => {
  const [manager] = await newPersons(url, ['manager'], 1)
  // Apart, the areas travel to the backup by its queue: until they are there it knows none.
  const save = async () => (await manager?.put(`/escalation-policies/${everywhere}`, { steps }))?.status
  await expect.poll(save, { timeout: 20_000, interval: 200 }).toBe(200)
  await planDuos(url, databaseUrl)
  const colleagues = await newPersons(url, ['night-team', 'shift-lead'], 3)
  const reporters = await newPersons(url, ['partner'], 4)
  const scene: Scene = { colleagues, reporters, calls: [], confirmed: [] }
  while (scene.calls.length < calls) await Promise.all(Array.from({ length: 4 }, () => report(scene, random)))
  const [left, right] = [scene.calls.slice(0, calls / 2), scene.calls.slice(calls / 2)]
  const actAll = async (some: string[]) => {
    for (const call of some) await actAsOften(scene, random, call)
  }
  await Promise.all([actAll(left), actAll(right)])
  return scene
}

/** Reports something; undefined when nobody answered. */
const report = async ({ reporters, calls, confirmed }: Scene, random: () => number) => {
  const where = { place: { lat: 52.35 + random() * 0.02, lon: 4.9 + random() * 0.04 } }
  const answer = await pick(reporters, random)
    .post<{ id: string }>('/backup-calls', { what: 'Iemand slaat op deuren.', dangerNow: random() < 0.3, where })
    .catch(() => undefined)
  if (!isAnswered(answer) || answer.status !== 201) return
  calls.push(answer.body.id)
  confirmed.push({ call: answer.body.id, event: 'backup-call.alerted' })
}

/** What is done to calls, how often compared with the rest, and what it tells; half of the calls stay open. */
const actions: { verb: string; event: string; weight: number }[] = [
  { verb: 'acknowledge', event: 'backup-call.acknowledged', weight: 2 },
  { verb: 'cannot', event: '', weight: 3 },
  { verb: 'set-off', event: 'backup-call.set-off', weight: 3 },
  { verb: 'arrive', event: 'backup-call.arrived', weight: 3 },
  { verb: 'close', event: 'backup-call.closed', weight: 3 },
  { verb: 'hand-over', event: 'backup-call.handed-over', weight: 1 },
  { verb: 'reopen', event: 'backup-call.reopened', weight: 4 },
]
const drawn = actions.flatMap(action => Array.from({ length: action.weight }, () => action))

/** Does something at random to a call, which may not be allowed; what is confirmed is kept. */
const act = async ({ colleagues, confirmed }: Scene, random: () => number, call: string) => {
  const { verb, event } = pick(drawn, random)
  const body = verb === 'close' ? { outcome: 'calmed-down', visited: true } : verb === 'cannot' ? {} : undefined
  const answer = await pick(colleagues, random)
    .post(`/backup-calls/${call}/${verb}`, body)
    .catch(() => undefined)
  if (!isAnswered(answer)) return
  expect([200, 409, 503], `${verb}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
  if (answer.status === 200 && event) confirmed.push({ call, event })
}

const actAsOften = async (scene: Scene, random: () => number, call: string) => {
  for (let times = Math.floor(random() * 4); times > 0; times--) await act(scene, random, call)
}

/** Goes on doing things until told to stop, whatever is lost meanwhile. @returns stops it */
export const keepBusy = (scene: Scene, random: () => number): (() => Promise<void>) => {
  let busy = true
  const go = async () => {
    while (busy) {
      if (random() < 0.05 && scene.calls.length < 400) await report(scene, random)
      else await act(scene, random, pick(scene.calls, random))
      await pause(50 + random() * 100)
    }
  }
  const going = Promise.all([go(), go()])
  return async () => {
    busy = false
    await going
  }
}

/** Did a service of ours answer? A door without a house behind it says 503, or nothing. */
const isAnswered = <T>(answer: { status: number; body: T } | undefined): answer is { status: number; body: T } =>
  answer !== undefined && answer.status !== 503

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T
