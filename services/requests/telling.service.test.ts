import { afterAll, beforeAll, expect, test } from 'vitest'
import { allDay, giveAddress, mailsTo, personEvent, toldTo } from '../../infra/testing/mailbox.ts'
import { type TestAsker, testRuntime } from '../../infra/testing/runtime.ts'
import { offerEvent, Town } from '../../infra/testing/town.ts'
import type { Role } from '../contracts/api/people.ts'
import type { OfferState } from '../contracts/events/volunteers.ts'
import { notify } from '../notify/service.ts'
import { requests } from './service.ts'

let town: Town
beforeAll(async () => {
  town = await Town.build(await testRuntime({ services: [requests, notify], startsAt: '13:00' }))
})
afterAll(() => town?.stop())

/** Somebody of a team, who is told by mail; each test has its own, so that nobody else holds its requests. */
const member = async (role: Role, { quiet = false, locale = 'nl' as 'nl' | 'en', area = 'stadsdeel-oost' } = {}) => {
  const who = await town.app.as({ roles: [role], areas: [area] })
  await town.tell(personEvent(who, locale))
  await giveAddress(who, quiet ? allDay : undefined)
  return who
}
const neighbour = async () => {
  const who = await town.app.as({})
  await town.tell(personEvent(who))
  await giveAddress(who)
  return who
}
const leave = (...team: TestAsker[]) =>
  town.tell(...team.map(({ asker }) => ({ type: 'person.erased' as const, subject: asker.id, data: {} })))
const told = async (who: TestAsker) => {
  await town.app.settled()
  return await toldTo(who)
}
const subjects = async (who: TestAsker) => (await mailsTo(who)).map(({ subject }) => subject)
const after = (state: OfferState, status: OfferState['status']) => town.tell(offerEvent(status, state))

test('danger is told the team of the area at once, whatever their quiet hours, without the words or the address', async () => {
  const team = await member('neighbourhood-team', { quiet: true })
  const coordinator = await member('coordinator', { quiet: true, locale: 'en' })
  const elsewhere = await member('coordinator', { area: 'stadsdeel-noord' })
  const asker = await neighbour()
  const { id } = await town.post(asker, { text: 'Ik word thuis geslagen', address: 'Geheimstraat 7' })
  await expect.poll(() => subjects(team)).toEqual(['Een hulpvraag noemt gevaar'])
  await expect.poll(() => subjects(coordinator)).toEqual(['A help request mentions danger'])
  const [mail] = await mailsTo(team)
  expect(mail?.text).toContain('stadsdeel-oost')
  expect(mail?.text).not.toMatch(/geslagen|Geheimstraat/)
  expect(mail?.text).toContain(`/wachtrij/${id}`)
  // Once: danger that is mentioned again is nothing new; in a request that was harmless it is.
  await asker.patch(`/help-requests/${id}`, { text: 'Hij slaat me weer' })
  const harmless = await town.post(asker)
  await asker.patch(`/help-requests/${harmless.id}`, { text: 'Ik word thuis geslagen' })
  const twice = ['Een hulpvraag noemt gevaar sent', 'Een hulpvraag noemt gevaar sent']
  await expect.poll(() => told(team)).toEqual(twice)
  expect([await told(elsewhere), await told(asker)]).toEqual([[], []])
  for (const request of [id, harmless.id]) await asker.post(`/help-requests/${request}/cancel`)
  await leave(team, coordinator, elsewhere)
})

test('a request that climbs is told who has it now, and the asker: once for each step', async () => {
  const [team, coordinator] = [await member('neighbourhood-team'), await member('coordinator')]
  const asker = await neighbour()
  const { id } = await town.post(asker, { text: 'Een geheim verhaal' })
  await town.app.moveClock('PT24H1M')
  await expect.poll(() => told(team)).toEqual(['Een hulpvraag wacht op het wijkteam sent'])
  await expect.poll(() => told(asker)).toEqual(['We zoeken verder sent'])
  expect(await told(coordinator)).toEqual([])
  expect((await mailsTo(asker)).at(-1)?.text).toContain('Het wijkteam kijkt nu mee')
  const [mail] = await mailsTo(team)
  expect(mail?.text).toContain('stadsdeel-oost (Samen boodschappen doen)')
  expect(mail?.text).toContain(`/wachtrij/${id}`)
  expect(JSON.stringify([mail, await mailsTo(asker)])).not.toMatch(/geheim|Insulindeweg/)
  await town.app.moveClock('PT48H')
  await expect.poll(() => told(coordinator)).toEqual(['Een hulpvraag zoekt een vrijwilliger sent'])
  await expect.poll(() => told(asker)).toEqual(['We zoeken verder sent', 'We zoeken verder sent'])
  expect(await told(team)).toHaveLength(1)
  expect((await mailsTo(asker)).at(-1)?.text).toContain('De coördinator zoekt nu')
  await asker.post(`/help-requests/${id}/cancel`)
  await leave(team, coordinator)
})

test('that a request waits is not told at night, nor when somebody came before the morning', async () => {
  const team = await member('neighbourhood-team', { quiet: true })
  const asker = await neighbour()
  const { id } = await town.post(asker)
  await town.app.moveClock('PT24H1M')
  await expect.poll(() => told(team)).toEqual(['Een hulpvraag wacht op het wijkteam waiting'])
  await town.accept(id, await town.app.as({}))
  await expect.poll(() => told(team)).toEqual(['Een hulpvraag wacht op het wijkteam stopped'])
  await leave(team)
})

test('the asker hears that somebody comes, and that they cannot after all; of what is over by then only the last', async () => {
  const asker = await neighbour()
  const { id } = await town.post(asker)
  const [first, second] = [await town.app.as({}), await town.app.as({})]
  const offer = await town.accept(id, first)
  await expect.poll(() => subjects(asker)).toEqual(['Er komt iemand helpen'])
  await asker.post(`/help-requests/${id}/confirm`)
  await after(offer, 'withdrawn')
  await expect.poll(() => subjects(asker)).toEqual(['Er komt iemand helpen', 'Je helper kan toch niet'])
  await giveAddress(asker, allDay)
  const last = await town.accept(id, second)
  await after(last, 'withdrawn')
  await expect
    .poll(async () => (await told(asker)).slice(2))
    .toEqual(['Er komt iemand helpen stopped', 'Je helper kan toch niet waiting'])
  const mails = await mailsTo(asker)
  expect(mails).toHaveLength(2)
  expect(mails.every(({ text }) => text.includes(`/hulpvragen/${id}`))).toBe(true)
  await asker.post(`/help-requests/${id}/cancel`)
})

test('what fails after it was decided is done again, and nothing is told twice', async () => {
  const asker = await neighbour()
  const { id } = await town.post(asker)
  const client = await town.database.pool.connect()
  await client.query('set role none')
  // The first time a message is asked for, everything that goes with it is undone at the last moment.
  await client.query(`
    create sequence public.asked;
    grant usage on sequence public.asked to public;
    create function public.fail_once() returns trigger language plpgsql as $$
    begin
      if nextval('public.asked') = 1 then raise exception 'undone'; end if;
      return new;
    end $$;
    create constraint trigger fail_once after insert on log.event deferrable initially deferred
      for each row when (new.type = 'message.requested') execute function public.fail_once()`)
  try {
    const accepted = await town.accept(id, await town.app.as({}))
    await expect.poll(() => told(asker)).toEqual(['Er komt iemand helpen sent'])
    const { rows } = await client.query(`select last_value::int as asked from public.asked`)
    expect(rows).toEqual([{ asked: 2 }])
    // Delivered again, as after a restart of the queue.
    await town.tell(offerEvent('accepted', accepted))
    expect(await told(asker)).toEqual(['Er komt iemand helpen sent'])
  } finally {
    await client.query('drop trigger fail_once on log.event')
    client.release(true)
  }
})
