import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faults, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser
let night: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  night = await newPerson(omzien.url, ['night-team'], home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** What the night team knows of the calls somebody reported. */
const callsOf = async (person: Person) => {
  const { body } = await person.get<{ items: { id: string; what: string }[] }>('/backup-calls?mine=true')
  return body.items
}
const tell = (page: Page, what: string) => page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill(what)
const send = (page: Page) => page.getByRole('button', { name: 'Stuur nu' }).click()
const callPage = /\/melden\/[0-9a-f-]{36}\/waar$/
const neighbour = async () => {
  const person = await newPerson(omzien.url, ['resident'], home)
  return { person, ...(await visit(browser, omzien.url, { as: person.id, width: 390 })) }
}

/** The team can call who reported it, and open the route to a place in words, on a phone. */
const isAtHand = async (path: string, phone: string, address: string) => {
  const { page, close } = await visit(browser, omzien.url, { as: night.id, width: 390 })
  await page.goto(path)
  const link = page.getByRole('link', { name: `Bel wie het meldde: ${phone}` })
  expect(await link.getAttribute('href')).toBe(`tel:${phone.replaceAll(' ', '')}`)
  const route = await page.getByRole('link', { name: 'Route openen' }).getAttribute('href')
  expect(decodeURIComponent(route ?? '')).toContain(address)
  expect([await faults(page), await isTooWide(page)]).toEqual([[], false])
  await close()
}

test('from the start page three screens lead to two people on their way, and 112 is never further than one press', async () => {
  const { person, page, complaints, close } = await neighbour()
  await page.goto('/')
  await page.getByRole('link', { name: /Er is nu iets mis/ }).click()
  await page.getByRole('link', { name: 'Direct gevaar? Bel 112' }).waitFor()
  await page.getByText('Ja', { exact: true }).click()
  const emergency = page.getByRole('link', { name: 'Bel nu 112' })
  expect(await emergency.getAttribute('href')).toBe('tel:112')
  expect((await emergency.boundingBox())?.height).toBeGreaterThan(90)
  await tell(page, 'De buurman schreeuwt en gooit met spullen')
  await send(page)

  await page.waitForURL(callPage)
  const [call] = await callsOf(person)
  expect(call?.what).toBe('De buurman schreeuwt en gooit met spullen')
  await page.getByRole('combobox', { name: 'Adres of plek' }).fill('Dapperstraat 12, derde etage')
  await page.keyboard.press('Tab') // on, without choosing from what was found
  await page.getByRole('textbox', { name: /Om wie gaat het/ }).fill('De man van nummer 12')
  await page.getByRole('textbox', { name: /Op welk nummer kunnen we je bellen/ }).fill('06 1234.5678')
  await page.getByRole('button', { name: 'Stuur dit erbij' }).dblclick() // in haste: it arrives once all the same

  await page.getByRole('heading', { name: 'Zo staat het ervoor' }).waitFor()
  const { body } = await night.get(`/backup-calls/${call?.id}`)
  expect(body).toMatchObject({ address: 'Dapperstraat 12, derde etage', who: 'De man van nummer 12', dangerNow: true })
  await page.getByText('Het team kan je bellen op 06 1234 5678').waitFor()
  await isAtHand(`/achtervang/${call?.id}`, '06 1234 5678', 'Dapperstraat 12, derde etage')

  await night.post(`/backup-calls/${call?.id}/acknowledge`, {})
  await night.post(`/backup-calls/${call?.id}/set-off`, {})
  await page
    .getByRole('status')
    .getByText(/onderweg/)
    .waitFor()
  await page.getByRole('textbox', { name: 'Vertel het aan het team' }).fill('Hij staat nu op straat')
  await page.getByRole('button', { name: 'Stuur dit erbij' }).click()
  await page.getByText('Het team ziet het nu ook.').waitFor()
  expect((await night.get<{ what: string }>(`/backup-calls/${call?.id}`)).body.what).toContain('Hij staat nu op straat')

  await page.goto('/meldingen')
  await page.getByRole('link', { name: /onderweg/ }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a report without a line says so and keeps trying, also when the answer was lost: it arrives once', async () => {
  const { person, page, context, close } = await neighbour()
  await page.goto('/melden')
  await tell(page, 'Er ligt iemand in het portiek')
  await context.setOffline(true)
  await send(page)
  await page.getByRole('alert').getByText('Nog niet verstuurd').waitFor()
  await page.getByRole('alert').getByRole('link', { name: '112' }).waitFor()
  expect(await callsOf(person)).toEqual([])

  let lost = 0
  await page.route('**/api/v1/backup-calls', async route => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost++
    await route.fetch()
    await route.abort()
  })
  await context.setOffline(false)
  await page.waitForURL(callPage)
  expect(lost).toBe(1)
  expect((await callsOf(person)).map(({ what }) => what)).toEqual(['Er ligt iemand in het portiek'])
  await close()
})

test('what was typed survives a page that closes, and a report that was under way goes on by itself', async () => {
  const { person, page, context, close } = await neighbour()
  await page.goto('/melden')
  await tell(page, 'Iemand roept om hulp')
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).inputValue()).toBe('Iemand roept om hulp')

  await page.route('**/api/v1/backup-calls', route => route.abort())
  await send(page)
  await page.getByRole('alert').getByText('Nog niet verstuurd').waitFor()
  await page.close()
  const again = await context.newPage()
  await again.goto('/melden')
  await again.waitForURL(callPage)
  expect((await callsOf(person)).length).toBe(1)
  await close()
})

test('only what is going on must be said, and a device that may not tell where it is says what to do', async () => {
  const { person, page, close } = await neighbour()
  await page.goto('/melden')
  await send(page)
  await page.getByRole('alert').getByText('Vertel in een paar woorden wat er aan de hand is').waitFor()
  await tell(page, 'Iemand is erg in de war')
  await send(page)
  await page.waitForURL(callPage)
  await page.getByRole('button', { name: 'Waar ik nu ben' }).click()
  await page.getByRole('alert').getByText('Typ het adres, of wijs het aan op de kaart').waitFor()
  await page.getByRole('link', { name: 'Ga verder zonder dit te zeggen' }).click()
  await page.getByText('We weten nog niet waar het is').waitFor()
  // Without a number nobody is told to wait for a call; what is no number is passed on in words.
  await page.getByText('Het team kan je dus niet bellen').waitFor()
  await page.getByRole('link', { name: 'Geef je nummer' }).click()
  await page.getByRole('textbox', { name: /Op welk nummer kunnen we je bellen/ }).fill('dat van de buren')
  await page.getByRole('button', { name: 'Stuur dit erbij' }).click()
  await page.getByText('Bellen: dat van de buren').waitFor()
  expect((await callsOf(person)).length).toBe(1)
  await close()
})

test('a visitor finds the telephone number of the backup and 112 without signing in', async () => {
  const { page, close } = await visit(browser, omzien.url, { width: 390 })
  await page.goto('/')
  await page.getByRole('link', { name: /Er is nu iets mis/ }).click()
  await page.getByRole('link', { name: /Bel 020/ }).waitFor()
  expect(await page.getByRole('link', { name: 'Direct gevaar? Bel 112' }).getAttribute('href')).toBe('tel:112')
  await close()
})
