import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stay } from '../../services/contracts/api/respite-stays.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faults, isTooWide, startBrowser, type Visitor, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser
let reporter: Person
let person: Person
let phone: Visitor

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000' }), startBrowser()])
  reporter = await newPerson(omzien.url, ['resident'], home)
  person = await newPerson(omzien.url, ['night-team'], home)
  phone = await visit(browser, omzien.url, { width: 390, colorScheme: 'dark', as: person.id })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** A call that this duo is on the scene of, open on their phone. */
const onTheScene = async (address: string) => {
  const { body } = await reporter.post<{ id: string }>('/backup-calls', {
    ...{ what: 'Mijn buurman kan niet thuis blijven', dangerNow: false, where: { address, place: home } },
  })
  for (const verb of ['acknowledge', 'arrive']) await person.post(`/backup-calls/${body.id}/${verb}`, {})
  await phone.page.goto(`/achtervang/${body.id}`)
  return body.id
}

const bedOn = (page: Page) => page.getByRole('region', { name: 'Bed voor vannacht' })
const offersOn = (page: Page) => bedOn(page).getByRole('listitem')
const held = (page: Page) => bedOn(page).getByText(/^Nog \d+ minuten voor jullie$/)

const staysOf = async (callId: string) =>
  (await person.get<{ items: Stay[] }>(`/stays?backupCallId=${callId}&limit=100`)).body.items

const isFine = async (page: Page, what: string) => {
  expect([what, await faults(page)]).toEqual([what, []])
  expect([what, await isTooWide(page)]).toEqual([what, false])
}

test('a bed is had in two taps, kept, reserved, and proposed as how the call ended', async () => {
  const { page, complaints } = phone
  const id = await onTheScene('Javastraat 21')
  await bedOn(page).getByRole('button', { name: 'Zoek een vrij bed' }).click()
  const first = offersOn(page).first()
  await first.getByText(/^Opname|^Nu geen opname/).waitFor()
  await first.getByRole('link', { name: /^Bel / }).waitFor()
  await isFine(page, 'free beds')
  const distances = await offersOn(page).getByRole('heading').allInnerTexts()
  expect(distances.length).toBeGreaterThan(1)
  await first.getByRole('button', { name: 'Houd dit bed vast' }).click()

  await held(page).waitFor()
  await bedOn(page)
    .getByText(/^3 nachten, tot /)
    .waitFor()
  await bedOn(page)
    .getByText(/Niet gecontroleerd: bij wie het past, het jaarmaximum/)
    .waitFor()
  await bedOn(page).getByRole('link', { name: 'Route naar de logeerplek' }).waitFor()
  await isFine(page, 'bed held')
  await bedOn(page).getByRole('button', { name: 'Houd langer vast' }).click()
  await bedOn(page).getByRole('button', { name: 'Reserveer dit bed' }).click()
  await bedOn(page).getByText('Gereserveerd').waitFor()
  await page.getByText(/reserveerde het bed/).waitFor()
  await isFine(page, 'bed reserved')

  await page.getByRole('button', { name: 'Afsluiten', exact: true }).click()
  const outcome = page.getByLabel('Hoe liep het af?')
  expect(await outcome.inputValue()).toBe('time-out-bed')
  await outcome.selectOption('calmed-down')
  await page.getByText(/^Het bed bij .* komt vrij$/).waitFor()
  await isFine(page, 'closing that loses the bed')
  await outcome.selectOption('time-out-bed')
  await page.getByRole('button', { name: 'Sluit de melding af' }).click()
  await page.getByText('Hoe het afliep').waitFor()
  await bedOn(page).getByText('Gereserveerd').waitFor()
  expect((await staysOf(id)).map(({ status, urgency, kind }) => [status, urgency, kind])).toEqual([
    ['reserved', 'crisis', 'time-out'],
  ])
  expect(complaints).toEqual([])
})

test('a bed that goes in that second is told with the next best, one tap away', async () => {
  const { page } = phone
  const id = await onTheScene('Javastraat 22')
  const rival = await newPerson(omzien.url, ['neighbourhood-team'], home)
  await bedOn(page).getByRole('button', { name: 'Zoek een vrij bed' }).click()
  await offersOn(page).first().waitFor()
  await page.route(
    '**/api/v1/stays',
    async route => {
      const { backupCallId: _, ...wanted } = route.request().postDataJSON()
      expect((await rival.post('/stays', wanted)).status).toBe(201)
      await route.continue()
    },
    { times: 1 },
  )
  await offersOn(page).first().getByRole('button', { name: 'Houd dit bed vast' }).click()
  const notice = bedOn(page).getByRole('alert')
  await notice.getByText('Dit bed is net weg').waitFor()
  await isFine(page, 'bed just gone')
  await notice.getByRole('button', { name: /^Neem / }).click()
  await held(page).waitFor()
  expect((await staysOf(id)).map(({ status }) => status)).toEqual(['held'])

  // The call closes without it: the bed goes to others, and the call says so.
  await person.post(`/backup-calls/${id}/close`, { outcome: 'calmed-down', visited: true })
  await page.getByText('Het bed is vrijgegeven').waitFor()
  expect((await staysOf(id)).map(({ status }) => status)).toEqual(['cancelled'])
})

test('a hold sent over a bad line arrives once, and what is not sent yet says so', async () => {
  const { page } = phone
  const id = await onTheScene('Javastraat 23')
  await bedOn(page).getByRole('button', { name: 'Zoek een vrij bed' }).click()
  await offersOn(page).first().waitFor()
  await bedOn(page).getByLabel('Langer of korter?').selectOption('5')
  await bedOn(page).getByText('Vrij vanaf vannacht, 5 nachten:').waitFor()
  // Once it does not arrive; then it arrives, and the answer is lost.
  let tries = 0
  await page.route(
    '**/api/v1/stays',
    async route => {
      if (++tries > 1) await route.fetch()
      await route.abort()
    },
    { times: 2 },
  )
  await offersOn(page).first().getByRole('button', { name: 'Houd dit bed vast' }).click()
  await bedOn(page).getByText('Nog niet aangekomen').waitFor()
  await held(page).waitFor()
  await expect.poll(() => tries).toBe(2)
  expect((await staysOf(id)).map(({ nights }) => nights)).toEqual([5])
})

test('a bed that is given up, or whose time is over, says so on the call, and another can be found', async () => {
  const { page } = phone
  await onTheScene('Javastraat 24')
  const find = bedOn(page).getByRole('button', { name: 'Zoek een vrij bed' })
  await find.click()
  await offersOn(page).first().getByRole('button', { name: 'Houd dit bed vast' }).click()
  await held(page).waitFor()
  await bedOn(page).getByRole('button', { name: 'Geef dit bed vrij' }).click()
  await page.getByRole('button', { name: 'Geef vrij', exact: true }).click()
  await bedOn(page).getByText('Het is vrijgegeven.').waitFor()
  await find.click()
  await offersOn(page).first().getByRole('button', { name: 'Houd dit bed vast' }).click()
  await held(page).waitFor()
  await person.post('/demo/clock', { advance: 'PT31M' })
  await bedOn(page)
    .getByText(/De tijd om het vast te houden was om/)
    .waitFor()
  await page.getByText('Bed kwijt: de tijd om het vast te houden was om').waitFor()
  await isFine(page, 'bed lost')
})
