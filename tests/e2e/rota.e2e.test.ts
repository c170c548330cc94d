import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, newPersons, type Person } from '../support/person.ts'
import { faults, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }
const area = 'stadsdeel-oost'

let omzien: Omzien
let browser: Browser
let lead: Person
let team: Person[]

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  lead = await newPerson(omzien.url, ['shift-lead'], home)
  team = await newPersons(omzien.url, ['night-team'], 2, home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const as = (person: Person, width: 390 | 1280 = 1280) => visit(browser, omzien.url, { as: person.id, width })
/** A date so many days from today, in the Netherlands. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()
/** The instant of a time on such a day. */
const at = (days: number, time: string) =>
  Temporal.PlainDateTime.from(`${day(days)}T${time}`)
    .toZonedDateTime('Europe/Amsterdam')
    .toInstant()
    .toString()
const nameOf = async (person: Person) => (await person.get<{ name: string }>('/me')).body.name
const shiftsOf = async (person: Person) =>
  (
    await person.get<{ items: { id: string; members: { id: string }[]; period: { from: string } }[] }>(
      '/shifts?mine=true',
    )
  ).body.items

test('a shift of one person is kept, warned about on top, and whole again with a second who is an experience expert', async () => {
  const [first, second] = await Promise.all(team.map(nameOf))
  const { page, complaints, close } = await as(lead)
  await page.goto('/rooster/plannen')
  await page.getByRole('combobox', { name: 'Gebied' }).selectOption(area)
  await page.getByLabel('Datum').fill(day(1))
  await page.getByText('De dienst eindigt op de volgende dag.').waitFor()
  await page.getByText(first ?? '', { exact: true }).click()
  await page.getByText(/Maar één persoon\. Je kunt de dienst zo bewaren/).waitFor()
  await page.getByRole('button', { name: 'Plan deze dienst' }).click()

  const warning = page.getByRole('link', { name: /22\.00 – .* 8\.00 · Eerste team · Oost/ })
  await warning.waitFor()
  await page.getByRole('listitem').filter({ has: warning }).getByText('maar één persoon').waitFor()
  await page.goto('/rooster/mensen')
  await page.getByText(`ervaringsdeskundige ${second}`).click()
  await page.getByRole('checkbox', { name: `ervaringsdeskundige ${second}`, checked: true }).waitFor()

  await page.goto('/rooster')
  await warning.click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Wijzig' }).click()
  await sheet.getByText(`${second} · ervaringsdeskundige`).click()
  await sheet.getByRole('button', { name: 'Bewaren' }).click()
  await sheet.waitFor({ state: 'hidden' })
  await warning.waitFor({ state: 'hidden' })
  const [shift] = await shiftsOf(team[0] as Person)
  expect(shift?.members.map(({ id }) => id).toSorted()).toEqual(team.map(({ id }) => id).toSorted())
  expect(complaints).toEqual([])
  await close()
})

test('a swap is asked by one, taken by another, agreed by the shift lead; the phone lists the week as the drawing says it', async () => {
  const [asker, colleague] = await newPersons(omzien.url, ['night-team'], 2, home)
  if (!asker || !colleague) throw new Error('no people')
  const from = at(3, '22:00')
  const body = { area, team: 'second', members: [asker.id], period: { from, to: at(4, '08:00') } }
  expect((await lead.post('/shifts', body)).status).toBe(201)

  const phone = await as(asker, 390)
  await phone.page.goto('/rooster')
  await phone.page.getByRole('button', { name: /^Vraag ruil/ }).click()
  await phone.page.getByRole('dialog').getByRole('button', { name: 'Vraag ruil' }).click()
  await phone.page.getByText('Je vraag staat uit').waitFor()

  const other = await as(colleague, 390)
  await other.page.goto('/rooster/ruilen')
  await other.page.getByRole('button', { name: /^Ik neem het over/ }).click()
  await other.page.getByText('wacht op akkoord').waitFor()

  const leading = await as(lead)
  await leading.page.goto('/rooster/ruilen')
  await leading.page.getByRole('button', { name: /^Akkoord/ }).click()
  await leading.page.getByText('geruild').waitFor()
  expect((await shiftsOf(colleague)).map(shift => Date.parse(shift.period.from))).toEqual([Date.parse(from)])
  expect(await shiftsOf(asker)).toEqual([])

  const name = await nameOf(colleague)
  const week = `/rooster?week=${day(3)}`
  await leading.page.goto(week)
  await leading.page.getByRole('region', { name: 'De week in beeld' }).getByText(name).waitFor()
  await other.page.goto(week)
  await other.page.getByRole('region', { name: 'De week in beeld' }).waitFor({ state: 'hidden' })
  await other.page.getByRole('link', { name: /22\.00–8\.00 Tweede team · Oost/ }).click()
  await other.page.getByRole('dialog').getByText(name).waitFor()
  for (const visitor of [phone, other, leading]) await visitor.close()
})

test('the secret address of my shifts is told once, and no longer answers after it is revoked', async () => {
  const { page, close } = await as(team[0] as Person, 390)
  await page.goto('/rooster/agenda')
  await page.getByRole('button', { name: 'Maak een adres' }).click()
  const url = await page.getByRole('textbox', { name: 'Adres voor je agenda' }).inputValue()
  const path = new URL(url).pathname
  const calendar = await fetch(omzien.url + path)
  expect(calendar.headers.get('content-type')).toContain('text/calendar')
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await page.reload()
  await page.getByText(/Je hebt een adres sinds/).waitFor()
  await page.getByRole('button', { name: 'Trek het adres in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Trek het adres in' }).click()
  await page.getByText('Je hebt nog geen adres.').waitFor()
  expect((await fetch(omzien.url + path)).status).toBe(404)
  await close()
})

test('in the morning the day team sees what was promised, takes it on and signs it off; the notice can be printed', async () => {
  const resident = await newPerson(omzien.url, ['resident'], home)
  const coordinator = await newPerson(omzien.url, ['coordinator'], home)
  const where = { place: home, address: 'Dapperstraat 12' }
  const { body: call } = await resident.post<{ id: string }>('/backup-calls', {
    what: 'Een vrouw dwaalt op straat',
    where,
    dangerNow: true,
  })
  const closing = {
    outcome: 'calmed-down',
    visited: true,
    prevented: 'police',
    report: 'Thuisgebracht.',
    promised: 'Het wijkteam belt.',
  }
  for (const [verb, body] of Object.entries({ acknowledge: {}, 'set-off': {}, arrive: {}, close: closing }))
    expect([verb, (await lead.post(`/backup-calls/${call.id}/${verb}`, body)).status]).toEqual([verb, 200])
  const { body: clock } = await lead.post<{ now: string }>('/demo/clock', { advance: 'PT1S' })
  const now = Temporal.Instant.from(clock.now).toZonedDateTimeISO('Europe/Amsterdam')
  const morning = now.add({ hours: 16, minutes: 30 }).withPlainTime('10:00') // of the night it is, or that comes
  const date = morning.toPlainDate().toString()
  await lead.post('/demo/clock', { advance: now.until(morning, { largestUnit: 'hours' }).toString() })
  const { page, complaints, close } = await as(coordinator)
  await page.goto(`/overdracht?datum=${date}`)
  const item = page.getByRole('listitem').filter({ hasText: 'Dapperstraat 12' })
  await item.getByText('Het wijkteam belt.').waitFor()
  await item.getByRole('button', { name: 'Ik pak dit op' }).click()
  await item.getByText(await nameOf(coordinator)).waitFor()
  await page.getByRole('textbox', { name: /Opmerking van het dagteam/ }).fill('We bellen om tien uur.')
  await page.getByRole('button', { name: 'Gelezen, ik teken af' }).click()
  await page.getByText(/Gelezen en afgetekend door/).waitFor()
  await page.getByText('We bellen om tien uur.').waitFor()
  expect(complaints).toEqual([])
  await close()

  const leading = await as(lead)
  await leading.page.goto(`/achtervang/${call.id}`)
  await leading.page.getByText('Er was iemand in gevaar').waitFor()
  expect(await leading.page.getByText('Iemand is nu in gevaar').count()).toBe(0)
  await leading.page.goto(`/achtervang/${call.id}/melding`)
  await leading.page.getByRole('heading', { name: 'Melding aan Vangnet & Advies' }).waitFor()
  await leading.page.emulateMedia({ media: 'print' })
  await leading.page.getByRole('banner').waitFor({ state: 'hidden' })
  await leading.page.getByText('Dapperstraat 12').waitFor()
  await leading.page.emulateMedia({ media: 'screen' })
  await leading.page.goto('/cijfers/achtervang')
  await leading.page.getByRole('row', { name: /Binnen een uur .* 100% \(\d+ van \d+\) gehaald 90%/ }).waitFor()
  await leading.page.getByRole('button', { name: '7 dagen' }).click()
  await leading.page.waitForURL(/van=\d{4}-\d{2}-\d{2}&tot=\d{4}-\d{2}-\d{2}/)
  await leading.close()
})

test('a manager changes who is alerted when, for one area', async () => {
  const manager = await newPerson(omzien.url, ['manager'], home)
  const { page, close } = await as(manager)
  await page.goto(`/instellingen/escalatie?gebied=${area}`)
  await page.getByText('Dit gebied gebruikt nu de stappen van de gemeente').waitFor()
  const second = page.getByRole('listitem').filter({ hasText: 'Stap 2' })
  await second.getByRole('textbox', { name: 'Minuten na de vorige stap' }).fill('drie')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('alert').getByText('Vul een aantal minuten in').waitFor()
  await second.getByRole('textbox', { name: 'Minuten na de vorige stap' }).fill('1,5')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Bewaard.').waitFor()
  const { body } = await manager.get<{ inherited: boolean; steps: { after: string }[] }>(`/escalation-policies/${area}`)
  expect([body.inherited, body.steps[1]?.after]).toEqual([false, 'PT90S'])
  await close()
})

test('a crisis card is mine until I share it, and ways to be told keep my order', async () => {
  const resident = await newPerson(omzien.url, ['resident'], home)
  const { page, complaints, close } = await as(resident, 390)
  await page.goto('/account')
  await page.getByRole('link', { name: 'Mijn crisiskaart' }).click()
  await page.getByRole('textbox', { name: /Wat helpt mij dan/ }).fill('Samen buiten lopen')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Alleen jij kunt je kaart lezen.').waitFor()
  await page.getByText('Delen met het nachtteam.').click()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText(/Het nachtteam kan je kaart lezen/).waitFor()
  expect((await resident.get('/me/crisis-card')).body).toEqual({ helps: 'Samen buiten lopen', shared: true })

  await page.goto('/account/berichten')
  await page.getByRole('textbox', { name: /Telefoonnummer/ }).fill('06')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('alert').getByText('Vul een telefoonnummer in').waitFor()
  await page.getByRole('textbox', { name: /Telefoonnummer/ }).fill('06 12345678')
  await page.getByRole('button', { name: 'Eerder: Sms' }).click()
  await page.getByText('Stuur me dan geen gewone berichten').click()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Bewaard.').waitFor()
  const { body } = await resident.get<{ channels: string[] }>('/me/notifications')
  expect(body).toMatchObject({ phone: '06 12345678', quietHours: { from: '22:00', to: '07:00' } })
  expect(body.channels[0]).toBe('sms')
  expect(complaints).toEqual([])
  await close()
})

test('a partner makes a key that is told once, reports with it, and it stops when it is revoked', async () => {
  const partner = await newPerson(omzien.url, ['partner'], home)
  const { page, complaints, close } = await as(partner)
  await page.goto('/account/sleutels')
  await page.getByRole('button', { name: 'Maak een sleutel' }).click()
  await page.getByRole('alert').getByText('Vul in waarvoor de sleutel is').waitFor()
  await page.getByRole('textbox', { name: 'Waarvoor is de sleutel?' }).fill('Huisartsenpost Oost')
  await page.getByRole('button', { name: 'Maak een sleutel' }).click()
  const key = await page.getByRole('textbox', { name: 'Sleutel voor Huisartsenpost Oost' }).inputValue()
  const report = (what: string) =>
    fetch(`${omzien.url}/api/v1/backup-calls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ what }),
    }).then(answer => answer.status)
  expect(await report('Een verwarde man bij de post')).toBe(201)

  await page.reload()
  await page.getByRole('button', { name: 'Trek in: Huisartsenpost Oost' }).click()
  expect(await page.getByRole('textbox', { name: 'Sleutel voor Huisartsenpost Oost' }).count()).toBe(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click()
  await page.getByText('ingetrokken').waitFor()
  await expect.poll(() => report('Nog een keer'), { timeout: 15_000 }).toBe(401)
  expect(complaints).toEqual([])
  await close()
})

test('a handover with a call that nobody has is not signed off: the screen leads to it, and taking it on is enough', async () => {
  const resident = await newPerson(omzien.url, ['resident'], home)
  const coordinator = await newPerson(omzien.url, ['coordinator'], home)
  const where = { place: home, address: 'Javastraat 3' }
  await resident.post('/backup-calls', { what: 'Er ligt iemand op de stoep', where })
  const { body: clock } = await lead.post<{ now: string }>('/demo/clock', { advance: 'PT1S' })
  const now = Temporal.Instant.from(clock.now).toZonedDateTimeISO('Europe/Amsterdam')
  const morning = now.add({ hours: 16, minutes: 30 }).withPlainTime('10:00') // of the night it is, or that comes
  await lead.post('/demo/clock', { advance: now.until(morning, { largestUnit: 'hours' }).toString() })
  const { page, close } = await as(coordinator, 390)
  await page.goto(`/overdracht?datum=${morning.toPlainDate()}&gebied=${area}`)
  await page.getByRole('button', { name: 'Gelezen, ik teken af' }).click()
  const refused = page.getByRole('alert').filter({ hasText: 'Aftekenen kan nog niet' })
  await refused.getByRole('link', { name: /Javastraat 3/ }).click()
  expect([await faults(page), await isTooWide(page)]).toEqual([[], false])
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Javastraat 3/ }) })
  await item.getByRole('button', { name: 'Ik pak dit op' }).click()
  await item.getByText(await nameOf(coordinator)).waitFor()
  await page.getByRole('button', { name: 'Gelezen, ik teken af' }).click()
  await page.getByText(/Gelezen en afgetekend door/).waitFor()
  await close()
})
