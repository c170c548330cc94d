import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, newPerson } from '../support/person.ts'
import { startBrowser, visit } from './browser.ts'

/** In Weesp nobody of the demo lives: what is on the screen is this test's. */
const home = { lat: 52.2987, lon: 5.0417 }
const walk = { kind: 'walk', text: 'Wie loopt er een rondje mee?', place: home }

let omzien: Omzien
let browser: Browser

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000' }), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

test('a coordinator sees news without the list jumping, and asks a helper by hand', async () => {
  const asker = await newPerson(omzien.url, ['resident'], home)
  const text = 'Samen een rondje door het Flevopark?'
  await asker.post('/help-requests', { ...walk, text })
  const coordinator = (await newPerson(omzien.url, ['coordinator'], home)).id
  const desk = await visit(browser, omzien.url, { as: coordinator })
  await desk.page.goto('/')
  await desk.page.getByRole('heading', { name: 'Wat wacht er?' }).waitFor()
  const rows = desk.page.getByRole('main').getByRole('listitem')
  const mine = rows.filter({ hasText: text })
  await mine.waitFor()
  const waiting = await rows.count()
  await desk.page.getByText('Live', { exact: true }).waitFor()

  await asker.post('/help-requests', { ...walk, kind: 'meal', text: 'Samen eten?' })
  await desk.page.getByRole('button', { name: '1 nieuwe laten zien' }).waitFor()
  expect(await rows.count()).toBe(waiting)
  await desk.page.getByRole('button', { name: '1 nieuwe laten zien' }).click()
  await rows.filter({ hasText: 'Samen eten?' }).waitFor()
  expect(await rows.count()).toBe(waiting + 1)

  // Nobody the system would ask by itself: this helper named no hours.
  const helper = await newPerson(omzien.url, ['resident'], home)
  await helper.put('/me/helper-profile', { ...alwaysAvailable(home, ['walk']), availability: [] })
  await mine.getByRole('link', { name: /wandeling/ }).click()
  await desk.page.getByRole('heading', { name: 'Wie kan helpen?' }).waitFor()
  const ask = desk.page.getByRole('button', { name: /^Vraag / }).first()
  const asked = desk.page.getByText('gevraagd', { exact: true })
  const before = await asked.count()
  await ask.click()
  await desk.page.getByText(/is gevraagd om te helpen/).waitFor()
  await asked.nth(before).waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('an administrator changes a setting and sees its default', async () => {
  const administrator = (await newPerson(omzien.url, ['administrator'])).id
  const desk = await visit(browser, omzien.url, { as: administrator })
  await desk.page.goto('/instellingen')
  const size = desk.page.getByRole('textbox', { name: 'Zoveel buren vragen we tegelijk' })
  await size.fill('7')
  const form = desk.page.getByRole('listitem').filter({ has: size })
  await form.getByRole('button', { name: 'Bewaren' }).click()
  await form.getByRole('button', { name: 'Terug naar standaard' }).click()
  await form.getByRole('button', { name: 'Terug naar standaard' }).waitFor({ state: 'detached' })
  expect(await size.inputValue()).toBe('5')
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('who may not be somewhere is told so, and who is not signed in comes back after signing in', async () => {
  const resident = (await newPerson(omzien.url, ['resident'], home)).id
  const neighbour = await visit(browser, omzien.url, { as: resident })
  await neighbour.page.goto('/wachtrij')
  await neighbour.page.getByRole('heading', { name: 'Deze pagina is niet voor jou' }).waitFor()
  await neighbour.close()

  const stranger = await visit(browser, omzien.url)
  await stranger.page.goto('/hulpvragen')
  await stranger.page.getByText('Log eerst in.').waitFor()
  await stranger.page.getByRole('textbox', { name: 'E-mailadres' }).fill('nieuw@voorbeeld.nl')
  await stranger.page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await stranger.page.getByRole('heading', { name: 'Vul de code in' }).waitFor()
  const mailbox = await stranger.context.newPage()
  await mailbox.goto('/postvak')
  const code =
    (
      await mailbox
        .getByText(/\b\d{6}\b/)
        .first()
        .textContent()
    )?.match(/\b\d{6}\b/)?.[0] ?? ''
  await stranger.page.getByRole('textbox', { name: 'Code' }).fill(code)
  await stranger.page.getByRole('button', { name: 'Inloggen' }).click()
  await stranger.page.getByText('Welkom! Hoe mogen we je noemen?').waitFor()
  await stranger.page.getByRole('textbox', { name: 'Je naam' }).fill('Nieuwe Buur')
  await stranger.page.getByRole('button', { name: 'Bewaren' }).click()
  await stranger.page.getByText('Bewaard.').waitFor()
  expect(stranger.complaints).toEqual([])
  await stranger.close()
})
