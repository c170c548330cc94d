import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isLive, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser
let keeper: Person
let team: Person
let location: string
let beds: string[]

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  keeper = await newPerson(omzien.url, ['location-staff'], home)
  team = await newPerson(omzien.url, ['neighbourhood-team'], home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** A location of its own for every test, with three beds. */
beforeEach(async () => {
  const made = await keeper.post<{ id: string }>('/respite-locations', { name: 'Huis van de test', place: home })
  expect(made.status).toBe(201)
  location = made.body.id
  beds = []
  for (const room of ['Kamer A', 'Kamer B', 'Kamer C']) {
    const bed = await keeper.post<{ id: string }>('/beds', { locationId: location, room, kinds: ['time-out'] })
    expect(bed.status).toBe(201)
    beds.push(bed.body.id)
  }
})

const as = (width: 390 | 1280) => visit(browser, omzien.url, { as: keeper.id, width })
/** A date so many days from today, in the Netherlands. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()
const nights = (from: number, count: number) => ({ from: day(from), to: day(from + count) })

/** A reserved time-out in one of the beds. */
const reserve = async (name: string, bed: number, from: number, count: number) => {
  const held = await team.post<{ id: string }>('/stays', {
    bedId: beds[bed],
    kind: 'time-out',
    period: nights(from, count),
    client: { name, groups: [] },
  })
  expect([held.status, JSON.stringify(held.body)]).toEqual([201, expect.any(String)])
  expect((await team.post(`/stays/${held.body.id}/reserve`, {})).status).toBe(200)
  return held.body.id
}
const stay = async (id: string) =>
  (
    await team.get<{ status: string; bedId: string; period: { from: string; to: string }; nextStep?: string }>(
      `/stays/${id}`,
    )
  ).body

/** What has the focus, as a screen reader says it. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('.visually-hidden')?.textContent ?? '')
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** What was confirmed is over: until then the next thing thought of would be wiped out with it. */
const isDone = (page: Page) => page.getByText(/Klopt dat\?$/).waitFor({ state: 'hidden' })
/** Tabs until the grid has the focus: it is one stop, however many nights it shows. */
const tabToGrid = async (page: Page) => {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => Boolean(document.activeElement?.closest('[role=grid]')))) return
  }
  throw new Error('The grid cannot be reached with Tab')
}

test('by keyboard alone a stay is extended and moved, a bed blocked and freed again', async () => {
  const id = await reserve('Samira', 0, 2, 2)
  await reserve('Bert', 1, 6, 2)
  const { page, complaints, close } = await as(1280)
  await page.goto(`/locatie/planning?locatie=${location}&vanaf=${day(0)}`)
  await page.getByRole('gridcell', { name: /^Samira, gereserveerd, .*2 nachten$/ }).waitFor()
  await tabToGrid(page)
  await press(page, 'Home', 'ArrowRight', 'ArrowRight')
  expect(await focused(page)).toMatch(/^Samira/)

  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight')
  await page.getByText(/^Samira: gaat weg op .* 4 nachten\. Klopt dat\?$/).waitFor()
  expect((await stay(id)).period).toEqual(nights(2, 2))
  await press(page, 'Enter')
  await page.getByRole('gridcell', { name: /^Samira, gereserveerd, .*4 nachten$/ }).waitFor()
  await isDone(page)
  expect((await stay(id)).period).toEqual(nights(2, 4))
  await expect.poll(() => focused(page)).toMatch(/^Samira/)

  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
  await page.getByText('Samira: naar Kamer C. Klopt dat?').waitFor()
  await press(page, 'Enter')
  await page
    .getByRole('row', { name: /Kamer C/ })
    .getByRole('gridcell', { name: /^Samira/ })
    .waitFor()
  await isDone(page)
  expect((await stay(id)).bedId).toBe(beds[2])

  // The night that had the focus has another cell now, which gets it a moment later; keys before that go nowhere.
  await page.waitForFunction(() => document.activeElement?.closest('[role=grid]'))
  await press(page, 'Home', 'Enter')
  const sheet = page.getByRole('dialog', { name: /^Kamer A is vrij op/ })
  await sheet.getByRole('textbox', { name: 'Waarom?' }).waitFor()
  for (let presses = 0; presses < 12; presses++) {
    if (await page.evaluate(() => document.activeElement?.matches('input:not([type=date])'))) break
    await press(page, 'Tab')
  }
  await page.keyboard.type('Het raam wordt gemaakt')
  await press(page, 'Enter')
  await sheet.waitFor({ state: 'hidden' })
  const block = page.getByRole('gridcell', { name: /^Het raam wordt gemaakt, geblokkeerd, .*1 nacht$/ })
  await block.waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('geblokkeerd'))
  await press(page, 'Enter')
  await page.getByRole('dialog', { name: 'Kamer A is geblokkeerd' }).waitFor()
  for (let presses = 0; presses < 5; presses++) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Maak het bed weer vrij') break
    await press(page, 'Tab')
  }
  await press(page, 'Enter')
  await block.waitFor({ state: 'hidden' })
  expect(complaints).toEqual([])
  await close()
})

test('an extension or a move that does not fit is refused with the reason, and leaves everything as it was', async () => {
  const id = await reserve('Samira', 0, 1, 2)
  await reserve('Bert', 0, 4, 2)
  await reserve('Cor', 1, 1, 3)
  const { page, close } = await as(1280)
  await page.goto(`/locatie/planning?locatie=${location}&vanaf=${day(0)}`)
  const bar = page.getByRole('gridcell', { name: /^Samira/ })
  await bar.focus()
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter')
  await page.getByRole('alert').filter({ hasText: 'Er is niets veranderd.' }).waitFor()
  expect((await stay(id)).period).toEqual(nights(1, 2))
  await press(page, 'Escape')
  await page.getByRole('alert').waitFor({ state: 'hidden' })
  await press(page, 'Shift+ArrowDown', 'Enter')
  await page.getByRole('alert').filter({ hasText: 'Er is niets veranderd.' }).waitFor()
  expect((await stay(id)).bedId).toBe(beds[0])
  await press(page, 'Escape')

  // Eleven nights are more than a time-out may have; who keeps the location may say why it is allowed all the same.
  await bar.click()
  const sheet = page.getByRole('dialog', { name: 'Samira' })
  await sheet.getByRole('button', { name: 'Verplaats' }).click()
  await sheet.getByText('Kamer C', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Verplaats naar dit bed' }).click()
  await sheet.waitFor({ state: 'hidden' })
  await bar.click()
  await sheet.getByRole('button', { name: 'Verleng of verkort' }).click()
  await sheet.getByLabel('Gaat weg op').fill(day(12))
  await sheet.getByRole('button', { name: 'Verleng het verblijf' }).click()
  await sheet.getByLabel('Waarom mag het toch?').fill('De nieuwe woning is volgende week klaar')
  await sheet.getByRole('button', { name: 'Verleng het verblijf' }).click()
  await sheet.waitFor({ state: 'hidden' })
  expect((await stay(id)).period).toEqual(nights(1, 11))
  await close()
})

test('a drag says the same as the keyboard: the end of a bar extends, the bar itself moves, and both ask first', async () => {
  const id = await reserve('Samira', 0, 1, 2)
  const { page, close } = await as(1280)
  await page.goto(`/locatie/planning?locatie=${location}&vanaf=${day(0)}`)
  const bar = page.getByRole('gridcell', { name: /^Samira/ })
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 5 })
    await page.mouse.up()
  }
  const boxOf = async (locator: ReturnType<Page['getByRole']>) => {
    const box = await locator.boundingBox()
    if (!box) throw new Error('not in sight')
    return box
  }
  await bar.waitFor()
  await page.waitForLoadState('networkidle') // what still comes in would move what is measured
  const before = await boxOf(bar)
  const middle = before.y + before.height / 2
  await drag({ x: before.x + before.width - 8, y: middle }, { x: before.x + before.width * 1.9, y: middle })
  await page.getByText(/4 nachten\. Klopt dat\?$/).waitFor()
  await page.getByRole('button', { name: 'Bevestig' }).click()
  await page.getByRole('gridcell', { name: /^Samira.*4 nachten$/ }).waitFor()
  await isDone(page)
  expect((await stay(id)).period).toEqual(nights(1, 4))

  const row = await boxOf(page.getByRole('rowheader', { name: 'Kamer B' }))
  await drag({ x: before.x + 20, y: middle }, { x: before.x + 20, y: row.y + row.height / 2 })
  await page.getByText('Samira: naar Kamer B. Klopt dat?').waitFor()
  await page.getByRole('button', { name: 'Toch niet' }).click()
  expect((await stay(id)).bedId).toBe(beds[0])
  await close()
})

test('the day: who comes is let in with one press, who goes never without a next step, and news comes by itself', async () => {
  const id = await reserve('Samira', 0, 0, 1)
  const { page, complaints, close } = await as(390)
  await page.goto(`/locatie?locatie=${location}`)
  const coming = page.getByRole('region', { name: /Komt vandaag/ })
  await coming.getByRole('button', { name: 'Samira', exact: true }).waitFor()
  await isLive(page)
  const absent = await reserve('Bert', 1, 0, 2)
  await coming.getByRole('button', { name: 'Bert', exact: true }).waitFor()
  await coming.getByRole('button', { name: 'Is er: Samira' }).click()
  await page
    .getByRole('region', { name: /Blijft/ })
    .getByText('Samira')
    .waitFor()
  expect((await stay(id)).status).toBe('in-house')

  await page.getByRole('button', { name: 'Niet gekomen: Bert' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, niet gekomen' }).click()
  await page.getByRole('button', { name: 'Bert', exact: true }).waitFor({ state: 'hidden' })
  expect((await stay(absent)).status).toBe('no-show')

  await page.getByRole('button', { name: 'Samira', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Samira' })
  await sheet.getByRole('button', { name: 'Vertrokken' }).click()
  await sheet.getByRole('button', { name: 'Sluit het verblijf af' }).click()
  await sheet.getByText('Kies wat er hierna komt').waitFor()
  await sheet.getByText('Naar huis', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Sluit het verblijf af' }).click()
  await sheet.waitFor({ state: 'hidden' })
  expect(await stay(id)).toMatchObject({ status: 'ended', nextStep: 'home' })
  expect(complaints).toEqual([])
  await close()
})

test('a location and its beds are kept: what was typed stays until it is saved, and one press says that all is right', async () => {
  const { page, complaints, close } = await as(390)
  await page.goto(`/locatie/bedden?locatie=${location}`)
  await page.getByRole('link', { name: 'Wijzig', exact: true }).click()
  await page.getByLabel(/^Huisregels/).fill('Rust na tien uur.')
  await page.goto('/locatie')
  await page.goto('/locatie/gegevens')
  await page.getByText('We hebben bewaard wat je eerder invulde.').waitFor()
  expect(await page.getByLabel(/^Huisregels/).inputValue()).toBe('Rust na tien uur.')
  await page.getByRole('textbox', { name: 'Naam' }).fill('')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('link', { name: 'Vul de naam van de locatie in' }).click()
  await page.keyboard.type('Huis met regels')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('heading', { name: 'Bedden van Huis met regels' }).waitFor()
  const kept = await keeper.get<{ houseRules: string; revision: number }>(`/respite-locations/${location}`)
  expect(kept.body.houseRules).toBe('Rust na tien uur.')

  await page.getByRole('button', { name: 'Het klopt nog' }).click()
  await page.getByText('Iemand keek dit na: zojuist').waitFor()
  await page.getByRole('link', { name: 'Bed erbij' }).click()
  await page.getByLabel('Kamer', { exact: true }).fill('Kamer D')
  await page.getByText('Time-outplaats', { exact: true }).click()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('heading', { name: '4 bedden' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('every page of a location is whole at both widths, by day and by evening', async () => {
  await reserve('Samira', 0, 0, 3)
  await reserve('Bert', 1, 1, 2)
  await keeper.post(`/beds/${beds[2]}/blocks`, { period: nights(0, 2), reason: 'Het raam wordt gemaakt' })
  for (const width of [390, 1280] as const) {
    const { page, complaints, close } = await as(width)
    for (const [path, heading] of [
      ['/locatie', 'Huis van de test'],
      ['/locatie/planning', 'Planning van Huis van de test'],
      ['/locatie/planning?vorm=lijst', 'Planning van Huis van de test'],
      ['/locatie/bedden', 'Bedden van Huis van de test'],
      ['/locatie/gegevens', 'Huis van de test wijzigen'],
      ['/locatie/bedden/nieuw', 'Bed erbij in Huis van de test'],
      [`/locatie/bedden/${beds[0]}`, 'Kamer A'],
    ] as const) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}locatie=${location}`)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await page
        .getByText(/Kamer|Naam/)
        .first()
        .waitFor()
      expect([path, await faultsDayAndEvening(page), await isTooWide(page)]).toEqual([path, [], false])
    }
    await page.goto(`/locatie/planning?locatie=${location}`)
    await page.getByRole('gridcell', { name: /^Samira/ }).click()
    await page.getByRole('dialog', { name: 'Samira' }).getByRole('button', { name: 'Verleng of verkort' }).click()
    expect(await faultsDayAndEvening(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  }
})
