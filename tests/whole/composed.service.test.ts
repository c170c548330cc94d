import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../../infra/testing/database.ts'
import { startMailServer, type TestMailServer } from '../../infra/testing/mail-server.ts'
import { hasRedis, startRedis, type TestRedis } from '../../infra/testing/redis.ts'
import type { HelpRequest, HelpRequestPage } from '../../services/contracts/api/help-requests.ts'
import { serviceNames } from '../../services/contracts/services.ts'
import { type Composed, startComposed } from '../support/composed.ts'

const home = { lat: 52.3615, lon: 4.9295 }
const district = {
  type: 'Feature',
  properties: { name: 'Oost' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [4.9, 52.34],
        [4.96, 52.34],
        [4.96, 52.38],
        [4.9, 52.38],
        [4.9, 52.34],
      ],
    ],
  },
}

describe.runIf(hasRedis())('Omzien as docker-compose.yml runs it, for real', () => {
  let [database, redis, mails, omzien]: [TestDatabase?, TestRedis?, TestMailServer?, Composed?] = []
  beforeAll(async () => {
    ;[database, redis, mails] = await Promise.all([createEmptyDatabase(), startRedis(), startMailServer()])
    omzien = await startComposed({
      database: database.url,
      redis: redis.url,
      variables: {
        POSTGRES_PASSWORD: 'unused-here',
        OMZIEN_SECRET: 'a secret of at least thirty-two characters',
        SMTP_URL: mails.url,
        MAIL_FROM: 'Omzien <omzien@example.org>',
        LOG_LEVEL: 'warn',
      },
    })
  }, 120_000)
  afterAll(async () => {
    await omzien?.stop()
    await Promise.all([redis?.stop(), mails?.stop()])
    await database?.drop()
  }, 60_000)

  const ask = (method: string, path: string, body?: object, cookie = '') =>
    fetch(`${omzien?.url}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const signIn = async (email: string) => {
    expect((await ask('POST', '/sign-in/code', { email })).status).toBe(204)
    const code = mails?.received.at(-1)?.match(/\b\d{6}\b/)?.[0]
    const answer = await ask('POST', '/sign-in/code/verify', { email, code, name: 'Anna' })
    expect(answer.status).toBe(204)
    return answer.headers
      .getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; ')
  }
  const importAreas = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'omzien-areas-'))
    const file = join(folder, 'areas.geojson')
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [district] }))
    await omzien?.run('node', 'infra/import.ts', 'areas', file, '--level', 'stadsdeel')
    rmSync(folder, { recursive: true })
  }

  test('every service there is runs, and its part of the API is there', async () => {
    expect(omzien?.names.sort()).toEqual(['gateway', ...serviceNames].sort())
    const { paths } = (await (await ask('GET', '/openapi.json')).json()) as { paths: object }
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/me', '/help-requests', '/me/offers', '/backup-calls', '/messages', '/areas']),
    )
  })

  test('somebody signs in with a code by e-mail, asks for help, and sees it', { timeout: 60_000 }, async () => {
    await importAreas()
    const cookie = await signIn('anna@example.org')
    const wish = { kind: 'groceries', text: 'Brood en melk', place: home }
    // The area travels from places to requests by the queue; until it is there, nowhere is served.
    const post = async () => (await ask('POST', '/help-requests', wish, cookie)).status
    await expect.poll(post, { timeout: 12_000, interval: 500 }).toBe(201)
    const mine = (await (await ask('GET', '/help-requests?mine=true', undefined, cookie)).json()) as HelpRequestPage
    expect(mine.items).toMatchObject([{ status: 'open', text: wish.text, mine: true }])
    const answer = await ask('GET', `/help-requests/${mine.items[0]?.id}`, undefined, cookie)
    const areas = ((await answer.json()) as HelpRequest).areas
    expect(areas).toContain('stadsdeel-oost')
  })

  test.each([
    ['POST', '/demo/sign-in', { personaId: '01900000-0000-7000-8000-000000000001' }],
    ['POST', '/demo/personas', { roles: ['administrator'] }],
    ['POST', '/demo/clock', { by: 'PT1H' }],
    ['GET', '/demo/mailbox', undefined],
    ['GET', '/demo/messages', undefined],
  ])('nothing of the demo is there: %s %s', async (method, path, body) => {
    expect((await ask(method, path, body)).status).toBe(404)
  })
})
