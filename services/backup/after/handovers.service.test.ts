import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAt } from '../../../infra/testing/looks.ts'
import { type Crew, Night } from '../../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../../infra/testing/runtime.ts'
import { areaEvent, inNoord, inOost } from '../../../infra/testing/town.ts'
import type { Handover, HandoverPage, Notice } from '../../contracts/api/backup-watch.ts'
import type { MessageRequest } from '../../contracts/events/notify.ts'
import { timeZone } from '../../kernel/clock.ts'
import type { LoggedEvent } from '../../kernel/log.ts'
import { backup } from '../service.ts'

const [oost, noord, town] = ['stadsdeel-oost', 'stadsdeel-noord', 'municipality-town']

let night: Night
let crew: Crew
let spil: TestAsker
let team: TestAsker
let inTheNorth: TestAsker
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup], env: { RATE_POSTING: '1000' } }))
  const district = areaEvent({ id: oost, level: 'stadsdeel', sides: [4.9, 52.34, 4.95, 52.38], revision: 2 })
  const { areas } = district.data as { areas: object[] }
  await night.town.tell({ ...district, data: { areas: areas.map(area => ({ ...area, parent: town })) } as never })
  // Two in the afternoon: the morning of tomorrow is not there yet.
  const now = night.app.clock.now().toZonedDateTimeISO(timeZone)
  const start = now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '14:00' })
  await night.app.moveClock(now.until(start).toString())
  crew = await night.crew()
  spil = await night.person(['coordinator'], 'Carla', [oost])
  team = await night.person(['neighbourhood-team'], 'Wim', [oost])
  inTheNorth = await night.person(['coordinator'], 'Nel', [noord])
})
afterAll(() => night?.stop())

const today = () => night.app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
const tomorrow = () => String(today().add({ days: 1 }))
const read = async (who: TestAsker, query = '') => {
  const answer = await who.get(`/handovers${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<HandoverPage>().items
}
const of = async (who: TestAsker, area: string, date = tomorrow()) =>
  (await read(who, `?area=${area}&date=${date}`))[0] as Handover
const itemOf = (handover: Handover, id: string) => handover.items.find(({ callId }) => callId === id)

/** A call that the duo went to and closed. */
const visited = async (close: object, where: object = { place: inOost, address: 'Insulindeweg 12' }) => {
  const { id } = await night.report({ where })
  const [duo] = crew.first
  await night.act(duo, id, 'acknowledge')
  await night.act(duo, id, 'set-off')
  await night.act(duo, id, 'arrive')
  await night.act(duo, id, 'close', { outcome: 'calmed-down', visited: true, ...close })
  return id
}

/** Ends the calls that are open, which would escalate all the while the clock is moved. */
const endOpen = () =>
  night.query(`
    update backup.call set status = 'handed-over', step_due = null, outcome = 'false-report', visited = false,
      second_waived = true, closed_at = created_at
    where status = 'alerted'`)

describe('in the morning', () => {
  test('the district reads what happened, what was promised, what is open, and only its own', async () => {
    const calm = await visited({ report: 'Thee gedronken.' })
    const promised = await visited({ outcome: 'stays-home-with-appointments', promised: 'Morgen om tien uur bellen.' })
    const north = await visited({}, { place: inNoord })
    const open = await night.report({})
    const handover = await of(spil, oost)
    expect(handover).toMatchObject({ id: `${oost}.${tomorrow()}`, area: oost })
    expect(itemOf(handover, calm)).toMatchObject({
      ...{ address: 'Insulindeweg 12', outcome: 'calmed-down', report: 'Thee gedronken.', open: false },
    })
    expect(itemOf(handover, promised)).toMatchObject({ promised: 'Morgen om tien uur bellen.', open: true })
    expect(itemOf(handover, open.id)).toMatchObject({ status: 'alerted', open: true })
    expect(itemOf(handover, north)).toBeUndefined()
    expect((await read(spil, `?date=${tomorrow()}`)).map(({ area }) => area)).toEqual([oost])
    const all = await read(crew['shift-lead'][0], `?date=${tomorrow()}`)
    expect(all.map(({ area }) => area)).toEqual([noord, oost])
    expect((await spil.get(`/handovers?area=${noord}`)).statusCode).toBe(403)
    const everywhere = await night.app.as({ roles: ['coordinator'], areas: [town] })
    expect((await read(everywhere, `?date=${tomorrow()}`)).map(({ area }) => area)).toEqual([town, oost])
    expect((await spil.get('/handovers?area=stadsdeel-nergens')).json()).toMatchObject({ code: 'unknown-area' })
  })

  test('a call without a place is in the handover of the municipality, so that it is in one', async () => {
    const { id } = await night.report({ where: undefined })
    const all = await read(crew.first[0], `?date=${tomorrow()}`)
    expect(all.filter(one => itemOf(one, id)).map(({ area }) => area)).toEqual([town])
    const ids = all.flatMap(({ items }) => items.map(({ callId }) => callId))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('what is in no district is for every district of the day: nobody is left alone with it', async () => {
    const id = await visited({ promised: 'Uitzoeken wie dit is.' }, { address: 'Ergens 1' })
    const read = await of(inTheNorth, town)
    expect(itemOf(read, id)).toMatchObject({ promised: 'Uitzoeken wie dit is.', open: true })
    const taken = await inTheNorth.post(`/handovers/${town}.${tomorrow()}/take-on`, { callId: id })
    expect(itemOf(taken.json<Handover>(), id)).toMatchObject({ open: false, takenOnBy: { name: 'Nel' } })
  })

  test('what nobody took on stays in the handovers of the next mornings, until somebody does', async () => {
    const promised = await visited({ promised: 'De corporatie bellen.' })
    const calm = await visited({})
    const morning = tomorrow()
    await endOpen()
    await night.app.moveClock('PT48H')
    const later = await of(spil, oost)
    expect(itemOf(later, promised)).toMatchObject({ open: true })
    expect(itemOf(later, calm)).toBeUndefined()

    const url = `/handovers/${oost}.${morning}/take-on`
    const taken = (await spil.post(url, { callId: promised })).json<Handover>()
    expect(itemOf(taken, promised)).toMatchObject({ open: false, takenOnBy: { name: 'Carla' } })
    await night.app.moveClock('PT48H')
    expect(itemOf(await of(spil, oost), promised)).toBeUndefined()
  })

  test('a colleague who is to take something on is told, once; somebody who cannot is refused', async () => {
    const id = await visited({ promised: 'Langsgaan.' })
    const url = `/handovers/${oost}.${tomorrow()}/take-on`
    for (const _ of [1, 2]) await spil.post(url, { callId: id, personId: team.asker.id })
    const told = (await night.town.eventsOf(id)).filter(
      ({ type, data }) => type === 'message.requested' && (data as MessageRequest).urgency === 'normal',
    )
    expect(told.map(({ data }) => (data as MessageRequest).messages.map(({ personId }) => personId))).toEqual([
      [team.asker.id],
    ])
    const resident = await night.person(['resident'], 'Buur')
    const refused = await spil.post(url, { callId: id, personId: resident.asker.id })
    expect(refused.json()).toMatchObject({ code: 'unknown-person', errors: [{ pointer: '/personId' }] })
    const elsewhere = await visited({}, { place: inNoord })
    const wrong = await spil.post(url, { callId: elsewhere })
    expect(wrong.json()).toMatchObject({ code: 'invalid-body', errors: [{ pointer: '/callId' }] })
  })

  test('it is signed off once, after the night, by one of two who do so at the same moment', async () => {
    const url = `/handovers/${oost}.${tomorrow()}/sign-off`
    expect((await spil.post(url, {})).json()).toMatchObject({ code: 'wrong-state' })
    const [date, lead] = [tomorrow(), crew['shift-lead'][0]]
    await night.app.moveClock('PT24H')
    const both = await Promise.all([spil, team].map(who => who.post(url, { note: `Gelezen door ${who.asker.id}` })))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const winner = both[0]?.statusCode === 200 ? spil : team
    expect(await of(lead, oost, date)).toMatchObject({
      ...{ note: `Gelezen door ${winner.asker.id}`, signedOff: { by: { id: winner.asker.id } } },
    })
    expect((await winner.post(url, {})).statusCode).toBe(200)
    expect((await inTheNorth.post(url, {})).statusCode).toBe(403)
    expect((await crew.first[0].post(url, {})).statusCode).toBe(403)
    const events = await night.town.eventsOf(`${oost}.${date}`)
    expect(events[0]?.audience).toEqual(expect.arrayContaining([`coordinator@${oost}`, 'shift-lead']))
    for (const wrong of [`${oost}.2026-02-30`, 'stadsdeel-nergens.2026-12-01'])
      expect((await spil.post(`/handovers/${wrong}/sign-off`, {})).statusCode).toBe(404)
  })

  test('it is not signed off while nobody has a call of it, and says which; taking it on is enough', async () => {
    const where = { place: inNoord, address: 'Papaverweg 7' }
    const open = await night.report({ where })
    const taken = await night.report({ where: { place: inNoord } })
    await night.act(crew.first[0], taken.id, 'acknowledge')
    const url = `/handovers/${noord}.${tomorrow()}`
    // As if it was reported in the night before: a call that is open would escalate all the while the clock is moved.
    await night.query("update backup.call set created_at = created_at - interval '24 hours' where id = any ($1)", [
      [open.id, taken.id],
    ])
    const morning = url.replace(tomorrow(), String(today()))
    const refused = await inTheNorth.post(`${morning}/sign-off`, {})
    expect(refused.statusCode, refused.body).toBe(409)
    expect(refused.json()).toMatchObject({
      ...{ code: 'wrong-state', calls: [{ id: open.id, address: 'Papaverweg 7' }] },
      detail: expect.stringContaining('Papaverweg 7'),
    })
    expect((await inTheNorth.post(`${morning}/take-on`, { callId: open.id })).statusCode).toBe(200)
    const signed = await inTheNorth.post(`${morning}/sign-off`, {})
    expect(signed.json<Handover>()).toMatchObject({ signedOff: { by: { id: inTheNorth.asker.id } } })
    await night.closeAll(crew)
  })

  test('who reads of somebody we know is in the log of who looked', async () => {
    const fatma = await night.person(['resident'], 'Fatma')
    await night.report({ aboutMe: true }, fatma)
    await of(spil, oost)
    const looks = await looksAt(night.app.databaseUrl, fatma.asker.id)
    expect(looks).toMatchObject([{ actor: spil.asker.id, action: 'handover' }])
    await endOpen()
  })
})

describe('the notice to Vangnet & Advies', () => {
  test('says what is known of a call, and names nobody of the team', async () => {
    const id = await visited({
      ...{
        outcome: 'support-stepped-up',
        report: 'Er was veel onrust.',
        prevented: 'police',
        promised: 'Dagelijks bellen.',
      },
      steppedUp: { until: String(today().add({ days: 5 })), what: 'Elke dag bezoek.' },
    })
    const answer = await spil.get(`/backup-calls/${id}/notice`)
    expect(answer.statusCode, answer.body).toBe(200)
    const { title, sections } = answer.json<Notice>()
    const text = (heading: string) => sections.find(one => one.heading === heading)?.text
    expect(title).toBe('Melding aan Vangnet & Advies')
    expect(text('Waar')).toBe('Insulindeweg 12')
    expect(text('Om wie het gaat')).toBe('de buurman van drie hoog')
    expect(text('Uitkomst')).toBe('De steun is tijdelijk opgeschaald.')
    expect(text('Zwaardere inzet die hiermee is voorkomen')).toBe('Inzet van de politie.')
    expect(text('Opgeschaalde steun')).toMatch(/^Elke dag bezoek\.\nTot en met \d+ \w+ \d{4}\.$/)
    expect(text('Verloop')).toMatch(/^Opgepakt: .* om \d\d:\d\d\nTer plaatse: .*\nAfgesloten: /)
    expect(text('Waarom er geen bezoek was')).toBeUndefined()
    expect(answer.body).not.toMatch(/first A|first B/)
  })

  test('is for who sees the call and the day team of its district', async () => {
    const id = await visited({})
    const status = async (who: TestAsker) => (await who.get(`/backup-calls/${id}/notice`)).statusCode
    expect(await Promise.all([spil, team, crew.first[0], crew['manager-on-call'][0]].map(status))).toEqual([
      ...[200, 200, 200, 200],
    ])
    expect(await status(inTheNorth)).toBe(404)
    expect(await status(await night.app.as({}))).toBe(403)
  })
})

test('the day before stepped-up support ends the day team is reminded, once', async () => {
  const until = today().add({ days: 3 })
  const id = await visited({ steppedUp: { until: String(until), what: 'Elke dag bezoek.' } })
  const reminders = async () => {
    const events = (await night.town.eventsOf(id)).filter(({ type }) => type === 'message.requested')
    return events.filter(({ data }) => (data as MessageRequest).link === `/achtervang/${id}/melding`)
  }
  const morning = until.subtract({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '07:29' }).toInstant()
  await night.app.moveClock(night.app.clock.now().until(morning).toString())
  expect(await reminders()).toEqual([])
  await night.app.moveClock('PT2M')
  const [reminder] = await reminders()
  expect(reminder).toBeDefined()
  const { messages, urgency } = (reminder as LoggedEvent).data as MessageRequest
  expect(messages.map(({ personId }) => personId).sort()).toEqual([spil, team].map(who => who.asker.id).sort())
  expect(urgency).toBe('normal')
  await night.app.moveClock('PT72H')
  expect(await reminders()).toHaveLength(1)
})
