import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Availability, Stay, Waiting } from '../../services/contracts/api/respite-stays.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isLive, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser
let team: Person
let colleague: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  team = await newPerson(omzien.url, ['neighbourhood-team'], home)
  colleague = await newPerson(omzien.url, ['neighbourhood-team'], home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const as = (person: Person, width: 390 | 1280 = 1280) => visit(browser, omzien.url, { as: person.id, width })
/** A date so many days from today, in the Netherlands. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()
const search = (from: number, nights: number) =>
  `/bedden?van=${day(from)}&nachten=${nights}&bij=${home.lat},${home.lon}`
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const free = async (from: number, nights: number) => {
  const query = `kind=time-out&from=${day(from)}&to=${day(from + nights)}&near=${home.lat},${home.lon}`
  const { body } = await team.get<Availability>(`/respite-availability?${query}`)
  return body.items.filter(({ freeBeds }) => freeBeds.length > 0)
}
const hold = (who: Person, bedId: string, from: number, nights: number) =>
  who.post<Stay>('/stays', {
    bedId,
    kind: 'time-out',
    period: { from: day(from), to: day(from + nights) },
    client: { groups: [] },
  })

const looksRight = async (page: Page) => {
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
}

test.each([1280, 390] as const)(
  'at %i wide: search, hold, reserve, arrive, extend, and end with a next step',
  async width => {
    const { page, complaints, close } = await as(team, width)
    // The night that is going on until noon: whoever arrives in the morning of a coming night may find the bed not free yet.
    const local = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').subtract({ hours: 12 })
    await page.goto(`/bedden?bij=${home.lat},${home.lon}&van=${local.toPlainDate()}`)
    await page.getByRole('heading', { name: /^\d+ locaties? met een vrij bed$/ }).waitFor()
    await page.getByText('van nu').waitFor()
    await looksRight(page)
    await page
      .getByRole('button', { name: /^Houd vast: / })
      .first()
      .click()

    await page.getByText(/^nog (29|30) minuten voor jou$/).waitFor()
    await page.getByText('Zonder dossier controleren we het jaarmaximum niet.').waitFor()
    await page.getByRole('textbox', { name: 'Naam (hoeft niet)' }).fill('Mevrouw Vermeer')
    await looksRight(page)
    await page.getByRole('button', { name: 'Reserveer dit bed' }).click()
    await page.getByText('Gereserveerd', { exact: true }).first().waitFor()
    await page.getByText('Mevrouw Vermeer').waitFor()
    await page.getByText('jaarmaximum niet gecontroleerd').waitFor()

    await page.getByRole('button', { name: 'Vul aan' }).click()
    await page.getByRole('textbox', { name: 'Wat gaat goed (hoeft niet)' }).fill('Houdt van tuinieren')
    await looksRight(page)
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('Houdt van tuinieren').waitFor()

    await page.getByRole('button', { name: 'Is aangekomen' }).click()
    await page.getByText('In huis', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Verander de dag van weggaan' }).click()
    const { body: arrived } = await team.get<Stay>(`/stays/${idOf(page)}`)
    const fifth = Temporal.PlainDate.from(arrived.period.from).add({ days: 5 }).toString()
    await page.getByLabel('Gaat weg op').fill(fifth)
    await page.getByText('5 nachten', { exact: true }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Verander de dag van weggaan' }).click()
    await page
      .getByText(/, 5 nachten$/)
      .first()
      .waitFor()

    await page.getByRole('button', { name: 'Rond het verblijf af' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Rond het verblijf af' }).click()
    await sheet.getByText('Kies hoe het verder gaat').waitFor()
    await sheet.getByText('Naar huis').click()
    await sheet.getByRole('button', { name: 'Rond het verblijf af' }).click()
    await page.getByText('Afgelopen', { exact: true }).first().waitFor()
    await page.getByText('Naar huis', { exact: true }).waitFor()
    await looksRight(page)
    const { body } = await team.get<Stay>(`/stays/${idOf(page)}`)
    expect(body).toMatchObject({ status: 'ended', nextStep: 'home', client: { name: 'Mevrouw Vermeer' } })
    expect(complaints).toEqual([])
    await close()
  },
)

test('a bed that goes in that second is told as gone, and the next best is one press away', async () => {
  const [nearest] = await free(60, 4)
  const [bed, ...others] = nearest?.freeBeds ?? []
  if (!nearest || !bed) throw new Error('no bed')
  const { page, complaints, close } = await as(team, 390)
  // Live news is kept away: the screen must be able to be wrong for a second.
  await page.routeWebSocket(/live/, () => {})
  await page.goto(search(60, 4))
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: nearest.name }) })
  await card
    .getByRole('button', { name: /^Houd vast: / })
    .first()
    .waitFor()
  for (const one of [bed, ...others]) expect((await hold(colleague, one.bedId, 60, 4)).status).toBe(201)
  await card
    .getByRole('button', { name: /^Houd vast: / })
    .first()
    .click()

  const sheet = page.getByRole('dialog', { name: 'Dit bed is net weg' })
  await sheet.waitFor()
  await looksRight(page)
  await sheet
    .getByRole('button', { name: /^Neem een bed bij / })
    .first()
    .click()
  await page.getByText(/^nog (29|30) minuten voor jou$/).waitFor()
  const { body } = await team.get<Stay>(`/stays/${idOf(page)}`)
  expect(body.status).toBe('held')
  expect(body.locationId).not.toBe(nearest.locationId)
  expect(complaints).toEqual([])
  await close()
})

test('while somebody looks, a bed that is taken disappears from its card without moving the cards', async () => {
  const [first] = await free(90, 2)
  if (!first) throw new Error('no bed')
  const { page, close } = await as(team)
  await page.goto(search(90, 2))
  const names = page.locator('.bed-card h3')
  await names.first().waitFor()
  await isLive(page)
  const before = await names.allTextContents()
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: first.name }) })
  const other = page.getByRole('button', { name: /^Houd vast: / }).last()
  await other.focus()
  for (const { bedId } of first.freeBeds) expect((await hold(colleague, bedId, 90, 2)).status).toBe(201)
  await card.getByText('Geen bed dat past.').waitFor()
  expect(await names.allTextContents()).toEqual(before)
  expect(await other.evaluate(button => button === document.activeElement)).toBe(true)
  await close()
})

test('eleven nights of time-out are not shown as free but said to be too many, refused with the figure, and had with a reason by who may', async () => {
  const { page, complaints, close } = await as(team)
  await page.goto(search(120, 11))
  await page.getByText('Hier kan iemand hoogstens 10 nachten blijven.').first().waitFor()
  expect(await page.getByRole('button', { name: /^Houd vast: / }).count()).toBe(0)
  await page
    .getByRole('button', { name: /^Toch langer, met een reden: / })
    .first()
    .click()
  const sheet = page.getByRole('dialog', { name: 'Dit bed kan zo niet' })
  await sheet.getByText(/10/).waitFor()
  await sheet.getByRole('button', { name: 'Toch doen' }).click()
  await sheet.getByText('Schrijf op waarom het toch mag').waitFor()
  await sheet.getByRole('textbox').fill('Een nacht langer, dan is de vaste begeleider terug.')
  await looksRight(page)
  await sheet.getByRole('button', { name: 'Toch doen' }).click()
  await page.getByText('Reden: Een nacht langer, dan is de vaste begeleider terug.').waitFor()
  await page.getByText(/^langer dan mag, door /).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('two minutes before a hold ends it is offered to hold longer, and one press does it', async () => {
  const [first] = await free(150, 2)
  const { body: held } = await hold(team, first?.freeBeds[0]?.bedId ?? '', 150, 2)
  await team.post('/demo/clock', { advance: 'PT28M10S' })
  const { page, complaints, close } = await as(team, 390)
  await page.goto(`/bedden/verblijf/${held.id}`)
  const offer = page.getByRole('status').filter({ hasText: 'De tijd is bijna om.' })
  await offer.waitFor()
  await looksRight(page)
  await offer.getByRole('button', { name: 'Langer vasthouden' }).click()
  await page.getByText(/^nog (29|30) minuten voor jou$/).waitFor()
  await offer.waitFor({ state: 'hidden' })
  await page.getByRole('textbox', { name: 'Naam (hoeft niet)' }).fill('Meneer Tol')
  await team.post('/demo/clock', { advance: 'PT31M' })
  await page.getByRole('heading', { name: 'De tijd is om' }).waitFor()
  await page.getByRole('button', { name: 'Houd opnieuw vast' }).click()
  await page.getByText(/^nog (29|30) minuten voor jou$/).waitFor()
  expect(idOf(page)).not.toBe(held.id)
  expect(await page.getByRole('textbox', { name: 'Naam (hoeft niet)' }).inputValue()).toBe('Meneer Tol')
  expect(complaints).toEqual([])
  await close()
})

test('nothing that fits is put on the waiting list with what was asked filled in', async () => {
  const { page, complaints, close } = await as(team, 390)
  await page.goto('/bedden?soort=satellite&kenmerk=wheelchair,with-child&groep=autism')
  await page.getByRole('heading', { name: 'Er is nu geen bed dat past' }).waitFor()
  await looksRight(page)
  await page.getByRole('link', { name: 'Zet op de wachtlijst' }).click()
  await page.getByRole('checkbox', { name: 'toegankelijk met een rolstoel', checked: true }).waitFor()
  await page.getByRole('checkbox', { name: 'autisme', checked: true }).waitFor()
  await page.getByRole('textbox', { name: 'Naam (hoeft niet)' }).fill('Meneer De Graaf')
  await looksRight(page)
  await page.getByRole('button', { name: 'Zet op de wachtlijst' }).click()
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Meneer De Graaf' }) })
  await row.getByText(/^Snel Op deze plek /).waitFor()
  await looksRight(page)
  expect(complaints).toEqual([])
  await close()
})

test('who waits is offered a bed for some time; let pass it goes on to the next, taken it is reserved', async () => {
  const waiting = { kind: 'time-out', client: { groups: [], name: 'Mevrouw Pinas' }, from: day(210), nights: 2 }
  expect((await team.post('/waiting-list', waiting)).status).toBe(201)
  const { page, complaints, close } = await as(team, 390)
  await page.goto('/bedden/wachtlijst')
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Mevrouw Pinas' }) })
  const offered = async () => {
    await row.getByText(/^Bed vrij bij /).waitFor()
    const { body } = await team.get<{ items: Waiting[] }>('/waiting-list?status=offered&limit=100')
    return body.items.find(({ client }) => client.name === 'Mevrouw Pinas')?.offer?.bedId
  }
  const first = await offered()
  await row
    .getByRole('timer')
    .getByText(/^nog .* voor jou$/)
    .waitFor()
  await looksRight(page)
  await row.getByRole('button', { name: 'Laat voorbijgaan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Laat voorbijgaan' }).click()
  await row.getByText('1 keer een bed voorbij laten gaan').waitFor()
  expect(await offered()).not.toBe(first)
  // News of it comes before the answer, and the offer is gone from the row by then.
  await page.route('**/accept', async route => {
    const response = await route.fetch()
    await row.getByRole('button', { name: 'Neem dit bed' }).waitFor({ state: 'detached' })
    await route.fulfill({ response })
  })
  await row.getByRole('button', { name: 'Neem dit bed' }).click()
  await page.getByText('Gereserveerd', { exact: true }).first().waitFor()
  await page.getByText('Mevrouw Pinas').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a move takes the new bed and gives the old one back, or changes nothing', async () => {
  const [from, to] = await free(180, 2)
  const { body: stay } = await hold(team, from?.freeBeds[0]?.bedId ?? '', 180, 2)
  const { page, close } = await as(team)
  await page.goto(`/bedden/verblijf/${stay.id}`)
  await page.getByRole('link', { name: 'Verhuis naar een ander bed' }).click()
  await page.getByText(/verhuist uit/).waitFor()
  await page
    .getByRole('button', { name: new RegExp(`^Verhuis hierheen: ${to?.name.replaceAll(/[()]/g, '.')}`) })
    .first()
    .click()
  await page.getByText('Verhuisd naar een ander bed').waitFor()
  const { body } = await team.get<Stay>(`/stays/${stay.id}`)
  expect(body.locationId).toBe(to?.locationId)
  await close()
})
