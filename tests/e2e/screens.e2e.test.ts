import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, newPerson, type Person } from '../support/person.ts'
import { faultsDayAndEvening, isTooWide, startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }
const walk = { kind: 'walk', text: 'Wie loopt er een rondje mee?', place: home, address: 'Voorbeeldstraat 3' }

let omzien: Omzien
let browser: Browser
/** Ids of the people the screens are shown to, and of the requests and calls they are about. */
const people = { asker: '', helper: '', busy: '', coordinator: '', administrator: '', nightTeam: '', lead: '' }
const others = { manager: '', partner: '' }
const ids = { ...people, ...others, open: '', matched: '', danger: '', call: '', visited: '' }

const prepare = async () => {
  const asker = await newPerson(omzien.url, ['resident'], home)
  const helper = await newPerson(omzien.url, ['resident'], home)
  const busy = await newPerson(omzien.url, ['resident'], home)
  for (const one of [helper, busy]) await one.put('/me/helper-profile', alwaysAvailable(home, ['walk']))
  const post = async (body: object) => (await asker.post<{ id: string }>('/help-requests', body)).body.id
  ids.open = await post(walk)
  ids.matched = await post({ ...walk, kind: 'meal', text: 'Samen lunchen?' })
  ids.danger = await post({ ...walk, text: 'Ik word thuis geslagen' })
  await busy.post(`/help-requests/${ids.matched}/offers`, {})
  Object.assign(ids, { asker: asker.id, helper: helper.id, busy: busy.id })
  ids.coordinator = (await newPerson(omzien.url, ['coordinator'], home)).id
  ids.administrator = (await newPerson(omzien.url, ['administrator'])).id
  ids.manager = (await newPerson(omzien.url, ['manager'], home)).id
  ids.partner = (await newPerson(omzien.url, ['partner'], home)).id
  const nightTeam = await newPerson(omzien.url, ['night-team'], home)
  const lead = await newPerson(omzien.url, ['shift-lead'], home)
  Object.assign(ids, { nightTeam: nightTeam.id, lead: lead.id })
  const trouble = {
    what: 'Mijn buurman schreeuwt',
    dangerNow: true,
    where: { place: home, address: 'Voorbeeldstraat 3' },
  }
  ids.call = (await asker.post<{ id: string }>('/backup-calls', trouble)).body.id
  ids.visited = await visitedCall(asker, nightTeam)
  await shiftToSwap(lead, nightTeam)
  await asker.put('/me/crisis-card', { helps: 'Samen buiten lopen', shared: true })
}

/** A call that was closed with a visit: something for the handover, the notice and the figures. */
const visitedCall = async (asker: Person, nightTeam: Person) => {
  const report = { what: 'Iemand dwaalt op straat', where: { place: home, address: 'Dapperstraat 12' } }
  const { id } = (await asker.post<{ id: string }>('/backup-calls', report)).body
  const closing = { outcome: 'calmed-down', visited: true, prevented: 'police', report: 'Rustig.', promised: 'Bellen.' }
  for (const [verb, body] of Object.entries({ acknowledge: {}, 'set-off': {}, arrive: {}, close: closing }))
    await nightTeam.post(`/backup-calls/${id}/${verb}`, body)
  return id
}

/** A shift of one person, who asks to be replaced: something for the rota, its warnings and its swaps. */
const shiftToSwap = async (lead: Person, nightTeam: Person) => {
  const tomorrow = Temporal.Now.instant().add({ hours: 24 })
  const period = { from: tomorrow.toString(), to: tomorrow.add({ hours: 8 }).toString() }
  const shift = { area: 'stadsdeel-oost', team: 'second', members: [nightTeam.id], period }
  const { id } = (await lead.post<{ id: string }>('/shifts', shift)).body
  await nightTeam.post('/shift-swaps', { shiftId: id })
}

/** The morning on which the night of the calls ends. */
const morning = () => Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').add({ hours: 16, minutes: 30 }).toPlainDate()

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000' }), startBrowser()])
  await prepare()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** Every screen: who looks, where, and the title that must be there. */
const screens: [who: keyof typeof ids | 'visitor', path: () => string, title: RegExp][] = [
  ['visitor', () => '/', /We zien naar elkaar om/],
  ['visitor', () => '/inloggen', /Inloggen/],
  ['visitor', () => '/demo', /Als wie wil je rondkijken/],
  ['visitor', () => '/postvak', /Postvak van de demo/],
  ['visitor', () => '/kaart', /De buurt op de kaart/],
  ['visitor', () => '/zomaar', /Deze pagina is er niet/],
  ['asker', () => '/', /^Dag /],
  ['asker', () => '/hulp-vragen', /Waar kan iemand je mee helpen/],
  ['asker', () => '/hulpvragen', /Mijn hulpvragen/],
  ['asker', () => `/hulpvragen/${ids.open}`, /wandeling/],
  ['asker', () => `/hulpvragen/${ids.matched}`, /Samen eten/],
  ['asker', () => `/hulpvragen/${ids.danger}`, /wandeling/],
  ['asker', () => `/hulpvragen/${ids.open}/wijzigen`, /Je hulpvraag aanpassen/],
  ['asker', () => '/account', /Jouw account/],
  ['asker', () => '/wachtrij', /niet voor jou/],
  ['helper', () => '/helpen', /Wie kan een hand gebruiken/],
  ['helper', () => `/helpen/${ids.open}`, /wandeling/],
  ['helper', () => '/helpen/beschikbaarheid', /Wat ik wil doen/],
  ['busy', () => '/helpen/taken', /Wat ik ga doen/],
  ['busy', () => `/helpen/${ids.matched}`, /Samen eten/],
  ['coordinator', () => '/wachtrij', /Wat wacht er/],
  ['coordinator', () => `/wachtrij/${ids.open}`, /wandeling/],
  ['coordinator', () => `/wachtrij/${ids.danger}`, /wandeling/],
  ['administrator', () => '/instellingen', /Instellingen/],
  ['administrator', () => '/instellingen/escalatie', /Wie krijgt wanneer alarm/],
  ['visitor', () => '/melden', /Er is nu iets mis/],
  ['asker', () => '/melden', /Er is nu iets mis/],
  ['asker', () => `/melden/${ids.call}/waar`, /Waar is het/],
  ['asker', () => `/melden/${ids.call}`, /Zo staat het ervoor/],
  ['asker', () => `/melden/${ids.visited}`, /Zo staat het ervoor/],
  ['asker', () => '/meldingen', /Mijn meldingen/],
  ['asker', () => '/account/crisiskaart', /Mijn crisiskaart/],
  ['asker', () => '/account/berichten', /Hoe we je bericht sturen/],
  ['partner', () => '/', /Er is nu iets mis/],
  ['partner', () => '/account/sleutels', /Sleutels voor jullie systeem/],
  ['coordinator', () => `/overdracht?datum=${morning()}`, /Overdracht van de nacht/],
  ['nightTeam', () => '/rooster', /Rooster/],
  ['nightTeam', () => '/rooster/ruilen', /Diensten ruilen/],
  ['nightTeam', () => '/rooster/agenda', /Je diensten in je eigen agenda/],
  ['nightTeam', () => `/achtervang/${ids.visited}/melding`, /Melding aan Vangnet/],
  ['lead', () => '/rooster', /Rooster/],
  ['lead', () => '/rooster/ruilen', /Diensten ruilen/],
  ['lead', () => '/rooster/plannen', /Een dienst plannen/],
  ['lead', () => '/rooster/patronen', /Vaste diensten/],
  ['lead', () => '/rooster/mensen', /Wie kan worden gepland/],
  ['lead', () => `/overdracht?datum=${morning()}`, /Overdracht van de nacht/],
  ['manager', () => '/cijfers/achtervang', /Cijfers van de achtervang/],
  ['manager', () => '/rooster', /Rooster/],
  ['nightTeam', () => '/achtervang', /Begin je dienst/],
  ['nightTeam', () => `/achtervang/${ids.call}`, /Voorbeeldstraat 3/],
  ['nightTeam', () => `/achtervang/${ids.call}/afsluiten`, /Melding afsluiten/],
  ['lead', () => '/achtervang/overzicht', /De nacht in één oogopslag/],
]

describe.each([390, 1280] as const)('every screen, %i pixels wide', width => {
  test.each([...new Set(screens.map(([who]) => who))])(
    'has no faults that axe can find by day or evening, and fits, for: %s',
    async who => {
      const visitor = await visit(browser, omzien.url, { width, ...(who === 'visitor' ? {} : { as: ids[who] }) })
      for (const [, path, title] of screens.filter(([whose]) => whose === who)) {
        await visitor.page.goto(path())
        await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor()
        await visitor.page.waitForLoadState('networkidle')
        expect({ path: path(), faults: await faultsDayAndEvening(visitor.page) }).toEqual({ path: path(), faults: [] })
        expect({ path: path(), isTooWide: await isTooWide(visitor.page) }).toEqual({ path: path(), isTooWide: false })
      }
      expect(visitor.complaints).toEqual([])
      await visitor.close()
    },
  )
})

test('each question of a help request is free of faults, also with a mistake and with the map', async () => {
  const { page, complaints, close } = await visit(browser, omzien.url, { as: ids.asker, width: 390 })
  const isFine = async (where: string) => expect([where, await faultsDayAndEvening(page)]).toEqual([where, []])
  const next = () => page.getByRole('button', { name: 'Volgende' }).click()
  await page.goto('/hulp-vragen')
  await page.getByText('Een klusje').waitFor()
  await next()
  await isFine('mistake')
  await page.getByText('Een klusje').click()
  await next()
  await isFine('text')
  await page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill('Een lamp ophangen')
  await next()
  await page.getByText('Wijs het aan op de kaart').click()
  await page.getByText(/Gekozen plek/).waitFor()
  await isFine('map')
  await next()
  await page.getByText('Op een dag en tijd').click()
  await next()
  await isFine('time missing')
  await page.getByText('Maakt niet uit').click()
  await next()
  await page.getByText('Voor iemand anders').click()
  await next()
  await isFine('name missing')
  await page.getByText('Voor mezelf').click()
  await next()
  await page.getByRole('heading', { name: 'Klopt alles?' }).waitFor()
  await isFine('check')
  expect(complaints).toEqual([])
  await close()
})

test('the switch to English changes every word and stays', async () => {
  const { page, close } = await visit(browser, omzien.url, { width: 390 })
  await page.goto('/')
  await page.getByRole('button', { name: 'EN: English' }).click()
  await page.getByRole('heading', { name: 'We look after each other' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: /I need help/ }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await close()
})
