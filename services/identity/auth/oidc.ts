import { setTimeout as sleep } from 'node:timers/promises'
import { betterAuth } from 'better-auth/minimal'
import { keyedHash } from '../../kernel/ids.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { toAddress } from './auth.ts'
import { authOptions, visits } from './options.ts'
import type { Provider } from './providers.ts'

/** How long an organisation may take to answer, milliseconds. */
const patience = 10_000

/** Path of our own where an organisation sends people back to; its administrator registers it there. */
export const callbackPath = (provider: string): string => `/api/v1/sign-in/oidc/${provider}/callback`

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined)

const make = async (deps: ServiceDeps, provider: Provider) => {
  const { genericOAuth } = await import('better-auth/plugins/generic-oauth')
  const hash = (subject: unknown) => keyedHash(deps.secret, `subject ${provider.id} ${subject}`)
  return betterAuth({
    ...authOptions(deps),
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: provider.id,
            discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            requireIdTokenVerification: true,
            clientId: provider.clientId,
            clientSecret: provider.clientSecret,
            redirectURI: `${deps.config.publicUrl}${callbackPath(provider.id)}`,
            scopes: ['openid', 'profile', 'email'],
            pkce: true,
            accountSubject: ({ profile }) => hash(profile.sub),
            mapProfileToUser: profile => {
              const visit = visits.getStore()
              if (visit) Object.assign(visit, { name: text(profile['name']), email: text(profile['email']) })
              return { name: '', email: toAddress(hash(profile.sub)), emailVerified: true, image: undefined }
            },
          },
        ],
      }),
    ],
  })
}

/** better-auth for one organisation. */
export type ProviderAuth = Awaited<ReturnType<typeof make>>

/**
 * The organisations' sign-ins. Each is set up when somebody first comes that way, and again the next time when the
 * organisation could not be reached. An organisation speaks only for its own accounts: whoever comes through it is a
 * person apart from anybody with the same e-mail address, so no organisation can sign in as somebody else's people.
 */
export class ProviderAuths {
  readonly #deps: ServiceDeps
  readonly #made = new Map<string, Promise<ProviderAuth>>()

  constructor(deps: ServiceDeps) {
    this.#deps = deps
  }

  /** Undefined when the organisation's sign-in cannot be reached now. */
  async of(provider: Provider): Promise<ProviderAuth | undefined> {
    const made = this.#made.get(provider.id) ?? make(this.#deps, provider)
    this.#made.set(provider.id, made)
    const auth = await made
    // It asks the organisation for its addresses, and has no patience of its own.
    const context = await Promise.race([auth.$context, sleep(patience, undefined, { ref: false })])
    if (context?.socialProviders.some(({ id }) => id === provider.id)) return auth
    this.#made.delete(provider.id)
    return undefined
  }
}
