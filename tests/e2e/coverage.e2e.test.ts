import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser
let manager: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  manager = await newPerson(omzien.url, ['manager'])
  await leaveSunday()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** On Sunday afternoon 'on Sunday' is about now, and by the evening nobody serves a meal any more: then it is Monday. */
const leaveSunday = async () => {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam')
  if (now.dayOfWeek !== 7) return
  const advance = now.until(now.add({ days: 1 }).withPlainTime('09:00'), { largestUnit: 'hours' }).toString()
  expect((await manager.post('/demo/clock', { advance })).status).toBe(200)
}

const isFine = async (page: Page, where: string) => {
  expect([where, await faultsDayAndEvening(page)]).toEqual([where, []])
  expect([where, await isTooWide(page)]).toEqual([where, false])
}

describe.each([390, 1280] as const)('%i pixels wide', width => {
  test('anybody sees where a meal is near on Sunday, which districts have no support point, and takes the table along', async () => {
    const { page, complaints, close } = await visit(browser, omzien.url, { width })
    await page.goto('/dekking')
    await page.getByRole('heading', { level: 1, name: 'Is er overal een steunpunt in de buurt?' }).waitFor()
    await page.getByText('6 steunpunten tellen mee').waitFor()
    await page.getByRole('combobox', { name: 'Wat moet het steunpunt bieden?' }).selectOption('Maaltijden')
    await page.getByRole('combobox', { name: 'Wanneer?' }).selectOption({ index: 3 })
    await page.getByText('1 steunpunt telt mee').waitFor() // Bij Bosshardt: on Sundays, too
    expect(page.url()).toMatch(/functie=meals.*wanneer=zondag/)
    const table = page.getByRole('table', { name: '9 gebieden, minste eerst' })
    expect(await table.getByRole('rowheader').last().textContent()).toBe('Centrum')
    const norm = page.getByRole('table', { name: 'In elk stadsdeel een steunpunt waar je zo binnenloopt' })
    await norm.getByRole('row', { name: /Weesp.*nog niet.*0/ }).waitFor()
    await norm.getByRole('row', { name: /Zuid .*ja.*1/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await isFine(page, 'gaps and overlaps')
    await page.getByRole('combobox', { name: 'Op de kaart' }).selectOption('hoeveel per gebied')
    await page.getByRole('list', { name: 'Wat de kaart laat zien' }).getByText('75 tot 100 %').waitFor()
    await isFine(page, 'shares')
    expect(await page.getByText('Wat als hier een steunpunt kwam?').count()).toBe(0)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download als CSV' }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toContain('Centrum')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await close()
  })

  test('a manager tries a support point by keyboard, sees what it would change, and takes it away again', async () => {
    const { page, complaints, close } = await visit(browser, omzien.url, { as: manager.id, width })
    await page.goto('/dekking')
    const areas = page.getByRole('combobox', { name: 'Midden in' })
    await areas.focus()
    await areas.selectOption('Weesp')
    await page.getByRole('button', { name: 'Zet hier een punt' }).press('Enter')
    const changes = page.getByRole('table', { name: 'Wat als hier een steunpunt kwam?' })
    await changes.getByRole('row', { name: /Weesp.*0%.*[1-9]\d*%/ }).waitFor()
    await isFine(page, 'what if')
    await page.getByRole('button', { name: 'Haal punt 1 weg' }).press('Enter')
    await changes.waitFor({ state: 'detached' })
    await page.locator('.cover-map .map-box').click({ position: { x: 120, y: 150 } })
    await page.getByRole('button', { name: 'Haal punt 1 weg' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('a manager has a year worked out, and reads the hours of the week as numbers', async () => {
    const { page, complaints, close } = await visit(browser, omzien.url, { as: manager.id, width })
    await page.goto('/dekking')
    await page.getByRole('link', { name: 'Over een heel jaar' }).click()
    await page.getByRole('heading', { level: 1, name: 'Op loopafstand, een heel jaar lang' }).waitFor()
    await page.getByRole('button', { name: 'Reken uit' }).click()
    const result = page.getByRole('table', { name: 'Op loopafstand, een heel jaar lang' })
    await result.getByRole('rowheader', { name: 'Noord', exact: true }).waitFor({ timeout: 90_000 })
    await page.getByText(/^Alle \d+ steunpunten tellen mee\.$/).waitFor()
    await page.getByRole('button', { name: 'Getallen van Noord' }).click()
    const week = page.getByRole('table', { name: 'Een gemiddelde week in Noord' })
    await week.getByRole('row', { name: /^10\.00/ }).waitFor()
    await isFine(page, 'a year')
    expect(complaints).toEqual([])
    await close()
  })
})
