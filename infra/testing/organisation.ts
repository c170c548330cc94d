import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** An organisation's own sign-in (OpenID Connect) on this machine, with the accounts a test gives it. */
export interface TestOrganisation {
  issuer: string
  /** For `OIDC_PROVIDERS`. */
  clientId: string
  clientSecret: string
  /** Says to which addresses people may be sent back. */
  allow(redirectUri: string): void
  /**
   * Follows our redirect to the organisation, signs in there and agrees.
   * @returns the address people are sent back to
   */
  signIn(address: string, account: string): Promise<string>
  stop(): Promise<void>
}

/** Who has an account there: claims by subject. */
export type Accounts = Record<string, { name?: string; email?: string; email_verified?: boolean }>

/** Starts an organisation with its own sign-in. */
export const startOrganisation = async (accounts: Accounts): Promise<TestOrganisation> => {
  const redirectUris: string[] = []
  const [clientId, clientSecret] = ['omzien', 'a secret between the two of us']
  const server = await listen()
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', (request, response) => makeProvider().callback()(request, response))
  let provider: Provider | undefined
  const makeProvider = () => {
    provider ??= new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
      claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false, // as most organisations do: the claims are in the ID token, too
      cookies: { keys: ['a key of the test'] },
      ttl: { AccessToken: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
      jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
      findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
    })
    return provider
  }
  return {
    issuer,
    clientId,
    clientSecret,
    allow: address => void redirectUris.push(address),
    signIn: (address, account) => browse(address, issuer, account),
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

const listen = (): Promise<Server> =>
  new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

/** A browser that fills in the organisation's two pages: who are you, and do you agree. */
const browse = async (address: string, issuer: string, account: string): Promise<string> => {
  const cookies = new Map<string, string>()
  const forms = [`prompt=login&login=${account}&password=anything`, 'prompt=consent']
  let [next, body]: [string, string | undefined] = [address, undefined]
  for (let step = 0; step < 20; step++) {
    if (!next.startsWith(issuer)) return next
    const response: Response = await fetch(next, {
      redirect: 'manual',
      method: body ? 'POST' : 'GET',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        connection: 'close',
        ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(body ? { body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    body = location ? undefined : forms.shift()
    if (!location && !body) throw new Error(`The organisation answered ${response.status}: ${await response.text()}`)
    next = location ? new URL(location, next).href : next
  }
  throw new Error('The organisation keeps sending us around.')
}
