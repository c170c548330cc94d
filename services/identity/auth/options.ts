import { AsyncLocalStorage } from 'node:async_hooks'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { BetterAuthOptions } from 'better-auth/minimal'
import { keyedHash, newId } from '../../kernel/ids.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { deviceOf } from '../rules.ts'

const days = 86_400

/** Name of the session cookie. */
export const cookieName = 'omzien'

/** How long a session lasts without being used, and how young one must be to add a passkey; seconds. */
export const sessionLife = { idle: 30 * days, fresh: 1 * days }

/** Where better-auth thinks it lives. Only the organisations' callback is handed to it as a request. */
export const basePath = '/api/v1/sign-in/better-auth'

/** What becomes known on the way of one sign-in: who an organisation says it is, and whose session was opened. */
export interface Visit {
  name?: string | undefined
  email?: string | undefined
  personId?: string
}

/** The sign-in that the running code belongs to. */
export const visits = new AsyncLocalStorage<Visit>()

const hooks: BetterAuthOptions['databaseHooks'] = {
  session: {
    create: {
      before: async session => ({
        data: { ...session, ipAddress: null, userAgent: deviceOf(session.userAgent ?? '') },
      }),
      after: async session => {
        const visit = visits.getStore()
        if (visit) visit.personId = session.userId
      },
    },
  },
  // We ask an organisation once who somebody is; its tokens carry names, and are not kept.
  account: {
    create: {
      before: async account => ({
        data: {
          ...account,
          accessToken: null,
          refreshToken: null,
          idToken: null,
          accessTokenExpiresAt: null,
          refreshTokenExpiresAt: null,
        },
      }),
    },
  },
}

/** better-auth's log in ours: its words, never its values, which may be personal. It calls a client's mistake an error. */
const logTo = (logger: Logger): BetterAuthOptions['logger'] => ({
  level: 'warn',
  log: (_level, message, ...values) => {
    const causes = values.flatMap(value => (value instanceof Error ? [value.name] : []))
    logger.warn({ causes }, `better-auth: ${String(message).slice(0, 200)}`)
  },
})

/**
 * What every better-auth of ours has in common. It does sessions, codes, passkeys and OpenID Connect; it never sees a
 * name or an e-mail address, only a keyed hash in the place of one. Its clock is the machine's: moving the demo's
 * clock signs nobody out.
 */
export const authOptions = ({ config, secret, database, logger }: ServiceDeps) =>
  ({
    appName: 'Omzien',
    baseURL: config.publicUrl,
    basePath,
    secret: keyedHash(secret, 'better-auth'),
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours counts per address and per client, in the database
    logger: logTo(logger),
    user: { modelName: 'identityUser' },
    session: {
      modelName: 'identitySession',
      expiresIn: sessionLife.idle,
      updateAge: 1 * days,
      freshAge: sessionLife.fresh,
    },
    account: {
      modelName: 'identityAccount',
      updateAccountOnSignIn: false,
      storeStateStrategy: 'cookie',
      accountLinking: { enabled: false },
    },
    verification: { modelName: 'identityVerification' },
    databaseHooks: hooks,
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: false, // the name stays ours; the attribute below says Secure
      cookiePrefix: cookieName,
      cookies: { session_token: { name: cookieName } },
      defaultCookieAttributes: { secure: config.publicUrl.startsWith('https:'), httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
    },
  }) satisfies BetterAuthOptions
