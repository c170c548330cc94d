import type { Page } from 'playwright-core'

/** Posts a help request as a person would, question by question, and gives its id. */
export const askForWalk = async (page: Page, text: string): Promise<string> => {
  await page.goto('/')
  await page.getByRole('heading', { name: /^Dag / }).waitFor()
  await page.getByRole('link', { name: /Ik heb hulp nodig/ }).click()
  await page.getByRole('heading', { name: 'Waar kan iemand je mee helpen?' }).waitFor()
  await page.getByText('Een wandeling en een luisterend oor').click()
  await next(page)
  await page.getByRole('textbox', { name: 'Wat wil je graag?' }).fill(text)
  await next(page)
  await page.getByText('Bij mij thuis').click()
  await page.getByRole('textbox', { name: /^Adres/ }).fill('Voorbeeldstraat 12')
  await next(page)
  await page.getByText('Maakt niet uit').click()
  await next(page)
  await page.getByText('Voor mezelf').click()
  await next(page)
  await page.getByRole('heading', { name: 'Klopt alles?' }).waitFor()
  await page.getByRole('button', { name: 'Plaats mijn hulpvraag' }).click()
  await page.waitForURL(/\/hulpvragen\/[0-9a-f-]+/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** To the next question. */
export const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()
