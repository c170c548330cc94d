import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { urlOf } from '../../infra/embedded/postgres.ts'
import type { SupportPointPage } from '../../services/contracts/api/support-points.ts'
import { seedTown } from '../support/many-points.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }
/** South-west of home, some 440 metres. */
const kitchen = { lat: 52.3587, lon: 4.925 }

let omzien: Omzien
let browser: Browser
let administrator: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  administrator = await newPerson(omzien.url, ['administrator'], home)
  const made = await administrator.post('/support-points', {
    ...{ name: 'De Avondtafel (test)', place: kitchen, address: 'Voorbeeldplein 1', functions: ['meals', 'walk-in'] },
    ...{ neighboursWelcome: true, accessibility: ['wheelchair'], languages: ['nl', 'ar'], hours: '24/7' },
    ...{ about: 'Elke avond soep.', contact: { phone: '020 000 00 12', website: 'https://example.org/tafel' } },
    films: [{ url: 'https://example.org/film', title: 'Een avond aan tafel' }],
  })
  expect(made.status).toBe(201)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** A visitor who never signed in; their device tells where they are when they let it. */
const visitor = async (width: 390 | 1280 = 1280, as?: Person) => {
  const someone = await visit(browser, omzien.url, { width, ...(as ? { as: as.id } : {}) })
  await someone.context.grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write'])
  await someone.context.setGeolocation({ latitude: home.lat, longitude: home.lon })
  return someone
}
const found = (page: Page) => page.getByRole('heading', { level: 2, name: /steunpunt/ }).first()
const settled = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name }).waitFor()
const looksRight = async (page: Page) => {
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
}
/** What stands on the marks of support points, and how many those of several hold. */
const marks = (page: Page) =>
  page.locator('.map').evaluate(map => ({
    numbers: [...map.querySelectorAll('.map-pin-support-point')].map(mark => Number(mark.textContent)),
    singles: map.querySelectorAll('.map-pin-support-point, .map-pin-small').length,
    several: [...map.querySelectorAll('.map-cluster')].map(mark => Number(mark.textContent)),
  }))
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

test.each([1280, 390] as const)(
  'at %i wide: what serves meals tonight near me, and how do I get there',
  async width => {
    const { page, complaints, close } = await visitor(width)
    await page.goto('/kaart')
    await found(page).waitFor()
    await looksRight(page)
    await page.getByRole('combobox', { name: 'Wat zoek je?' }).selectOption({ label: 'Maaltijden' })
    await page.getByRole('combobox', { name: 'Wanneer?' }).selectOption({ label: 'Vanavond open' })
    await settled(page, /^\d+ steunpunt(en)? (nu open|open op )/)
    await page.getByRole('button', { name: 'Dicht bij mij' }).click()
    const sheet = page.getByRole('dialog', { name: 'Waar ben je?' })
    await sheet.getByText('We bewaren je plek niet.', { exact: false }).waitFor()
    await sheet.getByRole('button', { name: 'Gebruik mijn locatie' }).click()
    await sheet.waitFor({ state: 'detached' })
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
      .first()
    await first.getByText('De Avondtafel (test)').waitFor()
    await first.getByText('450 meter · Voorbeeldplein 1').waitFor()
    expect(page.url()).not.toContain('52.3')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('52.3')
    await looksRight(page)

    await first.getByRole('link', { name: 'De Avondtafel (test)' }).click()
    await page.getByRole('heading', { level: 1, name: 'De Avondtafel (test)' }).waitFor()
    await page.getByText('Vanaf jouw plek is het 450 meter naar het zuidwesten, ongeveer 8 minuten lopen.').waitFor()
    expect(await page.getByRole('link', { name: 'Route' }).getAttribute('href')).toContain('52.3587')
    expect(await page.getByRole('link', { name: '020 000 00 12' }).getAttribute('href')).toBe('tel:0200000012')
    await page.getByRole('link', { name: 'Een avond aan tafel (op een andere site)' }).waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await looksRight(page)
    await page.getByRole('link', { name: 'Terug naar de kaart' }).click()
    await settled(page, /^\d+ steunpunt(en)? (nu open|open op )/)
    expect(await page.getByRole('combobox', { name: 'Wat zoek je?' }).inputValue()).toBe('meals')
    expect(complaints).toEqual([])
    await close()
  },
)

/** Goes on with the Tab key until something with this name has focus. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
      return at?.ariaLabel || at?.labels?.[0]?.textContent || at?.textContent || ''
    })
    if (name.test(words)) return
  }
  throw new Error(`The Tab key never reached ${name}`)
}

test('with the keyboard alone: a place that serves meals tonight, and how to get there', async () => {
  const { page, complaints, close } = await visitor()
  await page.goto('/kaart')
  await found(page).waitFor()
  await tabTo(page, /^Wat zoek je\?/)
  await page.keyboard.type('Maal')
  await tabTo(page, /^Wanneer\?/)
  await page.keyboard.type('Vana')
  await settled(page, /^\d+ steunpunt(en)? (nu open|open op )/)
  await tabTo(page, /^Dicht bij mij$/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Waar ben je?' }).waitFor()
  await tabTo(page, /^Gebruik mijn locatie$/)
  await page.keyboard.press('Enter')
  await page.getByText('Vanaf: jouw plek').waitFor()
  await page.getByText('450 meter · Voorbeeldplein 1').waitFor()
  await tabTo(page, /^De Avondtafel \(test\)$/)
  await page.locator('.map-pin-lit').and(page.getByTitle('1: De Avondtafel (test)')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^Vanaf jouw plek is het 450 meter naar het zuidwesten/).waitFor()
  const heading = page.getByRole('heading', { level: 1, name: 'De Avondtafel (test)' })
  await expect.poll(() => heading.evaluate(title => title === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

test('by ear: what changes is said, the map has a name, and the list has everything the map has', async () => {
  const { page, complaints, close } = await visitor()
  await page.goto('/kaart')
  await found(page).waitFor()
  const search = page.getByRole('search', { name: 'Zoeken' })
  await search.getByRole('combobox', { name: 'Wat zoek je?' }).selectOption('meals')
  await search.getByRole('combobox', { name: 'Wanneer?' }).selectOption('zondag')
  const said = page.getByRole('status').filter({ hasText: /^\d+ steunpunt(en)? (open op zondag|nu open)/ })
  await said.waitFor()
  const words = (await said.textContent()) ?? ''
  await settled(page, new RegExp(`^${words.replaceAll(/[.()]/g, '.')}$`))
  const count = Number(words.split(' ')[0])
  await page.getByRole('application', { name: new RegExp(`^Kaart met ${count} steunpunt`) }).waitFor()
  const rows = page.getByRole('region', { name: words }).getByRole('listitem')
  expect(await rows.count()).toBe(count)
  const onMap = async () => sum((await marks(page)).several) + (await marks(page)).singles
  await expect.poll(onMap).toBe(count)
  for (const number of (await marks(page)).numbers) {
    const row = rows.nth(number - 1)
    const name = await row.getByRole('heading', { level: 3 }).textContent()
    expect(await page.getByTitle(`${number}: ${name}`).count()).toBe(1)
  }
  // Marks are no stops of the Tab key: the same is in the list.
  expect(await page.locator('.map [tabindex="0"]:not(.map-box)').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('every view has an address: it comes back as it was, and an older one still works', async () => {
  const { page, complaints, close } = await visitor()
  await page.goto('/kaart?functie=meals')
  await found(page).waitFor()
  expect(await page.getByRole('combobox', { name: 'Wat zoek je?' }).inputValue()).toBe('meals')
  await page.goto(
    '/kaart?wat=meals&wanneer=2026-12-06T18:30&toegang=wheelchair&zonder-afspraak=ja&lagen=steunpunten,activiteiten',
  )
  await settled(page, /steunpunt(en)? open op zondag 6 december om 18\.30 uur$/)
  await page.getByRole('checkbox', { name: 'Met een rolstoel naar binnen', checked: true }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Activiteiten' }).waitFor()
  expect(await page.getByRole('heading', { level: 2, name: 'Gebieden' }).count()).toBe(0)
  await looksRight(page)

  await page.getByRole('button', { name: 'Deel wat je nu ziet' }).click()
  await page.getByText('De link is gekopieerd.').first().waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).searchParams.get('midden')).toMatch(/^\d\d\.\d{3},\d\.\d{3}$/)
  const other = await visitor(390)
  await other.page.goto(`${link}&beeld=kaart`)
  await settled(other.page, /steunpunt(en)? open op zondag 6 december om 18\.30 uur$/)
  await other.page.getByRole('application', { name: /^Kaart met/ }).waitFor()
  await looksRight(other.page)
  expect([...complaints, ...other.complaints]).toEqual([])
  await Promise.all([close(), other.close()])
})

test('who may see more, sees more: requests stay blurred, and nobody else is offered them', async () => {
  const resident = await newPerson(omzien.url, ['resident'], home)
  const team = await newPerson(omzien.url, ['neighbourhood-team'], home)
  const layersFor = async (as?: Person) => {
    const { page, close } = await visitor(1280, as)
    await page.goto('/kaart?lagen=steunpunten,hulpvragen,respijt,gebieden')
    await found(page).waitFor()
    await page.getByText(/^Op de kaart:/).click()
    const names = await page.getByRole('group', { name: 'Op de kaart' }).getByRole('checkbox').all()
    const shown = await Promise.all(names.map(name => name.evaluate(input => input.closest('label')?.textContent)))
    const blurred = await page.getByText('Je ziet ongeveer waar het is.', { exact: false }).count()
    await looksRight(page)
    await close()
    return { shown, blurred }
  }
  const everybody = ['Steunpunten', 'Activiteiten', 'Gebieden']
  expect(await layersFor()).toEqual({ shown: everybody, blurred: 0 })
  expect((await layersFor(resident)).blurred).toBe(1)
  expect((await layersFor(team)).shown).toContain('Plekken om te logeren')
})

test('a support point that is not there is told kindly', async () => {
  const { page, complaints, close } = await visitor(390)
  await page.goto('/steunpunt/bestaat-niet')
  await page.getByRole('heading', { level: 1, name: 'Dit steunpunt is er niet (meer)' }).waitFor()
  await looksRight(page)
  await page.getByRole('link', { name: 'Naar de kaart' }).click()
  await found(page).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('of ten thousand the marks in view add up to what is in view, at every zoom', async () => {
  await seedTown(urlOf(omzien.data) ?? '', 10_000)
  const { page, complaints, close } = await visitor()
  await page.goto('/kaart?wat=laundry')
  await settled(page, /^10\.00\d steunpunten$|^1000\d steunpunten$/)
  const inView = page.getByText(/^In dit stuk van de kaart: /)
  const shown = async () => {
    const { singles, several } = await marks(page)
    return sum(several) + singles
  }
  const said = async () => Number((await inView.textContent())?.replaceAll(/\D/g, ''))
  const agree = () => expect.poll(async () => (await shown()) - (await said())).toBe(0)
  for (let zoom = 0; zoom < 5; zoom++) {
    await agree()
    expect(await shown()).toBeGreaterThan(0)
    const before = await said()
    await page.getByRole('button', { name: 'Dichterbij' }).click()
    await expect.poll(said).toBeLessThan(before)
  }
  await agree()
  const before = await said()
  await page.getByRole('button', { name: 'Zoek in dit stuk van de kaart' }).click()
  await page.getByText('Alleen in dit stuk van de kaart.').waitFor()
  const inList = async () => Number((await found(page).textContent())?.replaceAll(/\D/g, ''))
  await expect.poll(inList).toBe(before)
  await agree()
  expect(complaints).toEqual([])
  await close()
})

test('without streets to see, and without a map at all, everything is still found', async () => {
  const { page, close } = await visitor()
  await page.addInitScript(() => {
    // A browser that cannot draw: every picture and every shape fails.
    HTMLCanvasElement.prototype.getContext = () => null
    Object.defineProperty(window, 'Worker', { value: undefined })
  })
  await page.goto('/kaart?wat=meals')
  await found(page).waitFor()
  await page.getByRole('link', { name: 'De Avondtafel (test)' }).waitFor()
  const all = await administrator.get<SupportPointPage>('/support-points?function=meals&limit=100')
  expect(Number((await found(page).textContent())?.replaceAll(/\D/g, ''))).toBe(all.body.items.length)
  await expect
    .poll(async () => sum((await marks(page)).several) + (await marks(page)).singles)
    .toBe(all.body.items.length)
  await close()
})
