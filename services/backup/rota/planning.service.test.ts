import { afterAll, beforeAll, expect, test } from 'vitest'
import { oost, RotaTown, town } from '../../../infra/testing/rota.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { OnDuty, Shift, ShiftPage, ShiftWarningList } from '../../contracts/api/backup-rota.ts'
import { newId } from '../../kernel/ids.ts'

let night: RotaTown
let lead: TestAsker
let expert: TestAsker
let other: TestAsker
beforeAll(async () => {
  night = await RotaTown.build()
  lead = await night.person('shift-lead')
  expert = await night.expert(lead)
  other = await night.person('night-team')
})
afterAll(() => night.stop())

const warnings = async (days = 14) => (await lead.get(`/shifts/warnings?days=${days}`)).json<ShiftWarningList>().items
const of = (shift: Shift) => async () => (await warnings()).filter(({ shiftId }) => shiftId === shift.id)

test('while nothing is planned the whole town is one gap of each team that goes out, and a shift leaves the rest', async () => {
  const gap = { problem: 'gap', area: town, severity: 'urgent' }
  expect(await warnings()).toMatchObject([
    { ...gap, team: 'first' },
    { ...gap, team: 'second' },
  ])
  const shift = await night.plan(lead, [expert, other], { hours: [0, 8] })
  expect(shift).toMatchObject({ status: 'planned', problems: [], revision: 1 })
  const [second, first] = await warnings()
  expect(first).toMatchObject({ problem: 'gap', team: 'first', period: { from: shift.period.to } })
  expect(second).toMatchObject({ problem: 'gap', team: 'second' })
  const manager = await night.person('manager')
  const steps = [{ after: 'PT0S', notify: 'night-team' }]
  expect((await manager.put(`/escalation-policies/${town}`, { steps })).statusCode).toBe(200)
  expect((await warnings()).map(({ team }) => team)).toEqual(['first']) // nobody counts on a second team
})

test('a shift of one, or without an experience expert, is kept and warned about', async () => {
  const one = await night.plan(lead, [other], { hours: [8, 16] })
  expect(one.problems).toEqual(['one-person', 'no-experience-expert'])
  expect(await of(one)()).toMatchObject([{ problem: 'one-person' }, { problem: 'no-experience-expert' }])
  const mended = await lead.patch(`/shifts/${one.id}`, { members: [other.asker.id, expert?.asker.id] })
  expect(mended.json<Shift>()).toMatchObject({ problems: [], revision: 2 })
  expect(await of(one)()).toEqual([])
})

test('somebody in two duos at once is warned about in both', async () => {
  const a = await night.plan(lead, [expert, other], { hours: [100, 108] })
  const b = await night.plan(lead, [expert, lead], { hours: [104, 112], area: oost })
  for (const shift of [a, b]) expect(await of(shift)()).toMatchObject([{ problem: 'in-two-shifts' }])
  await lead.post(`/shifts/${b.id}/cancel`)
  expect(await of(a)()).toEqual([])
})

test('what cannot be planned says at which field it is wrong', async () => {
  const body = { area: town, team: 'first', period: { from: night.at(1), to: night.at(9) }, members: [] as string[] }
  const refused = async (parts: object) => {
    const answer = await lead.post('/shifts', { ...body, ...parts })
    const { code, errors } = answer.json<{ code: string; errors: { pointer: string }[] }>()
    return [answer.statusCode, code, errors?.[0]?.pointer]
  }
  const resident = await night.person('resident')
  const ids = (...people: TestAsker[]) => ({ members: people.map(({ asker }) => asker.id) })
  expect(await refused(ids(expert, resident))).toEqual([422, 'unknown-person', '/members/1'])
  expect(await refused({ members: [newId()] })).toEqual([422, 'unknown-person', '/members/0'])
  expect(await refused({ ...ids(expert), team: 'shift-lead' })).toEqual([422, 'unknown-person', '/members/0'])
  expect(await refused({ area: 'buurt-nowhere' })).toEqual([422, 'unknown-area', '/area'])
  expect(await refused({ area: 'stadsdeel-village' })).toEqual([422, 'unknown-area', '/area'])
  const period = { from: night.at(9), to: night.at(1) }
  expect(await refused({ period })).toEqual([422, 'invalid-period', '/period'])
})

test('a change that somebody else did not see is refused, and a change of who has a shift is told to whom it concerns', async () => {
  const shift = await night.plan(lead, [expert, other], { hours: [200, 208] })
  const seen = { 'if-match': String((await lead.get(`/shifts/${shift.id}`)).headers['etag']) }
  await night.messages()
  const third = await night.person('night-team')
  const members = [expert, third].map(({ asker }) => asker.id)
  expect((await lead.patch(`/shifts/${shift.id}`, { members }, seen)).statusCode).toBe(200)
  const late = await lead.patch(`/shifts/${shift.id}`, { members: [] }, seen)
  expect([late.statusCode, late.json().code]).toEqual([412, 'changed-meanwhile'])
  expect(await night.messages()).toMatchObject([
    { to: [other, third].map(one => one.asker.id).sort(), about: shift.id },
  ])
  const told = (await night.eventsOf(shift.id)).findLast(({ type }) => type === 'shift.planned')
  expect(told).toMatchObject({ data: { revision: 2, members } })
  expect(told?.audience).toContain(`person:${other.asker.id}`)
})

test('a cancelled shift stays to be seen, cancels once, and is not changed any more', async () => {
  const shift = await night.plan(lead, [expert, other], { hours: [300, 308] })
  for (let times = 0; times < 2; times++) {
    const answer = await lead.post(`/shifts/${shift.id}/cancel`)
    expect(answer.json<Shift>()).toMatchObject({ status: 'cancelled', revision: 2, problems: [] })
  }
  expect((await lead.patch(`/shifts/${shift.id}`, { members: [] })).json().code).toBe('wrong-state')
})

test('the pages of a list hold every shift once, and mine are mine', async () => {
  const pages = async (cursor?: string): Promise<string[]> => {
    const answer = await other.get(`/shifts?limit=2${cursor === undefined ? '' : `&cursor=${cursor}`}`)
    const { items, nextCursor } = answer.json<ShiftPage>()
    return [...items.map(({ id }) => id), ...(nextCursor === null ? [] : await pages(nextCursor))]
  }
  const seen = await pages()
  const all = (await lead.get('/shifts?limit=100')).json<ShiftPage>().items
  expect(seen).toEqual(all.map(({ id }) => id))
  const mine = (await other.get('/shifts?mine=true&limit=100')).json<ShiftPage>().items
  expect(mine.every(({ members }) => members.some(({ id }) => id === other.asker.id))).toBe(true)
  expect(mine.length).toBeLessThan(seen.length)
})

test('on duty are those whose shift it is now; the night team may look, not plan', async () => {
  const duty = (await other.get('/on-duty')).json<OnDuty>().items
  expect(duty).toMatchObject([{ area: town, team: 'first', out: false, problems: [] }])
  expect((await other.post('/shifts', {})).statusCode).toBe(403)
})

test('somebody who is erased, or no longer has the role, leaves a shift that warns', async () => {
  const [leaver, mate] = [await night.expert(lead), await night.person('night-team')]
  const shift = await night.plan(lead, [leaver, mate], { hours: [400, 408] })
  await night.become(mate, ['resident'], 2)
  const look = async () => (await lead.get(`/shifts/${shift.id}`)).json<Shift>()
  expect((await look())?.problems).toEqual(['one-person'])
  await night.tell({ type: 'person.erased', subject: leaver.asker.id, data: {} })
  expect(await look()).toMatchObject({ problems: ['nobody'], members: [{ id: mate.asker.id }], revision: 2 })
})
