import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, newPerson } from '../support/person.ts'
import { startBrowser, visit } from './browser.ts'

const home = { lat: 52.3615, lon: 4.9295 }
/** Nobody of the demo lives there. */
const weesp = { lat: 52.2987, lon: 5.0417 }

let omzien: Omzien
let browser: Browser

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

test('a cut line is said, comes back by itself, and what happened meanwhile is shown', async () => {
  const asker = await newPerson(omzien.url, ['resident'], home)
  const helper = await newPerson(omzien.url, ['resident'], home)
  await helper.put('/me/helper-profile', alwaysAvailable(home, ['walk']))
  const request = await asker.post<{ id: string }>('/help-requests', {
    kind: 'walk',
    text: 'Een ommetje?',
    place: home,
  })

  const { page, context, close } = await visit(browser, omzien.url, { as: asker.id })
  await page.goto(`/hulpvragen/${request.body.id}`)
  await page.getByText('Live', { exact: true }).waitFor()
  await context.setOffline(true)
  await page.getByText('Verbinding kwijt, we proberen het opnieuw').waitFor()

  const accepted = await helper.post(`/help-requests/${request.body.id}/offers`, {})
  expect(accepted.status).toBe(201)
  await context.setOffline(false)
  await page.getByText('Live', { exact: true }).waitFor()
  await page.getByRole('heading', { name: /komt helpen/ }).waitFor()
  await close()
})

test('what happens between the first questions of a page and the opening of its line is shown', async () => {
  const asker = await newPerson(omzien.url, ['resident'], home)
  const helper = await newPerson(omzien.url, ['resident'], home)
  await helper.put('/me/helper-profile', alwaysAvailable(home, ['walk']))
  const { body } = await asker.post<{ id: string }>('/help-requests', {
    kind: 'walk',
    text: 'Een ommetje?',
    place: home,
  })

  const { page, context, close } = await visit(browser, omzien.url, { as: asker.id })
  const happened = Promise.withResolvers<void>()
  await context.routeWebSocket(/\/api\/v1\/live/, async line => {
    await happened.promise
    line.connectToServer()
  })
  await page.goto(`/hulpvragen/${body.id}`)
  await page.getByText('Een ommetje?').waitFor()
  expect((await helper.post(`/help-requests/${body.id}/offers`, {})).status).toBe(201)
  const status = async () => (await asker.get<{ status: string }>(`/help-requests/${body.id}`)).body.status
  await expect.poll(status).toBe('matched')
  happened.resolve()
  await page.getByRole('heading', { name: /komt helpen/ }).waitFor()
  await close()
})

test('a request sent while the line was down is posted once, with nothing typed again', async () => {
  const asker = await newPerson(omzien.url, ['resident'], home)
  const { page, close } = await visit(browser, omzien.url, { as: asker.id })
  await page.goto('/hulp-vragen')
  await page.getByText('Samen eten of koffie drinken').click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill('Samen soep eten')
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByText('Bij mij thuis').click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByText('Maakt niet uit').click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByText('Voor mezelf').click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('heading', { name: 'Klopt alles?' }).waitFor()

  // The request arrives, its answer does not: the worst moment for a line to break.
  await page.route(
    '**/api/v1/help-requests',
    async route => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Plaats mijn hulpvraag' }).click()
  await page.getByText('Geen verbinding. Wat je hebt ingevuld is bewaard.').waitFor()
  await page.getByRole('button', { name: 'Plaats mijn hulpvraag' }).click()
  await page.getByRole('heading', { name: 'Je hulpvraag is geplaatst' }).waitFor()

  const mine = await asker.get<{ items: object[] }>('/help-requests?mine=true')
  expect(mine.body.items).toHaveLength(1)
  await close()
})

test('on a computer whose clock is two days ahead, waiting times and today are the server’s', async () => {
  const asker = await newPerson(omzien.url, ['resident'], weesp)
  const text = 'Wie loopt er een uurtje mee met een wrakke klok?'
  await asker.post('/help-requests', { kind: 'walk', text, place: weesp })
  const coordinator = (await newPerson(omzien.url, ['coordinator'], weesp)).id
  const { page, complaints, close } = await visit(browser, omzien.url, { as: coordinator })
  await page.addInitScript(ahead => {
    const Own = Date
    globalThis.Date = class extends Own {
      constructor(...given: unknown[]) {
        super(...((given.length > 0 ? given : [Own.now() + ahead]) as [number]))
      }
      static override now() {
        return Own.now() + ahead
      }
    } as DateConstructor
  }, 2 * 86_400_000)
  await page.goto('/wachtrij')
  const row = page.getByRole('listitem').filter({ hasText: text })
  await row.getByText(/minder dan een minuut|\d+ minu/).waitFor()
  await page.goto('/bedden/cijfers')
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
  await expect.poll(() => page.getByLabel('Tot en met de nacht van').inputValue()).toBe(today)
  expect(complaints).toEqual([])
  await close()
})
