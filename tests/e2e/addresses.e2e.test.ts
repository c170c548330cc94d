import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson } from '../support/person.ts'
import { next } from './asking.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** While the list is open a screen reader hears field and list only; leaving the field closes it. */
const whileOpen = /^(aria-hidden-focus|page-has-heading-one):/

const resident = async (width: 390 | 1280) => {
  const person = await newPerson(omzien.url, ['resident'], home)
  return { person, ...(await visit(browser, omzien.url, { as: person.id, width })) }
}

test.each([390, 1280] as const)(
  'an address is found while typing, by keyboard, for a help request (%i px)',
  async width => {
    const { page, complaints, close } = await resident(width)
    await page.goto('/hulp-vragen')
    await page.getByText('Een wandeling en een luisterend oor').click()
    await next(page)
    await page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill('Een rondje?')
    await next(page)
    await page.getByText('Een adres', { exact: true }).click()
    const field = page.getByRole('combobox', { name: 'Adres' })
    await field.focus()
    await page.keyboard.type('rijnstr')
    await page.getByRole('option', { name: /Rijnstraat 58/ }).waitFor()
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/address-${width}.png` })
    expect((await faultsDayAndEvening(page)).filter(fault => !whileOpen.test(fault))).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('Rijnstraat 58')
    await page.getByText('Gevonden: Rijnstraat 58').waitFor({ state: 'attached' })
    expect(await page.getByRole('textbox', { name: /^Adres/ }).inputValue()).toBe('Rijnstraat 58')
    expect(await faultsDayAndEvening(page)).toEqual([])
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/address-chosen-${width}.png` })
    await next(page)
    await page.getByText('Maakt niet uit').waitFor()
    expect(page.url()).not.toContain('52.')
    expect(complaints).toEqual([])
    await close()
  },
)

test('what is nowhere is said, and asked for in the same words as before', async () => {
  const { page, close } = await resident(390)
  await page.goto('/hulp-vragen')
  await page.getByText('Een wandeling en een luisterend oor').click()
  await next(page)
  await page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill('Een rondje?')
  await next(page)
  await page.getByText('Een adres', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Adres' }).pressSequentially('Nergenshuizerlaan 3', { delay: 60 })
  await page.getByText('Niets gevonden. Kies een plek op de kaart.').waitFor()
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/address-none.png` })
  // It is said in the page: nothing lies over what comes next, or is hidden from who cannot see.
  await page.getByRole('button', { name: 'Volgende' }).waitFor()
  expect(await page.locator('.address-list').count()).toBe(0)
  expect(await page.getByRole('combobox', { name: 'Adres' }).inputValue()).toBe('Nergenshuizerlaan 3')
  await next(page)
  await page.getByRole('alert').first().waitFor()
  await close()
})

test('a report with an address that was chosen lies in an area; other words keep what was typed', async () => {
  const { page, person, complaints, close } = await resident(390)
  const night = await newPerson(omzien.url, ['night-team'], home)
  await page.goto('/melden')
  await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill('Geschreeuw in het portiek')
  await page.getByRole('button', { name: 'Stuur nu' }).click()
  const field = page.getByRole('combobox', { name: 'Adres of plek' })
  await field.fill('bij de rode schommel')
  await page.getByText(/^Dit adres kennen we niet/).waitFor()
  await page.getByRole('button', { name: 'Stuur dit erbij' }).waitFor()
  await field.fill('Rijnstraat 58')
  await page.getByRole('option', { name: /Rijnstraat 58/ }).click()
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/address-report.png`, fullPage: true })
  await page.getByRole('button', { name: 'Stuur dit erbij' }).click()
  await page.getByRole('heading', { name: 'Zo staat het ervoor' }).waitFor()
  const { body } = await person.get<{ items: { id: string }[] }>('/backup-calls?mine=true')
  const call = await night.get(`/backup-calls/${body.items[0]?.id}`)
  expect(call.body).toMatchObject({ address: 'Rijnstraat 58', place: { lat: 52.3462, lon: 4.9068 } })
  expect(JSON.stringify(call.body)).toContain('stadsdeel-zuid')
  expect(complaints).toEqual([])
  await close()
})
