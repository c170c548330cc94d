import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SupportPointDetail } from '../../services/contracts/api/support-points.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }
const widths = [1280, 390] as const

let omzien: Omzien
let browser: Browser
let staff: Person
let coordinator: Person
beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  staff = await newPerson(omzien.url, ['location-staff'], home)
  coordinator = await newPerson(omzien.url, ['coordinator'], home)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const as = (person: Person | undefined, width: 390 | 1280) =>
  visit(browser, omzien.url, { ...(person ? { as: person.id } : {}), width })
const shots = process.env['OMZIEN_SHOTS']

/** Nothing sticks out, nothing is hard to read. */
const looksRight = async (page: Page, name: string) => {
  const width = page.viewportSize()?.width
  if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  expect(await isTooWide(page)).toBe(false)
  expect(await faultsDayAndEvening(page)).toEqual([])
}
const propose = async (name: string) => {
  const body = { name, place: home, functions: ['walk-in'], neighboursWelcome: true, hours: 'Mo-Fr 09:00-17:00' }
  return (await staff.post<SupportPointDetail>('/support-points', body)).body.id
}

test.each(widths)(
  'at %i wide: staff add a support point; what is missing is said, what was typed is kept',
  async width => {
    const name = `De Huiskamer ${width}`
    const { page, complaints, close } = await as(staff, width)
    await page.goto('/steunpunten')
    await page.getByRole('link', { name: 'Steunpunt toevoegen' }).click()
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('heading', { name: 'Er zijn nog 3 dingen niet goed' }).waitFor()
    await page.getByRole('link', { name: 'Vul de naam in' }).click()
    await page.keyboard.type(name)
    await page.reload()
    await page.getByText('We hebben bewaard wat je eerder invulde.').waitFor()
    await page.getByRole('checkbox', { name: 'Inloop' }).check({ force: true })
    await page.getByRole('radio', { name: /^Wijs het aan op de kaart/ }).check({ force: true })
    await page.getByText(/^Gekozen/).waitFor()
    await looksRight(page, 'form')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText('De coördinator van de buurt kijkt het na.').waitFor()
    expect(await page.getByText('Nagekeken').count()).toBe(0)
    await looksRight(page, 'proposed')
    expect(complaints).toEqual([])
    await close()
  },
)

test.each(widths)('at %i wide: a coordinator looks at it, and everybody sees it', async width => {
  const name = `Koffie aan de Kade ${width}`
  const id = await propose(name)
  const { page, complaints, close } = await as(coordinator, width)
  await page.goto('/wachtrij')
  await page.getByRole('link', { name: /steunpunt(en)? nakijken/ }).click()
  await page.getByRole('link', { name: `Bekijk ${name}` }).waitFor()
  await looksRight(page, 'list')
  await page.getByRole('link', { name: `Bekijk ${name}` }).click()
  await page.getByRole('heading', { name: 'Kan dit op de kaart?' }).waitFor()
  await page.getByRole('button', { name: 'Dit is goed' }).click()
  await page.getByText('Op de kaart', { exact: true }).waitFor()
  await page.getByLabel('Foto', { exact: true }).setInputFiles({
    ...{ name: 'deur.jpg', mimeType: 'image/jpeg' },
    buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#c96' } })
      .jpeg()
      .toBuffer(),
  })
  await page.getByLabel('Wat staat erop?').fill('De voordeur, met een hellingbaan')
  await page.getByRole('button', { name: 'Foto toevoegen' }).click()
  await page.getByRole('img', { name: 'De voordeur, met een hellingbaan' }).waitFor()
  await looksRight(page, 'one')
  const visitor = await as(undefined, width)
  await visitor.page.goto(`/steunpunt/${id}`)
  await visitor.page.getByRole('heading', { level: 1, name }).waitFor()
  await visitor.close()
  expect(complaints).toEqual([])
  await close()
})

test.each(widths)(
  'at %i wide: what staff change on a published point is shown to the coordinator, who refuses it',
  async width => {
    const name = `Het Atelier ${width}`
    const id = await propose(name)
    await coordinator.post(`/support-points/${id}/approve`, {})
    const mine = await as(staff, width)
    await mine.page.goto(`/steunpunten/${id}`)
    await mine.page.getByLabel('Vertel er iets over').fill('Elke dinsdag schilderen we samen.')
    await mine.page.getByRole('button', { name: 'Bewaren' }).click()
    await mine.page.getByText('Bewaard.').waitFor()
    await mine.page.getByText('Je wijzigingen staan op de kaart.').waitFor()
    await mine.close()
    const { page, complaints, close } = await as(coordinator, width)
    await page.goto(`/steunpunten/${id}`)
    await page.getByText('Elke dinsdag schilderen we samen.').first().waitFor()
    await looksRight(page, 'review')
    await page.getByRole('button', { name: 'Dit kan zo niet' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Haal het van de kaart' }).click()
    await dialog.getByText('Schrijf wat er anders moet').waitFor()
    await dialog.getByLabel('Wat moet er anders?').fill('Schrijf erbij hoe laat.')
    await dialog.getByRole('button', { name: 'Haal het van de kaart' }).click()
    await page.getByText('Schrijf erbij hoe laat.').waitFor()
    await page.getByText('Niet op de kaart', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await close()
  },
)

test.each(widths)('at %i wide: a visitor says that something is wrong, and staff put it right', async width => {
  const name = `De Werkplaats ${width}`
  const id = await propose(name)
  await coordinator.post(`/support-points/${id}/approve`, {})
  const visitor = await as(undefined, width)
  await visitor.page.goto(`/steunpunt/${id}/klopt-niet`)
  await visitor.page.getByText(`Bij ${name}.`).waitFor()
  await visitor.page.getByRole('button', { name: 'Verstuur' }).click()
  await visitor.page.getByRole('link', { name: 'Kies wat er niet klopt' }).waitFor()
  await visitor.page.getByRole('radio', { name: 'De openingstijden' }).check({ force: true })
  await visitor.page.getByLabel('Hoe is het dan wel?').fill(`Op maandag dicht, ${width}`)
  await looksRight(visitor.page, 'wrong')
  await visitor.page.getByRole('button', { name: 'Verstuur' }).click()
  await visitor.page.getByRole('heading', { name: 'Dank je wel' }).waitFor()
  expect(visitor.complaints).toEqual([])
  await visitor.close()

  const { page, complaints, close } = await as(staff, width)
  await page.goto('/steunpunten')
  const report = page.getByRole('listitem').filter({ hasText: `Op maandag dicht, ${width}` })
  await report.waitFor()
  await looksRight(page, 'reports')
  expect(await page.getByRole('button', { name: `Klopt nog: ${name}` }).count()).toBe(0)
  await page.getByRole('link', { name: `Bekijk eerst wat er gemeld is (${name})` }).click()
  await page.getByRole('heading', { name: 'Bekijk eerst wat er gemeld is' }).waitFor()
  await report.waitFor()
  await looksRight(page, 'reported')
  await report.getByRole('button', { name: 'Aangepast' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Klaar' }).click()
  await report.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Klopt nog' }).waitFor()
  await page.getByRole('link', { name: /je steunpunten/ }).click()
  await page.getByRole('button', { name: `Klopt nog: ${name}` }).click()
  await page.getByText(`Dank je. ${name} is nagekeken.`).waitFor()
  expect(complaints).toEqual([])
  await close()
})
