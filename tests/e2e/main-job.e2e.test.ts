import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, newPerson } from '../support/person.ts'
import { askForWalk, next } from './asking.ts'
import { faults, isLive, startBrowser, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000' }), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** Each width has a corner of town of its own, so that one test's helpers are not asked by the other. */
const corners = { 390: { lat: 52.3615, lon: 4.9295 }, 1280: { lat: 52.3432, lon: 4.8765 } }

const helperNear = async (place: { lat: number; lon: number }) => {
  const helper = await newPerson(omzien.url, ['resident'], place)
  await helper.put('/me/helper-profile', alwaysAvailable(place, ['walk']))
  return helper.id
}

describe.each([390, 1280] as const)('from a help request to a match, %i pixels wide', width => {
  test('a neighbour sees the request live and accepts, the asker sees it live, the second is told kindly', async () => {
    const corner = corners[width]
    const askerId = (await newPerson(omzien.url, ['resident'], corner)).id
    const [asker, first, second] = [
      await visit(browser, omzien.url, { width, as: askerId }),
      await visit(browser, omzien.url, { width, as: await helperNear(corner) }),
      await visit(browser, omzien.url, { width, as: await helperNear(corner) }),
    ]
    await first.page.goto('/helpen')
    await second.page.goto('/helpen')
    await isLive(first.page)
    await isLive(second.page)

    const id = await askForWalk(asker.page, 'Zullen we samen een rondje door het park lopen?')
    await asker.page.getByRole('heading', { name: 'Je hulpvraag is geplaatst' }).waitFor()
    await asker.page.getByRole('heading', { name: 'Wat gebeurt er nu?' }).waitFor()
    await asker.page.getByText(/We hebben \d+ buren gevraagd/).waitFor()

    const offerAt = (page: typeof first.page) =>
      page.getByRole('article', { name: 'Een wandeling en een luisterend oor' })
    await offerAt(first.page).waitFor()
    await offerAt(second.page).waitFor()
    await offerAt(second.page).getByText('Zullen we samen een rondje door het park lopen?').waitFor()
    expect(await first.page.getByText('Voorbeeldstraat 12').count()).toBe(0)
    await offerAt(first.page).getByRole('button', { name: 'Ja, ik help' }).click()

    await first.page.getByText(/Fijn, jij helpt met/).waitFor()
    await asker.page.getByRole('heading', { name: /komt helpen/ }).waitFor()
    await first.page.goto(`/helpen/${id}`)
    await first.page.getByText('Je krijgt het adres zodra de ander ja zegt').waitFor()
    await isLive(first.page)
    expect(await first.page.getByRole('link', { name: 'Route openen' }).count()).toBe(0)
    await second.page.getByText(/iemand anders was net iets eerder/).waitFor()

    await asker.page.getByRole('button', { name: /mag mijn adres weten/ }).click()
    await asker.page.getByRole('dialog').getByRole('button', { name: 'Ja, geef door' }).click()
    await asker.page.getByText(/heeft je adres/).waitFor()
    await first.page.getByText('Voorbeeldstraat 12').waitFor()
    await first.page.getByRole('link', { name: 'Route openen' }).waitFor()

    expect([...asker.complaints, ...first.complaints, ...second.complaints]).toEqual([])
    await Promise.all([asker, first, second].map(visitor => visitor.close()))
  })

  test('words of danger put the numbers to call on the screen, big, and ask no neighbour', async () => {
    const corner = corners[width]
    const askerId = (await newPerson(omzien.url, ['resident'], corner)).id
    const asker = await visit(browser, omzien.url, { width, as: askerId })
    await askForWalk(asker.page, 'Ik word thuis geslagen en ben bang')
    const card = asker.page.getByRole('region', { name: 'Heb je nu hulp nodig? Bel.' })
    await card.waitFor()
    expect(await card.getByRole('link', { name: /Bel 112/ }).getAttribute('href')).toBe('tel:112')
    expect(await card.getByRole('link', { name: /Bel 113/ }).getAttribute('href')).toBe('tel:113')
    expect(await card.getByRole('link').count()).toBe(3)
    await asker.page.getByText('De vraag ging meteen naar het wijkteam').waitFor()
    expect(await asker.page.getByText(/buren gevraagd/).count()).toBe(0)
    await asker.page.getByText('Het wijkteam heeft je vraag').waitFor()
    expect(await asker.page.getByText('Is er dan nog niemand?').count()).toBe(0)
    expect(asker.complaints).toEqual([])
    await asker.close()
  })

  test('who is about to ask sees what is already there near by, and can go and look without losing the question', async () => {
    const askerId = (await newPerson(omzien.url, ['resident'], corners[width])).id
    const asker = await visit(browser, omzien.url, { width, as: askerId })
    await asker.page.goto('/hulp-vragen')
    await asker.page.getByText('Samen eten of koffie drinken').click()
    await next(asker.page)
    await asker.page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill('Ik eet vaak alleen.')
    const there = asker.page.getByRole('complementary', { name: 'Dit is er al in de buurt' })
    await there
      .getByText(/(Nu open|Dicht|Dag en nacht open)/)
      .first()
      .waitFor()
    const opened = asker.context.waitForEvent('page')
    await there.getByRole('link').first().click()
    expect(new URL((await opened).url()).pathname).toMatch(/^\/(steunpunt|activiteiten)\//)
    expect(await asker.page.getByRole('textbox', { name: 'Wat wil je graag?' }).inputValue()).toBe(
      'Ik eet vaak alleen.',
    )
    expect(await faults(asker.page)).toEqual([])
    expect(asker.complaints).toEqual([])
    await asker.close()
  })
})
