import type { IncomingHttpHeaders } from 'node:http'
import { largeBodies, type ServiceName, servicePaths } from '../contracts/services.ts'
import { largestBody } from '../kernel/http/app.ts'

/** Everything the services answer lies under this path. */
export const apiPrefix = '/api/v1'

/** Name of the session cookie. */
export const sessionCookie = 'omzien'

/** The session in a cookie header. */
export const sessionOf = (cookies: string | undefined): string | undefined =>
  cookies?.match(/(?:^|;\s*)omzien=([^;\s]+)/)?.[1]

/** Something that says who asks. */
export interface Credential {
  kind: 'cookie' | 'key'
  /** The session in the cookie, or the API key. */
  secret: string
  /** What identity is to be shown, to know whose it is. */
  headers: { cookie: string } | { 'x-api-key': string }
}

/** Who a request says it is from: by a partner's API key, or else by the cookie. */
export const credentialOf = (headers: IncomingHttpHeaders): Credential | undefined => {
  const key = headers.authorization?.match(/^Bearer\s+(omz_\S*)$/i)?.[1] ?? headers['x-api-key']
  if (typeof key === 'string') return { kind: 'key', secret: key, headers: { 'x-api-key': key } }
  const { cookie } = headers
  const session = sessionOf(cookie)
  return cookie && session ? { kind: 'cookie', secret: session, headers: { cookie } } : undefined
}

interface Pattern {
  service: ServiceName
  segments: string[]
}

/** Longest first, so that `/help-requests/:id/offers` is looked at before `/help-requests`. */
const patterns: Pattern[] = Object.entries(servicePaths)
  .flatMap(([service, paths]) =>
    paths.map(path => ({ service: service as ServiceName, segments: path.split('/').slice(1) })),
  )
  .sort((one, other) => other.segments.length - one.segments.length)

const fits = (wanted: string, given: string | undefined) => (wanted.startsWith(':') ? Boolean(given) : wanted === given)

/** Which service answers a path under `/api/v1`; undefined when none does. */
export const serviceOf = (path: string): ServiceName | undefined => {
  const segments = path.split('/').slice(1)
  return patterns.find(pattern => pattern.segments.every((wanted, i) => fits(wanted, segments[i])))?.service
}

/** How many bytes a body may have that is sent to a path under `/api/v1`. */
export const largestBodyAt = (path: string): number => {
  const segments = path.split('/').slice(1)
  const large = largeBodies.find(({ path: wanted }) => {
    const parts = wanted.split('/').slice(1)
    return parts.length === segments.length && parts.every((part, i) => fits(part, segments[i]))
  })
  return large?.bytes ?? largestBody
}

/** What a browser tells about where a request was made. */
export interface Whence {
  origin: string | undefined
  /** `Sec-Fetch-Site`. */
  site: string | undefined
  host: string | undefined
}

/**
 * Was this request made by another website's page? A browser always says so in `Origin`; what is no browser says
 * nothing and is believed.
 */
export const isForeign = ({ origin, site, host }: Whence, publicUrl: string): boolean => {
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none'
  if (!URL.canParse(origin)) return true
  return origin !== new URL(publicUrl).origin && new URL(origin).host !== host
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** May this method change something? */
export const changes = (method: string): boolean => !safeMethods.has(method)

/** Headers that say something about the asker which only we may say. */
export const isOurs = (header: string): boolean =>
  header === 'authorization' ||
  header === 'x-api-key' ||
  header === 'forwarded' ||
  header === 'x-real-ip' ||
  header.startsWith('x-forwarded-') ||
  header.startsWith('x-omzien-')

/** Where the base map's pictures come from, as sources for a Content-Security-Policy. */
export const tileSources = (tileUrl: string): string[] => {
  const [, origin = ''] = tileUrl.match(/^(https?:\/\/[^/]+)/) ?? []
  return origin ? [origin.replace(/\{[^}]*\}/, '*')] : []
}
