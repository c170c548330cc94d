import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, newPerson, type Person } from '../support/person.ts'
import { askForWalk } from './asking.ts'
import { faults, startBrowser, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser
beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien({ RATE_POSTING: '1000000' }), startBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

const corner = { lat: 52.3705, lon: 4.9405 } // Oost, and nobody of the demo lives here
const helperNear = async (): Promise<Person> => {
  const helper = await newPerson(omzien.url, ['resident'], corner)
  expect((await helper.put('/me/helper-profile', alwaysAvailable(corner, ['walk']))).status).toBe(200)
  return helper
}

test('who would rather have somebody else says so; the helper reads it kindly and at once, and others are asked', async () => {
  const [asker, chosen, other] = [
    await newPerson(omzien.url, ['resident'], corner),
    await helperNear(),
    await helperNear(),
  ]
  const at = await visit(browser, omzien.url, { width: 390, as: asker.id })
  const id = await askForWalk(at.page, 'Wie loopt er een rondje mee?')
  expect((await chosen.post(`/help-requests/${id}/offers`, {})).status).toBe(201)
  const atChosen = await visit(browser, omzien.url, { width: 390, as: chosen.id })
  await atChosen.page.goto(`/helpen/${id}`)
  await atChosen.page.getByRole('button', { name: 'Ik kan toch niet' }).waitFor()

  await at.page.getByRole('button', { name: 'Liever iemand anders' }).click()
  const dialog = at.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /Reden/ }).fill('Wij hadden ruzie')
  expect(await faults(at.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ja, zoek iemand anders' }).click()
  await at.page.getByRole('heading', { name: 'Wat gebeurt er nu?' }).waitFor()
  await at.page.getByText(/Liever iemand anders dan/).waitFor()

  await atChosen.page.getByRole('heading', { name: 'De vrager heeft voor iemand anders gekozen' }).waitFor()
  await atChosen.page.goto('/helpen/taken')
  const kindly = atChosen.page.getByRole('status').filter({ hasText: 'de vrager heeft voor iemand anders gekozen' })
  await kindly.waitFor()
  expect(await atChosen.page.getByText('Wij hadden ruzie').count()).toBe(0)
  expect(await faults(atChosen.page)).toEqual([])
  await kindly.getByRole('button', { name: 'Sluit' }).click()
  await atChosen.page.goto('/helpen')
  await atChosen.page.getByRole('heading', { name: /binnen/ }).waitFor()
  expect(await kindly.count()).toBe(0)

  const atOther = await visit(browser, omzien.url, { width: 390, as: other.id })
  await atOther.page.goto('/helpen')
  const offer = atOther.page.getByRole('article').filter({ hasText: 'Wie loopt er een rondje mee?' })
  await offer.getByRole('button', { name: 'Ja, ik help' }).click()
  await at.page.getByRole('heading', { name: /komt helpen/ }).waitFor()
  expect([...at.complaints, ...atChosen.complaints, ...atOther.complaints]).toEqual([])
})
