import { createAuthEndpoint } from '@better-auth/core/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { keyedHash } from '../../kernel/ids.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { normalEmail } from '../rules.ts'
import { authOptions } from './options.ts'
import { type Provider, parseProviders } from './providers.ts'

/** How long a code from an e-mail works, seconds, and how often one may mistype it. */
export const codeRules = { life: 600, tries: 3 }

/** Opens a session for somebody without asking for anything: for the demo's people, and only there. */
const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', metadata: { $Infer: { body: {} as { userId: string } } } },
      async context => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.userId)
        if (!user) throw context.error('NOT_FOUND')
        await setSessionCookie(context, { session: await internalAdapter.createSession(user.id), user })
        return context.json({})
      },
    ),
  },
}

/** Sessions and codes: what nearly every request needs. */
const makeSessions = (deps: ServiceDeps) =>
  betterAuth({
    ...authOptions(deps),
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeRules.life,
        allowedAttempts: codeRules.tries,
        storeOTP: { hash: async code => keyedHash(deps.secret, `code ${code}`) },
        sendVerificationOTP: async () => {}, // we send it ourselves: only we know the address
      }),
      openSession,
    ],
  })

const makePasskeys = async (deps: ServiceDeps) => {
  const { passkey } = await import('@better-auth/passkey')
  const { publicUrl } = deps.config
  return betterAuth({
    ...authOptions(deps),
    plugins: [
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Omzien',
        origin: new URL(publicUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' }, // signs in without typing
        schema: { passkey: { modelName: 'identityPasskey' } },
      }),
    ],
  })
}

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** better-auth as identity uses it: one for every request, and others that are loaded when first asked for. */
export interface Auth {
  sessions: ReturnType<typeof makeSessions>
  passkeys: () => ReturnType<typeof makePasskeys>
  providers: Provider[]
  /** What better-auth is told in the place of an e-mail address. */
  hashEmail(email: string): string
}

/** Sets better-auth up; passkeys are loaded at first use, because most processes never need them. */
export const makeAuth = (deps: ServiceDeps): Auth => ({
  sessions: makeSessions(deps),
  passkeys: once(() => makePasskeys(deps)),
  providers: parseProviders(deps.config.OIDC_PROVIDERS),
  hashEmail: email => toAddress(keyedHash(deps.secret, `email ${normalEmail(email)}`)),
})

/** A hash as something that looks like an address; hexadecimal, because better-auth lowers what it gets. */
export const toAddress = (hash: string): string => `${Buffer.from(hash, 'base64url').toString('hex')}@omzien.invalid`
