import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson } from '../support/person.ts'
import { startBrowser, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser
/** Passkeys belong to a name, never to an address of digits. */
const named = () => omzien.url.replace('127.0.0.1', 'localhost')

beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

test('somebody makes a passkey, signs out, and comes back in with it', async () => {
  const person = (await newPerson(omzien.url, ['resident'])).id
  const { page, context, complaints, close } = await visit(browser, named(), { as: person, width: 390 })
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/account')
  await page.getByRole('button', { name: 'Maak een passkey op dit apparaat' }).click()
  await page.getByRole('button', { name: /^Haal weg: / }).waitFor()
  await page.getByRole('button', { name: 'Log uit' }).click()
  await page.getByRole('heading', { name: 'We zien naar elkaar om' }).waitFor()
  await page.goto('/inloggen')
  await page.getByRole('button', { name: 'Met een passkey' }).click()
  await page.getByRole('heading', { name: /^Dag / }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a session that is ended from elsewhere is over at once', async () => {
  const person = (await newPerson(omzien.url, ['resident'])).id
  const phone = await visit(browser, omzien.url, { as: person, width: 390 })
  const desk = await visit(browser, omzien.url, { as: person })
  await phone.page.goto('/hulpvragen')
  await phone.page.getByText('Live', { exact: true }).waitFor()
  await desk.page.goto('/account')
  const elsewhere = desk.page.getByRole('button', { name: /^Log daar uit: / })
  await elsewhere.first().waitFor()
  // `newPerson` signed in once too: all the others end.
  for (let open = await elsewhere.count(); open > 0; open = await elsewhere.count()) {
    await elsewhere.first().click()
    await desk.page.waitForFunction(
      before => document.querySelectorAll('button[aria-label^="Log daar uit"]').length < before,
      open,
    )
  }
  await phone.page.getByRole('heading', { name: 'Inloggen' }).waitFor()
  expect(desk.complaints).toEqual([])
  await phone.close()
  await desk.close()
})
