import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000' }), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const as = async (role: Parameters<typeof newPerson>[1][number], width: 390 | 1280 = 390) =>
  visit(browser, omzien.url, { as: (await newPerson(omzien.url, [role], home)).id, width })

test('no number of nights leaves nothing to hold, and a bed for nobody is asked about once', async () => {
  const { page, complaints, close } = await as('neighbourhood-team')
  await page.goto(`/bedden?bij=${home.lat},${home.lon}`)
  const hold = page.getByRole('button', { name: /^Houd vast: / })
  await hold.first().waitFor()
  const nights = page.getByRole('spinbutton', { name: 'Nachten' })
  await nights.fill('-3')
  await page.getByText('Kies 1 tot en met 366 nachten.').waitFor()
  expect(await hold.count()).toBe(0)
  await nights.fill('2')
  await hold.first().click()

  await page.getByRole('button', { name: 'Reserveer dit bed' }).click()
  await page.getByText('Voor wie is dit bed?').waitFor()
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
  await page.getByRole('button', { name: 'Vul een naam in' }).click()
  await page.keyboard.type('M')
  await page.getByText('Voor wie is dit bed?').waitFor({ state: 'detached' })
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: 'Nog niet bekend' }).click()
  await page.getByText('Gereserveerd', { exact: true }).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a period that ends before it begins is told at the field, keeps what was filled in, and counts nothing', async () => {
  const { page, complaints, close } = await as('manager')
  await page.goto('/bedden/cijfers?van=2026-03-10&tot=2026-03-01')
  await page.getByText('De eerste dag ligt na de laatste. Kies andere dagen.').waitFor()
  expect(await page.getByLabel('Vanaf de nacht van').inputValue()).toBe('2026-03-10')
  expect(await page.getByRole('link', { name: 'Download als CSV' }).count()).toBe(0)
  await page.getByLabel('Tot en met de nacht van').fill('2026-03-20')
  await page.getByRole('link', { name: 'Download als CSV' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('words are no telephone number, and a day of more than sixteen hours is asked about before it is saved', async () => {
  const coordinator = await newPerson(omzien.url, ['coordinator'], home)
  const body = { name: 'De Lange Dag', place: home, functions: ['walk-in'], hours: 'Mo 08:30-17:00' }
  const { id } = (await coordinator.post<{ id: string }>('/support-points', { ...body, neighboursWelcome: true })).body
  const { page, complaints, close } = await visit(browser, omzien.url, { as: coordinator.id, width: 390 })
  await page.goto(`/steunpunten/${id}`)
  const save = page.getByRole('button', { name: 'Bewaren', exact: true })
  await page.getByLabel(/^Telefoon/).fill('bel ons')
  await save.click()
  await page.getByRole('link', { name: 'Vul een telefoonnummer in, zoals 020 555 01 01' }).waitFor()
  await page.getByLabel(/^Telefoon/).fill('020 555 01 01 toestel 4')
  await page.getByLabel('maandag: open tot').fill('07:00')
  await save.click()
  const question = page.getByRole('dialog', { name: 'Klopt dit: open tot 7.00 uur de volgende ochtend?' })
  await question.getByRole('button', { name: 'Toch niet' }).click()
  expect((await coordinator.get(`/support-points/${id}`)).body).toMatchObject({ hours: 'Mo 08:30-17:00' })
  await save.click()
  await question.getByRole('button', { name: 'Ja, dit klopt' }).click()
  await page.getByText(/^Bewaard/).waitFor()
  expect((await coordinator.get(`/support-points/${id}`)).body).toMatchObject({
    ...{ hours: 'Mo 08:30-07:00', contact: { phone: '020 555 01 01 toestel 4' } },
  })
  expect(complaints).toEqual([])
  await close()
})
