import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser
let administrator: Person
beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  administrator = await newPerson(omzien.url, ['administrator'], { lat: 52.3615, lon: 4.9295 })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const fileOf = (name: string, ...lines: string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(['naam;lat;lon;openingstijden', ...lines].join('\r\n')),
})

test.each([1280, 390] as const)(
  'at %i wide: a file is looked at, what is wrong is said by line, and the right one is imported',
  async width => {
    const { page, complaints, close } = await visit(browser, omzien.url, { as: administrator.id, width })
    const looksRight = async () => {
      expect(await isTooWide(page)).toBe(false)
      expect(await faultsDayAndEvening(page)).toEqual([])
    }
    const look = async (file: ReturnType<typeof fileOf>) => {
      await page.getByLabel('Bestand', { exact: true }).setInputFiles(file)
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    }
    await page.goto('/steunpunten/uitwisselen')
    await page.getByRole('heading', { name: 'Steunpunten uitwisselen' }).waitFor()
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
    await page.getByText('Kies eerst een bestand').waitFor()
    await looksRight()

    await look(fileOf('fout.csv', 'Ver weg;52,09;5,12;', 'Verwisseld;4,93;52,36;', 'Hier;52,36;4,93;nooit ofzo'))
    await page.getByText('Er kloppen 3 dingen niet in dit bestand').waitFor()
    await page.getByText('regel 3 ‘Verwisseld’, plek').waitFor()
    await page.getByText(/Breedte- en lengtegraad zijn verwisseld/).waitFor()
    await looksRight()

    const name = `Proefpunt ${width}`
    await look(fileOf('goed.csv', `${name};52,36${width % 100};4,93;Mo-Fr 10:00-17:00`))
    await page.getByText('Dit gebeurt er met goed.csv (CSV)').waitFor()
    await page.getByText('1 nieuw steunpunt staat meteen op de kaart').waitFor()
    await page.getByText('noemt het bestand geen functie. Dat wordt: Inloop.').waitFor()
    await page.getByText(name).waitFor()
    await looksRight()
    await page.getByRole('button', { name: 'Lees 1 steunpunt in' }).click()
    await page.getByText('goed.csv is ingelezen').waitFor()
    await looksRight()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV, voor een spreadsheet' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('steunpunten.csv')
    expect(complaints).toEqual([])
    await close()
  },
  120_000,
)
