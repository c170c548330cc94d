import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson } from '../support/person.ts'
import { startBrowser, visit } from './browser.ts'

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

/** Presses Tab until something with this name has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null
      const label = at?.closest('label') ?? (at?.id ? document.querySelector(`label[for="${at.id}"]`) : null)
      return `${at?.getAttribute('aria-label') ?? ''} ${label?.textContent ?? ''} ${at?.textContent ?? ''}`
    })
    if (name.test(words)) return
  }
  throw new Error(`Nothing named ${name} can be reached with Tab`)
}

const headingHasFocus = (page: Page, name: string) =>
  page.waitForFunction(
    title => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === title,
    name,
  )

/** Waits until one of the answers has the focus; keys pressed before that would go to where it was. */
const answerHasFocus = (page: Page) => page.waitForFunction(() => document.activeElement?.matches('input[type=radio]'))

test('somebody without a mouse posts a help request, mistakes and all', async () => {
  const asker = (await newPerson(omzien.url, ['resident'], home)).id
  const { page, complaints, close } = await visit(browser, omzien.url, { as: asker })
  await page.goto('/')
  await page.getByRole('heading', { name: /^Dag / }).waitFor()
  await tabTo(page, /Ik heb hulp nodig/)
  await page.keyboard.press('Enter')
  await headingHasFocus(page, 'Waar kan iemand je mee helpen?')
  // The answers come from the server; before they are there, the error's link has nothing to lead to.
  await page.getByRole('radio').first().waitFor({ state: 'attached' })

  await tabTo(page, /Volgende/)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
  expect(await page.title()).toMatch(/^Fout: Stap 1 van 6/)
  await tabTo(page, /Kies waar iemand je mee kan helpen/)
  await page.keyboard.press('Enter')
  await answerHasFocus(page)
  await page.keyboard.press('Space')
  await page.getByRole('radio', { checked: true }).waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /Volgende/)
  await page.keyboard.press('Enter')

  await headingHasFocus(page, 'Wat wil je graag?')
  expect(await page.title()).toMatch(/^Stap 2 van 6/)
  await tabTo(page, /Wat wil je graag/)
  await page.keyboard.type('Samen naar de markt, graag op een rustig moment.')
  await tabTo(page, /Volgende/)
  await page.keyboard.press('Enter')

  await headingHasFocus(page, 'Waar heb je hulp nodig?')
  await tabTo(page, /Bij mij thuis/)
  for (let past = 0; past < 3; past++) await page.keyboard.press('ArrowDown')
  await tabTo(page, /^ ?Wijk/)
  await page.keyboard.type('Oost')
  await tabTo(page, /Volgende/)
  await page.keyboard.press('Enter')

  await headingHasFocus(page, 'Wanneer komt het uit?')
  await tabTo(page, /Maakt niet uit/)
  await page.keyboard.press('Space')
  await tabTo(page, /Volgende/)
  await page.keyboard.press('Enter')

  await headingHasFocus(page, 'Voor wie is de hulp?')
  await tabTo(page, /Voor mezelf/)
  await page.keyboard.press('Space')
  await tabTo(page, /Volgende/)
  await page.keyboard.press('Enter')

  await headingHasFocus(page, 'Klopt alles?')
  await tabTo(page, /Plaats mijn hulpvraag/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Je hulpvraag is geplaatst' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('what was typed is still there after going back, reloading and coming back', async () => {
  const asker = (await newPerson(omzien.url, ['resident'], home)).id
  const { page, close } = await visit(browser, omzien.url, { as: asker, width: 390 })
  await page.goto('/hulp-vragen')
  await page.getByText('Samen boodschappen doen').click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill('Brood, melk en een praatje')
  await page.getByRole('link', { name: 'Terug naar de vorige vraag' }).click()
  await page.getByRole('radio', { name: /Samen boodschappen doen/, checked: true }).waitFor({ state: 'attached' })
  await page.reload()
  await page.getByText('We hebben bewaard wat je eerder invulde.').waitFor()
  await page.getByRole('button', { name: 'Volgende' }).click()
  expect(await page.getByRole('textbox', { name: 'Wat wil je graag?' }).inputValue()).toBe('Brood, melk en een praatje')
  await close()
})

test('who asked for help can still choose a time, and leave it to be agreed after all', async () => {
  const asker = (await newPerson(omzien.url, ['resident'], home)).id
  const { page, context, complaints, close } = await visit(browser, omzien.url, { as: asker, width: 390 })
  const posted = await context.request.post('/api/v1/help-requests', {
    data: { kind: 'groceries', text: 'Brood en melk', place: home },
  })
  const { id } = (await posted.json()) as { id: string }
  const edit = async (answer: (page: Page) => Promise<void>) => {
    await page.goto(`/hulpvragen/${id}/wijzigen`)
    await answer(page)
    await page.getByRole('button', { name: 'Bewaren' }).click()
  }
  await edit(async () => {
    await page.getByText('Op een dag en tijd').click()
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('link', { name: 'Kies een dag' }).waitFor()
    await page
      .getByLabel('Dag', { exact: true })
      .fill(new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10))
    await page.getByLabel(/^Vanaf/).fill('10:00')
  })
  await page.getByText(/^vanaf .*, 10\.00$/).waitFor()
  await edit(() => page.getByText('Maakt niet uit').click())
  await page.getByText('Tijd in overleg').waitFor()
  expect(complaints).toEqual([])
  await close()
})
