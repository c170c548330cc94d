import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose'
import type { Role } from '../../services/contracts/api/people.ts'
import { type Asker, claimsOf, tokenIssuer } from '../../services/kernel/asker.ts'
import { MovableClock, timeZone } from '../../services/kernel/clock.ts'
import { loadConfig } from '../../services/kernel/config.ts'
import { timeouts } from '../../services/kernel/database.ts'
import { newId } from '../../services/kernel/ids.ts'
import { createLogger, type Logger } from '../../services/kernel/logger.ts'
import { type Runtime, startRuntime } from '../../services/kernel/runtime.ts'
import type { ServiceFactory } from '../../services/kernel/service.ts'
import { createTestDatabase } from './database.ts'
import { onServer } from './server.ts'

/** What a test starts with: the services under test, and what differs from the defaults. */
export interface TestRuntimeOptions {
  services: ServiceFactory[]
  redisUrl?: string
  env?: Record<string, string>
  /** A database that is already there, for tests of a restart; otherwise each runtime gets its own. */
  databaseUrl?: string
  /**
   * The clock begins at the next time it is so late here, `13:00`: for tests in which days are counted, which would
   * otherwise see the day change under them when they are run around midnight. Only on a database of its own.
   */
  startsAt?: string
  /** Trust the tokens of identity, which must be among the services, instead of the test's own. */
  realTokens?: boolean
  logger?: Logger
}

/** Somebody who asks, in a test. */
export interface TestAsker {
  asker: Asker
  token: string
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  post(url: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  put(url: string, body: object): Promise<LightMyRequestResponse>
  patch(url: string, body: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}

/** The system under test: the same wiring as in production, on a database of its own and a clock in hand. */
export interface TestRuntime {
  runtime: Runtime
  databaseUrl: string
  clock: MovableClock
  /** Somebody with these roles, signed by the test's own key. */
  as(who?: Partial<Asker> & { roles?: Role[] }): Promise<TestAsker>
  settled(): Promise<void>
  /** @param by ISO 8601 duration */
  moveClock(by: string): Promise<void>
  stop(): Promise<void>
}

/** How long a test waits for what became due, in milliseconds: what is tested is what happens, not how soon. */
const patience = { stop: 60_000, all: 150_000 }

// On a crowded machine a crowd waits long for its turn: what is tested of many at once is who wins, not how soon.
timeouts.start = 60_000

/** The installation's secret in tests. */
export const testSecret = 'a secret of the tests, long enough for everybody'

/** A key pair of the test, in the place of identity's. */
const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
const keySet: JSONWebKeySet = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'test' }] }

/** A token for an asker, signed by the test's key, good for an hour. */
export const signTestToken = (asker: Asker): Promise<string> =>
  new SignJWT(claimsOf(asker))
    .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
    .setIssuer(tokenIssuer)
    .setAudience(tokenIssuer)
    .setExpirationTime('1h')
    .sign(privateKey)

/** The public keys that verify `signTestToken`. */
export const testKeys = async (): Promise<JSONWebKeySet> => keySet

/** Starts services for a test. Stop it in `afterAll`: a database with connections left behind fails the test. */
export const testRuntime = async (options: TestRuntimeOptions): Promise<TestRuntime> => {
  const database = options.databaseUrl ? undefined : await createTestDatabase()
  const databaseUrl = options.databaseUrl ?? (database as { url: string }).url
  // Never the pictures of who works on this machine.
  const FILES_FOLDER = join(tmpdir(), `omzien-test-files-${newId()}`)
  const env = {
    OMZIEN_DEMO: 'true',
    LOG_LEVEL: 'warn',
    GEOCODER: 'local',
    FILES_FOLDER,
    ...options.env,
    DATABASE_URL: databaseUrl,
  }
  const config = loadConfig(options.redisUrl ? { ...env, REDIS_URL: options.redisUrl } : env)
  const clock = new MovableClock(await aheadTo(databaseUrl, options.startsAt))
  const runtime = await startRuntime({
    config,
    databaseUrl,
    secret: testSecret,
    services: options.services,
    ...(options.realTokens ? {} : { fetchKeys: testKeys }),
    clock,
    logger: options.logger ?? createLogger(config.LOG_LEVEL),
  })
  return {
    runtime,
    databaseUrl,
    clock,
    as: who => testAsker(runtime, who),
    settled: async () => {
      if (!(await runtime.settled(patience.stop))) throw new Error('There is still something to be handled or due')
    },
    moveClock: by => runtime.moveClock(Temporal.Duration.from(by), patience),
    stop: async () => {
      await runtime.stop()
      await database?.drop()
      await rm(FILES_FOLDER, { recursive: true, force: true })
    },
  }
}

/** How far the clock begins ahead; the database is told too, because moves and the demo go on from what it says. */
const aheadTo = async (databaseUrl: string, localTime: string | undefined): Promise<Temporal.Duration> => {
  if (localTime === undefined) return Temporal.Duration.from({ seconds: 0 })
  const now = Temporal.Now.zonedDateTimeISO(timeZone)
  const today = now.withPlainTime(localTime)
  const start = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ days: 1 })
  const milliseconds = start.epochMilliseconds - now.epochMilliseconds
  await onServer(databaseUrl, client => client.query('update kernel.clock set moved = $1', [milliseconds]))
  return Temporal.Duration.from({ milliseconds })
}

const testAsker = async (runtime: Runtime, who: Partial<Asker> = {}): Promise<TestAsker> => {
  const asker: Asker = { id: newId(), roles: ['resident'], areas: [], locale: 'nl', sessionId: newId(), ...who }
  const token = await signTestToken(asker)
  const send = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ) =>
    runtime.http.inject({
      method,
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body ? { payload: body } : {}),
    })
  return {
    asker,
    token,
    get: (url, headers) => send('GET', url, undefined, headers),
    post: (url, body, headers) => send('POST', url, body, headers),
    put: (url, body) => send('PUT', url, body),
    patch: (url, body, headers) => send('PATCH', url, body, headers),
  }
}
