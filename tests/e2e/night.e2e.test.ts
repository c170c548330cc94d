import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../services/kernel/ids.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faults, isLive, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }
const where = (address: string) => ({ address, place: home })
const onAPhone = { width: 390, colorScheme: 'dark' } as const

let omzien: Omzien
let browser: Browser
let reporter: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000' }), startBrowser()])
  reporter = await newPerson(omzien.url, ['resident'], home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const report = async (body: object) => {
  const { status, body: made } = await reporter.post<{ id: string }>('/backup-calls', body)
  expect(status).toBe(201)
  return made.id
}

/** Notes every tone and every shake of a phone, in order; a shake of 0 stops it. */
const listenToPhone = () => {
  const heard: (string | number)[] = []
  Object.assign(window, { heard })
  const make = AudioContext.prototype.createOscillator
  AudioContext.prototype.createOscillator = function (this: AudioContext) {
    heard.push('tone')
    return make.call(this)
  }
  navigator.vibrate = pattern => {
    heard.push(Array.isArray(pattern) ? 'shake' : Number(pattern))
    return true
  }
}

const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: (string | number)[] }).heard)
const shakesOn = async (page: Page) => (await heardOn(page)).filter(one => one === 'shake').length

/** Somebody of the night team with a phone, who has started the shift and heard the test. */
const onDuty = async () => {
  const person = await newPerson(omzien.url, ['night-team'], home)
  const phone = await visit(browser, omzien.url, { ...onAPhone, as: person.id })
  await phone.page.addInitScript(listenToPhone)
  await phone.page.goto('/')
  await phone.page.getByRole('button', { name: 'Start dienst' }).click()
  await phone.page.getByRole('button', { name: 'Ja, ik hoorde het' }).click()
  await isLive(phone.page)
  return { person, ...phone }
}

const alertOn = (page: Page) => page.getByRole('alertdialog', { name: 'Nieuwe melding' })

/** Closes every call that is still open, so that the next test begins with a quiet night. */
const settle = async (person: Person) => {
  const { body } = await person.get<{ items: { id: string }[] }>('/backup-calls?open=true&limit=100')
  for (const { id } of body.items) {
    for (const verb of ['acknowledge', 'arrive']) await person.post(`/backup-calls/${id}/${verb}`, {})
    await person.post(`/backup-calls/${id}/close`, { outcome: 'calmed-down', visited: true })
  }
}

const isFine = async (page: Page, what: string) => {
  expect([what, await faults(page)]).toEqual([what, []])
  expect([what, await isTooWide(page)]).toEqual([what, false])
}

test('a shift begins with a sound that is asked about, and says what would keep an alert from being heard', async () => {
  const person = await newPerson(omzien.url, ['night-team'], home)
  const { page, complaints, close } = await visit(browser, omzien.url, { ...onAPhone, as: person.id })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Begin je dienst' }).waitFor()
  await isFine(page, 'before the shift')
  await page.getByRole('button', { name: 'Start dienst' }).click()
  await page.getByRole('heading', { name: 'Hoorde je dat?' }).waitFor()
  // That the test was not heard arrives after that it was: what counts is how the phone is now.
  const overtaken = Promise.withResolvers<void>()
  await page.route('**/heartbeat', async route => {
    const { muted } = route.request().postDataJSON().state
    if (muted) await overtaken.promise
    await route.fulfill({ response: await route.fetch() })
    if (!muted) overtaken.resolve()
  })
  await page.getByRole('button', { name: 'Nee' }).click()
  await page.getByRole('heading', { name: 'Zet je geluid harder' }).waitFor()
  const checks = page.getByRole('region', { name: 'Hoe dit toestel ervoor staat' })
  await checks.getByText(/je hoorde de test niet/).waitFor()
  await page.getByRole('button', { name: 'Ja, ik hoorde het' }).click()
  await checks.getByText('Geluid staat aan').waitFor()
  // No headless browser may show push messages: that is said plainly, with what to do.
  await checks.getByText(/Pushberichten mogen niet van je telefoon/).waitFor()
  await page.getByText(/De verbinding werkt/).waitFor()
  await isFine(page, 'on duty')

  const devices = await person.get<{ items: { state: { sound: boolean; muted?: boolean } }[] }>('/duty-devices')
  await expect
    .poll(async () => (await person.get<typeof devices.body>('/duty-devices')).body.items[0]?.state)
    .toMatchObject({
      sound: true,
      muted: false,
    })
  await page.getByRole('button', { name: 'Stop dienst' }).click()
  await page.getByRole('button', { name: 'Ja, stop mijn dienst' }).click()
  await page.getByRole('button', { name: 'Start dienst' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('an alert fills the screen until somebody holds "Ik ga", and leads through the visit', async () => {
  const { page, person, complaints, close } = await onDuty()
  await report({ what: 'Mijn buurman schreeuwt', dangerNow: true, where: where('Javastraat 1') })
  const alert = alertOn(page)
  await alert.getByText('Javastraat 1').waitFor()
  await alert.getByText('Iemand is nu in gevaar').waitFor()
  await alert.getByText(/gaat de melding door naar de volgende/).waitFor()
  await isFine(page, 'alert')

  // What a pocket does: one short press. It only asks.
  const go = alert.getByRole('button', { name: /^Ik ga/ })
  await go.click()
  await alert.getByRole('button', { name: 'Nee, terug' }).click()
  await go.hover()
  await page.mouse.down()
  await alert.getByText('Jij gaat').waitFor()
  await page.mouse.up()
  await alert.getByRole('button', { name: 'Naar de melding' }).click()
  await page.getByRole('heading', { level: 1, name: 'Javastraat 1' }).waitFor()
  await page.getByRole('link', { name: 'Route openen' }).waitFor()
  await isFine(page, 'call')
  await page.getByRole('button', { name: 'Ik ben onderweg' }).click()
  await page.getByRole('button', { name: 'Ik ben er' }).click()
  await page.getByRole('button', { name: 'Afsluiten', exact: true }).click()
  await page.getByRole('button', { name: 'Sluit de melding af' }).click()
  await page.getByRole('link', { name: 'Kies hoe het afliep' }).waitFor()
  await isFine(page, 'closing')
  await page.getByLabel('Hoe liep het af?').selectOption('calmed-down')
  await page.getByRole('button', { name: 'Sluit de melding af' }).click()
  await page.getByRole('heading', { name: 'Hoe het afliep' }).waitFor()
  expect(complaints).toEqual([])
  await settle(person)
  await close()
})

test('it sounds until somebody has it; without a mouse Enter asks and Enter again goes; the others see who goes', async () => {
  const first = await onDuty()
  const second = await onDuty()
  await report({ what: 'Iemand loopt verward over straat' })
  await alertOn(first.page).waitFor()
  await alertOn(second.page).waitFor()
  // It sounds and shakes again and again, on every phone, until somebody has it.
  await expect.poll(() => shakesOn(second.page), { timeout: 15_000 }).toBeGreaterThan(1)
  expect((await heardOn(second.page)).filter(one => one === 'tone').length).toBeGreaterThan(3)
  await alertOn(first.page)
    .getByRole('button', { name: /^Ik ga/ })
    .focus()
  await first.page.keyboard.press('Enter')
  await first.page.waitForFunction(() => document.activeElement?.textContent === 'Ja, ik ga')
  await first.page.keyboard.press('Enter')
  await alertOn(first.page).getByText('Jij gaat').waitFor()
  await alertOn(second.page).getByText('Jij hoeft nu niets te doen.').waitFor()
  for (const { page } of [first, second]) await expect.poll(async () => (await heardOn(page)).at(-1)).toBe(0)
  await alertOn(second.page).getByRole('button', { name: 'Sluiten' }).click()
  await alertOn(second.page).waitFor({ state: 'detached' })
  await settle(first.person)
  await first.close()
  await second.close()
})

test('an acknowledgement that does not arrive says so, and is sent again with the same key until it does', async () => {
  const { page, person, close } = await onDuty()
  await report({ what: 'Hij doet niet open', where: where('Molukkenstraat 3') })
  await alertOn(page).waitFor()
  const keys: (string | undefined)[] = []
  await page.route('**/acknowledge', async route => {
    const tries = keys.push(route.request().headers()['idempotency-key'])
    // First it is lost on the way; then the worst that can happen: it arrives, and the answer is lost.
    if (tries > 2) return route.continue()
    if (tries === 2) await route.fetch()
    await route.abort('connectionreset')
  })
  await alertOn(page)
    .getByRole('button', { name: /^Ik ga/ })
    .click()
  await alertOn(page).getByRole('button', { name: 'Ja, ik ga' }).click()
  await alertOn(page).getByText('Nog niet aangekomen').waitFor()
  await alertOn(page).getByText('Jij gaat').waitFor()
  await expect.poll(() => keys.length, { timeout: 20_000 }).toBe(3)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toBeTruthy()
  await settle(person)
  await close()
})

test('a cut line is big and plain at once, and what came in meanwhile is told and sounds when it is back', async () => {
  const { page, context, person, close } = await onDuty()
  const other = await newPerson(omzien.url, ['night-team'], home)
  await context.setOffline(true)
  await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
  await isFine(page, 'line lost')

  const taken = await report({ what: 'Opgepakt door een ander', where: where('Insulindeweg 5') })
  await other.post(`/backup-calls/${taken}/acknowledge`, {})
  await report({ what: 'Nog van niemand', where: where('Ceramplein 7') })
  await context.setOffline(false)
  await alertOn(page).getByText('Ceramplein 7').waitFor()
  await alertOn(page).getByRole('button', { name: 'Ik kan niet' }).click()
  await page.getByRole('dialog', { name: 'Kun je niet gaan?' }).getByRole('button', { name: 'Ik kan niet' }).click()
  await alertOn(page).waitFor({ state: 'detached' })
  const missed = page.getByRole('main').getByText('Gemist: 2 meldingen, 1 is al opgepakt')
  await missed.waitFor()
  await isFine(page, 'missed')
  await page.getByRole('button', { name: 'Gezien' }).click()
  await missed.waitFor({ state: 'detached' })
  await settle(person)
  await close()
})

test('after a reload the shift goes on, an alert asks for sound, and the first press gives it', async () => {
  const { page, person, close } = await onDuty()
  await page.reload()
  await page.getByRole('heading', { name: 'Je geluid staat nog uit' }).waitFor()
  await isLive(page)
  await report({ what: 'Ruzie op de trap', where: where('Balistraat 9') })
  const alert = alertOn(page)
  await alert.getByRole('button', { name: 'Geluid staat uit. Zet het aan' }).click()
  await alert.getByRole('button', { name: /Geluid staat uit/ }).waitFor({ state: 'detached' })
  await settle(person)
  await close()
})

test('a synthetic call is confirmed by the phone at once, and never shown as a real one', async () => {
  const { page, close } = await onDuty()
  let hear = (_frame: object) => {}
  await page.routeWebSocket(/\/live/, line => {
    line.connectToServer()
    hear = frame => line.send(JSON.stringify(frame))
  })
  await page.reload()
  await isLive(page)
  const drillId = newId()
  const confirmed = page.waitForRequest(one => /heartbeat$/.test(one.url()) && one.postDataJSON().drill === drillId)
  hear({ type: 'backup-drill.started', subject: drillId, data: { drillId } })
  await confirmed
  expect(await alertOn(page).count()).toBe(0)
  await close()
})

test('who leads the shift sees who has what, and which phone is hindered', async () => {
  const { person, close } = await onDuty()
  const lead = await newPerson(omzien.url, ['shift-lead'], home)
  const desk = await visit(browser, omzien.url, { as: lead.id })
  await desk.page.goto('/')
  await desk.page.getByRole('heading', { name: 'De nacht in één oogopslag' }).waitFor()
  await isLive(desk.page)
  const id = await report({ what: 'Iemand slaat tegen de deur', where: where('Borneostraat 11') })
  const row = desk.page.getByRole('listitem').filter({ has: desk.page.getByRole('link', { name: 'Borneostraat 11' }) })
  await row.getByText('Wacht op iemand').waitFor()
  await person.post(`/backup-calls/${id}/acknowledge`, {})
  await row.getByText(/^Opgepakt: /).waitFor()
  await desk.page
    .getByText(/pushberichten staan uit/)
    .first()
    .waitFor()
  await isFine(desk.page, 'overview')
  await settle(person)
  await close()
  await desk.close()
})
