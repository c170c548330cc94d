import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser
let coordinator: Person
beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  coordinator = await newPerson(omzien.url, ['coordinator'], { lat: 52.3615, lon: 4.9295 })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
const days = (page: Page) => page.getByRole('listitem').filter({ hasText: /^(Vandaag, )?zaterdag|^Zaterdag/i })

test.each([390, 1280] as const)('hours are filled in by keyboard and shown at once, at %d px', async width => {
  const { page, complaints, close } = await visit(browser, omzien.url, { width, as: coordinator.id })
  await page.goto('/steunpunten/nieuw')
  await page.getByRole('radio', { name: /Per dag invullen/ }).press('Space')
  await press(page, 'Tijd erbij voor maandag')
  await press(page, 'Ook op dinsdag t/m vrijdag')
  await press(page, 'Tijd erbij voor zaterdag')
  await page.getByLabel('zaterdag: open vanaf').fill('22:00')
  await page.getByLabel('zaterdag: open tot').fill('02:00')
  await page.getByText('Dit loopt door in de nacht, tot de volgende dag.').waitFor()
  await page.getByLabel('Op feestdagen').selectOption({ label: 'Dicht' })
  await page.getByText('Mo-Fr 09:00-17:00, Sa 22:00-02:00; PH 02:00-26:00 off').waitFor()
  expect(await days(page).filter({ hasText: '22.00 – 2.00 uur in de nacht' }).count()).toBeGreaterThan(0)

  await press(page, 'Uitzondering erbij')
  await page.getByLabel('Eerste dag').fill('2026-12-05')
  await page.getByLabel('Laatste dag').fill('2026-12-04')
  await page.getByRole('status').getByText('De laatste dag is vóór de eerste.').waitFor()
  expect(await page.getByLabel('Laatste dag').getAttribute('aria-invalid')).toBe('true')
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
  await page.getByLabel('Laatste dag').fill('2026-12-05')
  await page.getByText('2026 Dec 05 02:00-26:00 off').waitFor()

  await page.getByRole('radio', { name: /Ik ken de notatie/ }).press('Space')
  await page.getByLabel('Openingstijden in de notatie').fill('Mo 25:00-26:00')
  await page.getByRole('status').getByText('Een tijd begint na 24.00 uur. Kijk bij: Mo 25:00').waitFor()
  expect(complaints).toEqual([])
  await close()
})
