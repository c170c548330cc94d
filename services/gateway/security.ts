import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Config } from '../kernel/config.ts'
import { tileSources } from './rules.ts'

/** What a browser may do on our pages: scripts and connections of our own only, pictures also from the base map. */
export const helmetOptions = (config: Pick<Config, 'publicUrl' | 'TILE_URL'>): FastifyHelmetOptions => {
  const isHttps = config.publicUrl.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // React Aria adds one style element of its own, for touch; there is no other inline style.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tileSources(config.TILE_URL)],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    // Some base maps only answer to who says where they are shown; paths are never told.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  }
}
