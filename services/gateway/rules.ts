import { type ServiceName, servicePaths } from '../contracts/services.ts'

/** Everything the services answer lies under this path. */
export const apiPrefix = '/api/v1'

/** Name of the session cookie. */
export const sessionCookie = 'omzien'

/** The session in a cookie header. */
export const sessionOf = (cookies: string | undefined): string | undefined =>
  cookies?.match(/(?:^|;\s*)omzien=([^;\s]+)/)?.[1]

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
  header === 'forwarded' ||
  header === 'x-real-ip' ||
  header.startsWith('x-forwarded-') ||
  header.startsWith('x-omzien-')

/** Where the base map's pictures come from, as sources for a Content-Security-Policy. */
export const tileSources = (tileUrl: string): string[] => {
  const [, origin = ''] = tileUrl.match(/^(https?:\/\/[^/]+)/) ?? []
  return origin ? [origin.replace(/\{[^}]*\}/, '*')] : []
}
