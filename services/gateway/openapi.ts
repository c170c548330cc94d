import { apiPrefix, sessionCookie } from './rules.ts'

/** As much of an OpenAPI document as merging needs. */
export interface OpenApiDocument {
  paths?: Record<string, object>
  components?: Record<string, Record<string, object>>
  tags?: { name: string }[]
  [key: string]: unknown
}

const problem = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { type: 'object' } } },
}

/** The paths the gateway itself answers. */
const ownPaths = {
  '/live': {
    get: {
      tags: ['live'],
      summary: 'News as it happens, over a WebSocket',
      description:
        'A message is one frame or an array of frames `{ position, type, subject, at, data }`. With `after`, everything missed since that position and nothing twice; too old: `{ type: "resync", position }`. Closed with 4401 when the session ended, 4408 when too slow.',
      parameters: [
        { name: 'after', in: 'query', description: 'the last position seen', schema: { type: 'string' } },
        {
          name: 'heartbeat',
          in: 'query',
          description: 'also send `{ type: "heartbeat", position }`, at once and every 20 seconds',
          schema: { type: 'boolean' },
        },
      ],
      responses: { 101: { description: 'Switching to WebSocket' }, 403: problem, 426: problem },
    },
  },
  '/openapi.json': {
    get: {
      tags: ['openapi'],
      summary: 'This document',
      responses: {
        200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      },
    },
  },
}

const isPublic = ([path]: [string, object]) => path === apiPrefix || path.startsWith(`${apiPrefix}/`)
const withoutPrefix = ([path, item]: [string, object]): [string, object] => [path.slice(apiPrefix.length) || '/', item]

const mergeComponents = (documents: OpenApiDocument[]) => {
  const merged: Record<string, Record<string, object>> = {}
  for (const { components = {} } of documents)
    for (const [kind, named] of Object.entries(components)) merged[kind] = { ...merged[kind], ...named }
  return merged
}

/** One OpenAPI document of the whole system out of those of its services: what is under `/api/v1`, and nothing else. */
export const mergeOpenApi = (documents: OpenApiDocument[]): object => {
  const paths = documents.flatMap(({ paths = {} }) => Object.entries(paths).filter(isPublic).map(withoutPrefix))
  const components = mergeComponents(documents)
  const session = { type: 'apiKey', in: 'cookie', name: sessionCookie }
  const apiKey = { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'or `Authorization: Bearer omz_…`' }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Omzien',
      version: '1.0.0',
      description: 'From a neighbour to the night team, one ladder in one neighbourhood.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: apiPrefix }],
    security: [{ session: [] }, { apiKey: [] }, {}],
    paths: Object.fromEntries([...paths, ...Object.entries(ownPaths)].sort(([one], [other]) => (one < other ? -1 : 1))),
    components: { ...components, securitySchemes: { ...components['securitySchemes'], session, apiKey } },
  }
}
