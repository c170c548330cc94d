import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }

let omzien: Omzien
let browser: Browser
let keeper: Person
let team: Person
let manager: Person
let administrator: Person

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  keeper = await newPerson(omzien.url, ['location-staff'], home)
  team = await newPerson(omzien.url, ['neighbourhood-team'], home)
  manager = await newPerson(omzien.url, ['manager'])
  administrator = await newPerson(omzien.url, ['administrator'])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** A date so many days from today, in the Netherlands. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()
const nights = (from: number, count: number) => ({ from: day(from), to: day(from + count) })
const made = async (who: Person, path: string, body: object) => {
  const answer = await who.post<{ id: string }>(path, body)
  expect([path, answer.status, answer.body]).toEqual([path, 201, expect.anything()])
  return answer.body.id
}
const isFine = async (page: Page, where: string) => {
  expect([where, await faultsDayAndEvening(page)]).toEqual([where, []])
  expect([where, await isTooWide(page)]).toEqual([where, false])
}

/** A location of its own with two beds, of a kind that nobody waits for: else a new bed is offered on at once. */
const guesthouse = async (name: string) => {
  const bring = 'Een trui en je tandenborstel.'
  const houseRules = 'Na tien uur is het stil.'
  const fields = { name, place: home, address: 'Voorbeeldplein 7', contact: { phone: '020 555 01 99' } }
  const locationId = await made(keeper, '/respite-locations', { ...fields, bring, houseRules })
  const beds = []
  for (const room of ['Kamer A', 'Kamer B'])
    beds.push(await made(keeper, '/beds', { locationId, room, kinds: ['time-out'] }))
  return beds as [string, string]
}

const timeOut = (bedId: string, client: object, period: object) => ({ bedId, kind: 'time-out', period, client })

describe.each([390, 1280] as const)('%i pixels wide', width => {
  const as = (person: Person) => visit(browser, omzien.url, { as: person.id, width })

  test('who stays somewhere reads when, where and what to bring, and writes a plan that is kept, also when the line is down', async () => {
    const person = await newPerson(omzien.url, ['resident'], home)
    const [bed] = await guesthouse(`Huis van ${width}`)
    const id = await made(team, '/stays', timeOut(bed, { groups: [], personId: person.id }, nights(1, 3)))
    await team.post(`/stays/${id}/reserve`, {})
    await team.put(`/stays/${id}/plan`, { contact: 'Petra van het wijkteam', needToKnow: 'Eet geen vlees.' })

    const { page, context, complaints, close } = await as(person)
    await page.goto('/')
    await page.getByRole('link', { name: /^Je logeert van .* tot / }).click()
    await page.getByRole('heading', { level: 1, name: /^Je logeert van .* tot / }).waitFor()
    for (const words of [
      'Voorbeeldplein 7',
      '020 555 01 99',
      'Een trui en je tandenborstel.',
      'Petra van het wijkteam',
    ])
      await page.getByText(words).waitFor()
    await page.getByRole('link', { name: 'Route ernaartoe' }).waitFor()
    await page.waitForLoadState('networkidle')
    await isFine(page, 'my stay')

    const strengths = page.getByRole('textbox', { name: /Waar ben ik goed in/ })
    await strengths.fill('Ik kook graag.')
    await page.getByText('Bewaard.').waitFor()
    await context.setOffline(true)
    await strengths.fill('Ik kook graag, en zing.')
    await page.getByText(/Nog niet verstuurd/).waitFor()
    await context.setOffline(false)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^Je logeert van / }).waitFor()
    expect(await strengths.inputValue()).toBe('Ik kook graag, en zing.')
    await page.getByText('Bewaard.').waitFor()
    const { plan } = (await team.get<{ plan: object }>(`/stays/${id}`)).body
    expect(plan).toMatchObject({ strengths: 'Ik kook graag, en zing.', contact: 'Petra van het wijkteam' })
    expect(complaints.filter(words => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(words))).toEqual([])
    await close()
  })

  test('a neighbour has no such line, and without a stay the page says where to turn', async () => {
    const { page, complaints, close } = await as(await newPerson(omzien.url, ['resident'], home))
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: /^Dag / }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByText(/logeert/).count()).toBe(0)
    await page.goto('/mijn-verblijf')
    await page.getByText('Je hebt nu geen verblijf').waitFor()
    await isFine(page, 'no stay')
    expect(complaints).toEqual([])
    await close()
  })

  test('the manager sees what is settled on, what was refused and why, takes it along as CSV, and prints the Monday list', async () => {
    const name = `Telhuis ${width}`
    const [first, second] = await guesthouse(name)
    await made(keeper, `/beds/${second}/blocks`, { period: nights(1, 3), reason: 'Lekkage' })
    await made(team, '/stays', timeOut(first, { groups: ['autism'] }, nights(1, 4)))
    const refused = await team.post('/stays', timeOut(first, { groups: ['autism'] }, nights(2, 2)))
    expect(refused.status).toBe(409)

    const { page, complaints, close } = await as(manager)
    await page.goto(`/bedden/cijfers?van=${day(0)}&tot=${day(10)}`)
    await page.getByRole('heading', { name: 'Afgerekend op beschikbaarheid, niet op bezetting' }).waitFor()
    const row = page.getByRole('row').filter({ hasText: name })
    await row.waitFor()
    expect(await row.getByRole('cell').allTextContents()).toEqual(['20', '3', '17', '0'])
    await page.getByRole('row', { name: /Time-outplaats · autisme.*het bed was bezet/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await isFine(page, 'figures')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download als CSV' }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toContain(name)

    await page.getByRole('link', { name: 'Maandagoverleg' }).click()
    await page.getByRole('heading', { level: 1, name: 'Voor het maandagoverleg' }).waitFor()
    await page.getByRole('heading', { name: /Wacht het langst/ }).waitFor()
    await isFine(page, 'Monday')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await close()
  })

  test('the administrator adds a group that cannot share a front door with another, which then says the same', async () => {
    const { page, complaints, close } = await as(administrator)
    await page.goto('/instellingen')
    await page.getByRole('link', { name: 'Groepen en kenmerken van bedden' }).click()
    await page.getByRole('button', { name: 'Nieuwe groep' }).click()
    const dutch = page.getByRole('textbox', { name: 'Naam in het Nederlands' })
    await expect.poll(() => dutch.evaluate(input => input === document.activeElement)).toBe(true)
    await dutch.fill(`rouwenden ${width}`)
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('link', { name: 'Vul een Engelse naam in' }).waitFor()
    await isFine(page, 'a name missing')
    await page.getByRole('textbox', { name: 'Naam in het Engels' }).fill(`bereaved people ${width}`)
    await page.getByText('ouderen', { exact: true }).last().click()
    await page.getByRole('button', { name: 'Bewaren' }).click()

    const older = page.getByRole('listitem').filter({ hasText: /older people|In het Engels: older/ })
    await older.getByText(new RegExp(`Niet achter één voordeur met:.*rouwenden ${width}`)).waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: 'Nieuwe groep' }).evaluate(it => it === document.activeElement))
      .toBe(true)
    await page.reload() // also because React Aria still tells, for a while, that a button was pending that is gone by now
    await older.waitFor()
    await isFine(page, 'words')
    expect(complaints).toEqual([])
    await close()
  })
})
