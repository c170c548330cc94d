import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'

const squeeze = promisify(gzip)
/** What was compressed lately, by its tag: everybody looks at the same map. Bytes. */
const squeezed = new LRUCache<string, Buffer>({ maxSize: 4_000_000, sizeCalculation: body => body.length })

/**
 * Sends positions: compressed here, as nothing behind the gateway does so, and to whoever has them already nothing at
 * all. The tag is of what is said, so that it changes when anything opens, moves or goes, and only then.
 */
export const sendPositions = async (request: FastifyRequest, reply: FastifyReply, text: string) => {
  const tag = `W/"${createHash('sha1').update(text).digest('base64url')}"`
  reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
  if (request.headers['if-none-match'] === tag) return reply.code(304).send(null)
  reply.header('content-type', 'application/json; charset=utf-8')
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(Buffer.from(text))
  const body = squeezed.get(tag) ?? (await squeeze(text, { level: 5 }))
  squeezed.set(tag, body)
  return reply.header('content-encoding', 'gzip').send(body)
}
