import type { Browser, Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../services/kernel/ids.ts'
import type { AlertOptions } from '../../web/src/push/scope.ts'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { newPerson, type Person } from '../support/person.ts'
import { startBrowser, type Visitor, visit } from './browser.ts'

let omzien: Omzien
let browser: Browser
let reporter: Person
beforeAll(async () => {
  ;[omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  reporter = await newPerson(omzien.url, ['resident'])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await omzien?.stop()
}, 60_000)

/** What a phone shows. */
interface Shown {
  title: string
  body: string
  tag: string
  stays: boolean
  actions: string[]
}

/** A phone of somebody of the night team, with our push worker in its browser. */
interface Phone extends Visitor {
  person: Person
  /** A push message arrives, as from the browser's push service. */
  push(payload: object): Promise<void>
  shown(): Promise<Shown[]>
  /** Presses a button of the only notification; without `action` the notification itself. */
  press(action?: string): Promise<void>
  worker: Worker
}

const openPhone = async (): Promise<Phone> => {
  const person = await newPerson(omzien.url, ['night-team'])
  const visitor = await visit(browser, omzien.url, { width: 390, colorScheme: 'dark', as: person.id })
  const { page, context } = visitor
  await page.goto('/')
  const devTools = await context.newCDPSession(page)
  const registration = new Promise<string>(resolve =>
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(one => one.scopeURL === `${omzien.url}/`)
      if (ours) resolve(ours.registrationId)
    }),
  )
  await devTools.send('ServiceWorker.enable')
  const started = context.waitForEvent('serviceworker')
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready))
  const [registrationId, worker] = [await registration, await started]
  await worker.evaluate(putTray)
  return {
    ...visitor,
    person,
    worker,
    push: async payload => {
      const data = JSON.stringify(payload)
      await devTools.send('ServiceWorker.deliverPushMessage', { origin: omzien.url, registrationId, data })
    },
    shown: () => worker.evaluate(() => [...(globalThis as unknown as World).tray.values()].map(one => one.shown)),
    press: action => press(worker, action),
  }
}

/** What the worker's world has, for us to reach into. */
interface World {
  registration: { showNotification(title: string, options: AlertOptions): Promise<void> }
  tray: Map<string, { shown: Shown; data: unknown }>
  ExtendableEvent: new (name: string) => Event
}

/** Headless Chromium has no place for notifications, and no permission to show them: a tray that keeps them stands in. */
const putTray = () => {
  const world = globalThis as unknown as World
  world.tray = new Map()
  world.registration.showNotification = async (
    title,
    { tag = '', body = '', actions = [], requireInteraction, data },
  ) => {
    const titles = actions.map(one => one.title)
    world.tray.set(tag, { shown: { title, body, tag, stays: requireInteraction === true, actions: titles }, data })
  }
}

const press = (worker: Worker, action = '') =>
  worker.evaluate(pressed => {
    const { tray, ExtendableEvent } = globalThis as unknown as World
    const [tag, kept] = [...tray][0] ?? []
    const notification = { data: kept?.data, close: () => tray.delete(tag ?? '') }
    const waitUntil = () => undefined
    // Only the browser makes real ones; this one is the same to the worker.
    const event = Object.defineProperties(new ExtendableEvent('notificationclick'), {
      notification: { value: notification },
      action: { value: pressed },
      waitUntil: { value: waitUntil },
    })
    globalThis.dispatchEvent(event)
  }, action)

const report = async () => {
  const { status, body } = await reporter.post<{ id: string }>('/backup-calls', { what: 'Iemand roept om hulp' })
  expect(status).toBe(201)
  return body.id
}

const alertAbout = (about: string) => {
  const id = newId()
  const words = { title: 'Achtervang: nieuwe melding', body: 'Kun jij gaan?', locale: 'nl' }
  return { id, tag: id, ...words, urgency: 'crisis', about, link: `/achtervang/${about}` }
}

test('the worker is never kept by the browser, and may serve every page', async () => {
  const { headers } = await fetch(`${omzien.url}/sw.js`)
  expect(headers.get('cache-control')).toBe('no-cache')
  expect(headers.get('content-type')).toMatch(/^(text|application)\/javascript/)
  const phone = await openPhone()
  expect(await phone.page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${omzien.url}/`)
  await phone.close()
})

test('an alert stays until somebody answers; what is delivered twice is shown once', async () => {
  const phone = await openPhone()
  const alert = alertAbout(newId())
  await phone.push(alert)
  await phone.push(alert)
  await expect
    .poll(phone.shown)
    .toEqual([{ title: alert.title, body: alert.body, tag: alert.id, stays: true, actions: ['Ik ga', 'Bekijk'] }])
  await phone.close()
})

test('I go is said from the notification itself, and the first has the call; the other is told so', async () => {
  const [first, second] = [await openPhone(), await openPhone()]
  const call = await report()
  await first.push(alertAbout(call))
  await second.push(alertAbout(call))
  await expect.poll(first.shown).toHaveLength(1)
  await expect.poll(second.shown).toHaveLength(1)

  await first.press('acknowledge')
  await expect.poll(first.shown).toMatchObject([{ title: 'Jij gaat', actions: ['Bekijk'] }])
  const { body } = await first.person.get<{ status: string; acknowledgedBy: { id: string } }>(`/backup-calls/${call}`)
  expect(body).toMatchObject({ status: 'acknowledged', acknowledgedBy: { id: first.person.id } })

  await second.press('acknowledge')
  await expect.poll(second.shown).toMatchObject([{ title: 'Een ander was eerder' }])
  await Promise.all([first.close(), second.close()])
})

test('what could not be sent is said so, and can be sent again; said twice it counts once', async () => {
  const phone = await openPhone()
  const call = await report()
  await phone.push(alertAbout(call))
  await expect.poll(phone.shown).toHaveLength(1)
  await phone.worker.evaluate(() => {
    const { fetch } = globalThis
    // The request arrives, its answer does not: the worst moment for a line to break.
    globalThis.fetch = async (...request) => {
      globalThis.fetch = fetch
      await fetch(...request)
      throw new TypeError('the line broke')
    }
  })
  await phone.press('acknowledge')
  await expect
    .poll(phone.shown)
    .toMatchObject([{ title: 'Niet verstuurd', stays: true, actions: ['Probeer opnieuw', 'Bekijk'] }])
  await phone.press('acknowledge')
  await expect.poll(phone.shown).toMatchObject([{ title: 'Jij gaat' }])
  await phone.close()
})

test('a press on the notification opens its page in the window that is there', async () => {
  const phone = await openPhone()
  const call = await report()
  await phone.push(alertAbout(call))
  await expect.poll(phone.shown).toHaveLength(1)
  await phone.press()
  await phone.page.waitForURL(`**/achtervang/${call}`)
  expect(await phone.shown()).toEqual([])
  await phone.close()
})

test('a message that cannot be read is shown all the same', async () => {
  const phone = await openPhone()
  await phone.push({ nonsense: true })
  await expect.poll(phone.shown).toMatchObject([{ title: 'Omzien', body: 'Er is een nieuw bericht.' }])
  await phone.close()
})
