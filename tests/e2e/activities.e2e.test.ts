import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivityPage, MyActivities } from '../../services/contracts/api/activities.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const as = (person: Person, width: 390 | 1280) => visit(browser, omzien.url, { as: person.id, width })
const looksRight = async (page: Page) => {
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
}
/** A date so many days from today, in the Netherlands. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days })
const inWords = (date: Temporal.PlainDate) =>
  date.toLocaleString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' })

test.each([390, 1280] as const)(
  'at %i wide a resident finds a meal, says with how many, and can still sign off',
  async width => {
    const resident = await newPerson(omzien.url, ['resident'], home)
    const { page, complaints, close } = await as(resident, width)
    await page.goto('/kaart')
    await page.getByRole('link', { name: 'Activiteiten' }).first().click()
    await page.getByLabel('Wat', { exact: true }).selectOption('Samen eten')
    await page.waitForURL(/soort=meal/)
    // The demo's first meal is never today: on a Wednesday it is just beyond the coming week.
    await page.getByLabel('Wanneer').selectOption('De komende zes weken')
    await page.waitForURL(/wanneer=alles/)
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Samen eten' }) })
    await card
      .getByText(/^Nog \d+ plaatsen$/)
      .first()
      .waitFor()
    await looksRight(page)
    await card.getByRole('link', { name: 'Samen eten' }).first().click()

    await page.getByRole('heading', { level: 1, name: 'Samen eten' }).waitFor()
    await page.getByText('elke woensdag', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Toon de route' }).getAttribute('href')).toContain('52.3462')
    await page
      .getByRole('button', { name: /^Ik kom: Samen eten/ })
      .first()
      .click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Met hoeveel mensen kom je?').selectOption('3 mensen')
    await looksRight(page)
    await sheet.getByRole('button', { name: 'Ik kom' }).click()
    await page.getByText('Je komt met 3 mensen').first().waitFor()
    await looksRight(page)
    const mine = await resident.get<MyActivities>('/me/activities')
    expect(mine.body.items.flatMap(({ dates }) => dates.map(date => date.mine))).toEqual([3])

    await page.goto('/activiteiten')
    const own = page.getByRole('region', { name: 'Hier ga je naartoe' })
    await own.getByText('Je komt met 3 mensen').waitFor()
    await own.getByRole('link', { name: 'Samen eten' }).click()
    await page.getByRole('button', { name: /^Meld je af voor woensdag/ }).click()
    await page.getByText('Je komt met 3 mensen').first().waitFor({ state: 'detached' })
    expect((await resident.get<MyActivities>('/me/activities')).body.items).toEqual([])
    expect(complaints).toEqual([])
    await close()
  },
)

test('who looks for what is near is asked where they are, and that goes in no address', async () => {
  const { page, complaints, close } = await visit(browser, omzien.url, { width: 390 })
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 52.3848, longitude: 4.9195 })
  await page.goto('/activiteiten?wanneer=alles')
  await page.getByLabel('Volgorde').selectOption('Dichtbij eerst')
  await page.getByText(/^Zeg eerst waar je bent/).waitFor()
  await page.getByRole('button', { name: 'Zeg waar je bent' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gebruik mijn locatie' }).click()
  const first = page.locator('.activity-card').first()
  await first.getByText(/· 50 meter/).waitFor()
  await looksRight(page)
  expect(page.url()).not.toMatch(/52\.|4\.9/)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('52.38')
  await page.getByRole('link', { name: 'Log in om je aan te melden' }).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

test.each([1280, 390] as const)(
  'at %i wide an organiser plans every week, sees who comes, and calls one date off',
  async width => {
    const coordinator = await newPerson(omzien.url, ['coordinator'], home)
    const { page, complaints, close } = await as(coordinator, width)
    const title = `Soep op de stoep ${width}`
    await page.goto('/activiteiten')
    await page.getByRole('link', { name: 'Nieuwe activiteit' }).click()
    await page.getByRole('button', { name: 'Zet op de kaart' }).click()
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Geef de activiteit een naam' }).click()
    expect(await page.getByLabel('Naam').evaluate(input => input === document.activeElement)).toBe(true)
    await looksRight(page)

    await page.getByLabel('Naam').fill(title)
    await page.getByLabel('Steunpunt').selectOption('De Veranda (demo)')
    await page.getByLabel('Datum').fill(day(-1).toString())
    await page.getByLabel('Van', { exact: true }).fill('12:00')
    await page.getByLabel('Tot', { exact: true }).fill('13:30')
    await page.getByRole('button', { name: 'Zet op de kaart' }).click()
    await summary.getByRole('link', { name: 'Dit moment is al geweest.' }).click()
    expect(await page.getByLabel('Datum').evaluate(input => input === document.activeElement)).toBe(true)

    await page.getByLabel('Hoe vaak').selectOption('Elke week')
    for (const days of [50, 5]) {
      await page.getByLabel('Eerste keer').fill(day(days).toString())
      await page.getByLabel('Van', { exact: true }).fill('22:00')
      await page.getByText(/^De Veranda \(demo\) is (dan|die dag) dicht/).waitFor()
    }
    await page.getByText('Het eindigt dan de volgende dag om 13.30 uur.').waitFor()
    await looksRight(page)
    await page.getByLabel('Van', { exact: true }).fill('12:00')
    await page.getByLabel('Tot', { exact: true }).fill('13:30')
    const preview = page.getByRole('region', { name: 'Dat is dan op' })
    for (const week of [0, 1, 4]) await preview.getByText(inWords(day(5 + 7 * week))).waitFor()
    await page.getByText('Mensen melden zich vooraf aan').click()
    await page.getByLabel('Aantal plaatsen').fill('8')
    await looksRight(page)
    await page.getByRole('button', { name: 'Zet op de kaart' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText('Nog 8 plaatsen').first().waitFor()

    const id = new URL(page.url()).pathname.split('/').at(-1)
    const resident = await newPerson(omzien.url, ['resident'], home)
    expect((await resident.post(`/activities/${id}/dates/${day(5)}/sign-up`, { people: 2 })).status).toBe(200)
    await page.getByText('Nog 6 plaatsen').waitFor()
    await page.getByRole('link', { name: `Wie komen er, ${inWords(day(5))}` }).click()
    await page.getByText('2 personen').waitFor()
    await page.getByRole('row').nth(1).waitFor()
    await looksRight(page)

    await page.getByRole('link', { name: /^Terug naar/ }).click()
    await page.getByRole('button', { name: `Gaat niet door: ${inWords(day(5))}` }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel(/^Waarom/).fill('De keuken wordt geverfd.')
    await sheet.getByText('De andere data blijven staan.').waitFor()
    await sheet.getByRole('button', { name: 'Ja, het gaat niet door' }).click()
    await page.getByText('Gaat niet door: De keuken wordt geverfd.').waitFor()
    await looksRight(page)
    const { body } = await resident.get<ActivityPage>('/activities?limit=100')
    expect(body.items.find(each => each.id === id)?.dates[0]).toMatchObject({ cancelled: true, mine: 2 })
    expect(complaints).toEqual([])
    await close()
  },
)
