import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stay, StayPage, StaySeries } from '../../services/contracts/api/respite-stays.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser
let keeper: Person
let team: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  keeper = await newPerson(omzien.url, ['location-staff'], home)
  team = await newPerson(omzien.url, ['neighbourhood-team'], home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const as = (person: Person, width: 390 | 1280) => visit(browser, omzien.url, { as: person.id, width })
/** A date so many days from today, in the Netherlands. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()
/** So many nights, from so many days from today. */
const nights = (after: number, count: number) => ({ from: day(after), to: day(after + count) })
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** A location of a test's own, with a bed in every room. */
const house = async (name: string, kind: string, rooms: string[], phone?: string) => {
  const body = { name, place: home, ...(phone ? { contact: { phone } } : {}) }
  const { id } = (await keeper.post<{ id: string }>('/respite-locations', body)).body
  const beds: string[] = []
  for (const room of rooms)
    beds.push((await keeper.post<{ id: string }>('/beds', { locationId: id, room, kinds: [kind] })).body.id)
  return { id, beds }
}

const looksRight = async (page: Page) => {
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
}

test.each([1280, 390] as const)(
  'at %i wide: every other weekend is reserved at once, without those that are in the way, and called off with one press',
  async width => {
    const name = `Weekendhuis ${width}`
    const { beds } = await house(name, 'respite', ['Kamer A'])
    for (const after of [54, 82])
      await team.post('/stays', { bedId: beds[0], kind: 'respite', period: nights(after, 11), client: { groups: [] } })
    const { page, complaints, close } = await as(team, width)
    await page.goto(`/bedden?soort=respite&van=${day(40)}&nachten=2&bij=${home.lat},${home.lon}`)
    await page.getByRole('link', { name: `Laat het terugkomen: ${name}, Kamer A` }).click()
    await page.getByText('6 keer, samen 12 nachten').waitFor()
    await page.getByText(`${name}, Kamer A`).waitFor()
    await looksRight(page)

    await page.getByRole('combobox', { name: 'Hoe vaak' }).selectOption('elke week')
    await page.getByRole('spinbutton', { name: 'Nachten' }).fill('8')
    await page
      .getByText(/^Dan is de ene keer nog bezig/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Reserveer 6 keer' }).isDisabled()).toBe(true)
    await page.getByRole('spinbutton', { name: 'Nachten' }).fill('2')
    await page.getByRole('combobox', { name: 'Hoe vaak' }).selectOption('om de week')
    await page.getByRole('textbox', { name: 'Naam (hoeft niet)' }).fill('Mevrouw Vermeer')
    await page.getByRole('button', { name: 'Reserveer 6 keer' }).click()

    await page.getByRole('alert').getByText('2 keer kan niet. Er is nog niets gereserveerd.').waitFor()
    const inTheWay = page.getByRole('checkbox', { name: /het bed is al bezet$/, checked: true })
    expect(await inTheWay.count()).toBe(2)
    await page.getByText('4 keer, samen 8 nachten').waitFor()
    await looksRight(page)
    await page.getByRole('button', { name: 'Reserveer de andere 4' }).click()

    await page.getByText('Voor Mevrouw Vermeer. Er komen nog 4 keer.').waitFor()
    const { body: series } = await team.get<StaySeries>(`/stay-series/${idOf(page)}`)
    expect(series.stays.map(({ period }) => period)).toEqual([40, 68, 96, 110].map(after => nights(after, 2)))
    await looksRight(page)
    await page.locator('.request-row-link').first().click()
    await page.getByRole('link', { name: 'Bekijk alle keren' }).click()
    await page.getByRole('button', { name: 'Zeg alles af wat nog komt' }).click()
    const ask = page.getByRole('dialog', { name: '4 keer afzeggen voor Mevrouw Vermeer?' })
    await ask.getByRole('button', { name: 'Zeg alles af wat nog komt' }).click()
    await page.getByText('Voor Mevrouw Vermeer. Er komt niets meer.').waitFor()
    await looksRight(page)
    const { body } = await team.get<StayPage>(`/stays?bedId=${beds[0]}&status=cancelled`)
    expect(body.items).toHaveLength(4)
    expect(complaints).toEqual([])
    await close()
  },
)

test.each([1280, 390] as const)(
  'at %i wide: who tries a satellite home keeps the 24-hour place, can call it, goes back to it, and tries again',
  async width => {
    const [site, near] = [`Dag en nacht ${width}`, `Woning om de hoek ${width}`]
    const { beds: places } = await house(site, 'bridging', ['Kamer 1', 'Kamer 2'], '020 555 0124')
    const { id, beds } = await house(near, 'satellite', ['Woning 1', 'Woning 2'])
    const keeping = await as(keeper, width)
    await keeping.page.goto(`/locatie/gegevens?locatie=${id}`)
    const choice = keeping.page.getByRole('combobox', { name: /^24-uursvoorziening dichtbij/ })
    await choice.selectOption({ label: `${site}, op 50 meter` })
    await looksRight(keeping.page)
    await keeping.page.getByRole('button', { name: 'Bewaren' }).click()
    await keeping.page.waitForURL(/locatie\/bedden/)

    const guest = await newPerson(omzien.url, ['resident'], home)
    const client = { groups: [], personId: guest.id, name: 'Meneer De Graaf' }
    const trial = async (bedId: string | undefined, after: number) =>
      (await team.post<Stay>('/stays', { bedId, kind: 'satellite', period: nights(after, 20), client })).body
    const stay = await trial(beds[0], 0)
    const { page, complaints, close } = await as(team, width)
    await page.goto(`/bedden/verblijf/${stay.id}`)
    await page.getByRole('button', { name: 'Bewaar de plek in de 24-uursvoorziening' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Kamer 2').click()
    await sheet.getByLabel('Tot').fill(day(30))
    await looksRight(page)
    await sheet.getByRole('button', { name: 'Bewaar deze plek' }).click()
    await page.getByText(`${site}, Kamer 2`).waitFor()
    const { body: kept } = await team.get<Stay>(`/stays/${stay.id}`)
    expect(kept.kept).toMatchObject({ bedId: places[1], until: day(30) })
    const call = page.getByRole('link', { name: `Bel ${site}` })
    expect(await call.getAttribute('href')).toBe('tel:0205550124')
    await looksRight(page)

    await page.getByRole('button', { name: 'Reserveer dit bed' }).click()
    const mine = await as(guest, width)
    await page.getByRole('button', { name: 'Is aangekomen' }).click()
    await page.getByText('In huis', { exact: true }).first().waitFor()
    await mine.page.goto('/mijn-verblijf')
    await mine.page.getByRole('link', { name: `Bel ${site}` }).waitFor()
    await mine.page.getByText(/^Je plek bij .* is bewaard tot /).waitFor()
    await looksRight(mine.page)

    await page.getByRole('button', { name: 'Rond het verblijf af' }).click()
    await sheet.getByText('Naar huis').click()
    await sheet.getByText(/wordt dan niet langer bewaard\.$/).waitFor()
    await sheet.getByText('Plek met zorg dag en nacht').click()
    await sheet.getByText(/blijft bewaard tot/).waitFor()
    await sheet.getByRole('button', { name: 'Rond het verblijf af' }).click()
    await page.getByText('Afgelopen', { exact: true }).first().waitFor()
    await page.getByText(/^De plek bij .* blijft bewaard tot /).waitFor()

    const again = await trial(beds[1], 40)
    await page.goto(`/bedden/verblijf/${again.id}`)
    await page.getByText('Dit is de tweede keer; proberen mag zo vaak als nodig is.').waitFor()
    await looksRight(page)
    expect([...complaints, ...keeping.complaints, ...mine.complaints]).toEqual([])
    for (const visitor of [keeping, mine]) await visitor.close()
    await close()
  },
)
