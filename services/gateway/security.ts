import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet, { type HelmetOptions } from 'helmet'
import type { Config } from '../kernel/config.ts'
import { tileSources } from './rules.ts'

type Addresses = Pick<Config, 'publicUrl' | 'TILE_URL'>

const optionsOf = ({ publicUrl, TILE_URL }: Addresses): HelmetOptions => {
  const isHttps = publicUrl.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // React Aria adds one style element of its own, for touch; there is no other inline style.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tileSources(TILE_URL)],
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

/**
 * The headers that say what a browser may do on our pages: scripts and connections of our own only, pictures also from
 * the base map. They are the same for every answer, so they are made once: making them each time took as long as the
 * whole of a simple request, 90 µs.
 */
export const securityHeaders = (addresses: Addresses): Map<string, string> => {
  const request = new IncomingMessage(new Socket())
  const answer = new ServerResponse(request)
  helmet(optionsOf(addresses))(request, answer, () => {})
  return new Map(Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]))
}
