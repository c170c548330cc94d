import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Locale } from '../contracts/api/common.ts'
import type { Role } from '../contracts/api/people.ts'

/** Who is asking: what the token says, and nothing else. */
export interface Asker {
  id: string
  roles: Role[]
  /** Areas the roles hold in, and for a resident the areas they live in. */
  areas: string[]
  organisationId?: string
  locale: Locale
  sessionId: string
}

const keyPrefix = 'key-'

/** The session of a partner's API key, by the key's id. */
export const keySession = (keyId: string): string => `${keyPrefix}${keyId}`

/** Is it a partner's system that asks, with an API key, rather than a person who signed in? */
export const isKey = ({ sessionId }: Pick<Asker, 'sessionId'>): boolean => sessionId.startsWith(keyPrefix)

/** Issuer and audience of our tokens. */
export const tokenIssuer = 'omzien'

/** How long a token is good for, seconds: short, because a service cannot be told that a session ended. */
export const tokenLifetime = 120

/** The claims of a token for an asker. */
export const claimsOf = (asker: Asker): JWTPayload => ({
  sub: asker.id,
  roles: asker.roles,
  areas: asker.areas,
  locale: asker.locale,
  sid: asker.sessionId,
  ...(asker.organisationId ? { org: asker.organisationId } : {}),
})

/** Who the claims of a token stand for. */
export const toAsker = (claims: JWTPayload): Asker => ({
  id: String(claims.sub),
  roles: claims['roles'] as Role[],
  areas: claims['areas'] as string[],
  locale: claims['locale'] === 'en' ? 'en' : 'nl',
  sessionId: String(claims['sid']),
  ...(claims['org'] ? { organisationId: String(claims['org']) } : {}),
})

/** Checks tokens against identity's public keys. */
export class TokenVerifier {
  readonly #fetchKeys: () => Promise<JSONWebKeySet>
  readonly #seen = new LRUCache<string, { asker: Asker; expires: number }>({ max: 20_000 })
  #keys: ReturnType<typeof createLocalJWKSet> | undefined

  /** @param fetchKeys how identity's JWKS is had: in this process, or over HTTP */
  constructor(fetchKeys: () => Promise<JSONWebKeySet>) {
    this.#fetchKeys = fetchKeys
  }

  /** Who a token stands for; undefined when it is not ours, or no longer good. */
  async verify(token: string): Promise<Asker | undefined> {
    const known = this.#seen.get(token)
    if (known) return known.expires > Date.now() ? known.asker : undefined
    const payload = (await this.#check(token)) ?? (await this.#checkWithNewKeys(token))
    if (!payload?.exp) return undefined
    const asker = toAsker(payload)
    this.#seen.set(token, { asker, expires: payload.exp * 1000 })
    return asker
  }

  async #check(token: string): Promise<JWTPayload | undefined> {
    this.#keys ??= createLocalJWKSet(await this.#fetchKeys())
    const options = { issuer: tokenIssuer, audience: tokenIssuer, algorithms: ['EdDSA'] }
    const result = await jwtVerify(token, this.#keys, options).catch(() => undefined)
    return result?.payload
  }

  /** A key may have been replaced since we looked; but a forged token must not make us ask each time. */
  async #checkWithNewKeys(token: string): Promise<JWTPayload | undefined> {
    if (Date.now() - this.#lastFetch < 10_000) return undefined
    this.#lastFetch = Date.now()
    this.#keys = undefined
    return this.#check(token)
  }

  #lastFetch = 0
}
