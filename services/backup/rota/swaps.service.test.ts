import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { oost, RotaTown, town } from '../../../infra/testing/rota.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Shift, Swap, SwapPage } from '../../contracts/api/backup-rota.ts'

let night: RotaTown
let lead: TestAsker
let expert: TestAsker
let mate: TestAsker
let friend: TestAsker
let shift: Shift
let hour = 24
beforeAll(async () => {
  night = await RotaTown.build()
  lead = await night.person('shift-lead')
  expert = await night.expert(lead)
  mate = await night.person('night-team')
  friend = await night.person('night-team')
})
beforeEach(async () => {
  hour += 12
  shift = await night.plan(lead, [expert, mate], { hours: [hour, hour + 8] })
  await night.messages()
})
afterAll(() => night.stop())

const ask = async (parts: object = {}) => {
  const answer = await mate.post('/shift-swaps', { shiftId: shift.id, reason: 'Mijn zusje trouwt.', ...parts })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Swap>()
}
const act = (who: TestAsker, { id }: Swap, verb: string) => who.post(`/shift-swaps/${id}/${verb}`, {})
const code = async (answer: Promise<{ statusCode: number; json(): { code?: string } }>) => {
  const { statusCode, json } = await answer
  return statusCode === 200 ? 200 : json().code
}
const members = async () => (await lead.get(`/shifts/${shift.id}`)).json<Shift>().members.map(({ id }) => id)
const ids = (...people: TestAsker[]) => people.map(({ asker }) => asker.id).sort()

test('asked by name, accepted, approved: the shift changes hands and everybody concerned is told', async () => {
  const swap = await ask({ to: friend.asker.id })
  expect(await night.messages()).toMatchObject([{ to: ids(friend), about: swap.id }])
  expect((await act(friend, swap, 'accept')).json<Swap>().status).toBe('accepted')
  expect(await night.messages()).toMatchObject([{ to: ids(mate, lead) }])
  expect(await members()).toEqual([expert, mate].map(({ asker }) => asker.id))
  for (let times = 0; times < 2; times++)
    expect((await act(lead, swap, 'approve')).json<Swap>().status).toBe('approved')
  expect(await members()).toEqual([expert, friend].map(({ asker }) => asker.id))
  expect(await night.messages()).toMatchObject([{ to: ids(expert, mate, friend) }])
  const changes = (await night.eventsOf(shift.id)).filter(({ type }) => type === 'shift.planned')
  expect(changes).toHaveLength(2)
  expect(changes[1]?.audience).toEqual(expect.arrayContaining(ids(mate, friend).map(id => `person:${id}`)))
})

test('of two who take over at the same moment one does, and the other is told that it is too late', async () => {
  const swap = await ask()
  const codes = await Promise.all([friend, lead].map(who => code(act(who, swap, 'accept'))))
  expect(codes.sort()).toEqual([200, 'wrong-state'])
  const { status, to } = (await lead.get(`/shift-swaps/${swap.id}`)).json<Swap>()
  expect([status, ids(friend, lead).includes(to?.id ?? '')]).toEqual(['accepted', true])
})

test('a swap of a shift that was changed meanwhile is not approved, and can be called off', async () => {
  const swap = await ask({ to: friend.asker.id })
  await act(friend, swap, 'accept')
  const period = { from: shift.period.from, to: night.at(hour + 4) }
  await lead.patch(`/shifts/${shift.id}`, { period })
  expect(await code(act(lead, swap, 'approve'))).toBe('wrong-state')
  expect((await act(mate, swap, 'cancel')).json<Swap>().status).toBe('cancelled')
  expect(await members()).toEqual([expert, mate].map(({ asker }) => asker.id))
})

test('who said yes but no longer has the role does not get the shift', async () => {
  const leaver = await night.person('night-team')
  const swap = await ask({ to: leaver.asker.id })
  await act(leaver, swap, 'accept')
  await night.become(leaver, ['resident'], 2)
  expect(await code(act(lead, swap, 'approve'))).toBe('wrong-state')
  expect((await lead.get(`/shift-swaps/${swap.id}`)).json<Swap>().status).toBe('accepted')
})

test('why it is asked is for those it concerns; who could never have the shift does not know of it', async () => {
  const swap = await ask({ to: friend.asker.id })
  const other = await night.person('night-team')
  const manager = await night.person('manager')
  const reason = async (who: TestAsker) => (await who.get(`/shift-swaps/${swap.id}`)).json<Swap>().reason
  expect(await Promise.all([mate, friend, lead, manager, other].map(reason))).toEqual([
    ...Array.from({ length: 4 }, () => 'Mijn zusje trouwt.'),
    undefined,
  ])
  const looks = await night.query<{ actor: string }>(
    `select actor from kernel.access_log where subject = $1 and person = $2 and action = 'read'`,
    [swap.id, mate.asker.id],
  )
  expect(looks.map(({ actor }) => actor).sort()).toEqual(ids(friend, lead, manager))
  expect(await code(act(other, swap, 'accept'))).toBe('forbidden')
  const leads = await night.plan(lead, [lead], { team: 'shift-lead', hours: [hour, hour + 8], area: oost })
  const theirs = (await lead.post('/shift-swaps', { shiftId: leads.id })).json<Swap>()
  expect((await other.get(`/shift-swaps/${theirs.id}`)).statusCode).toBe(404)
  const listed = (await other.get('/shift-swaps?limit=100')).json<SwapPage>().items.map(({ id }) => id)
  expect([listed.includes(swap.id), listed.includes(theirs.id)]).toEqual([true, false])
  const { rows } = await night.app.runtime.gatewayPool.query(
    `select 1 from log.event where data::text like '%zusje%' or type = 'message.requested' and data::text like '%trouwt%'`,
  )
  expect(rows).toEqual([])
})

test('one asks for one’s own shift, once at a time, and not somebody whom it does not fit', async () => {
  const asked = (who: TestAsker, body: object) => code(who.post('/shift-swaps', { shiftId: shift.id, ...body }))
  expect(await asked(friend, {})).toBe('forbidden')
  expect(await asked(mate, { to: expert.asker.id })).toBe('unknown-person')
  expect(await asked(mate, { to: (await night.person('resident')).asker.id })).toBe('unknown-person')
  await ask()
  expect(await asked(mate, {})).toBe('wrong-state')
  const manager = await night.plan(lead, [await night.person('manager')], {
    ...{ team: 'manager-on-call', hours: [hour, hour + 8], area: town },
  })
  expect(await code(mate.post('/shift-swaps', { shiftId: manager.id }))).toBe('forbidden')
})
