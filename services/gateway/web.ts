import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Paths that are never a page of the web application. */
const notPages = /^\/(api|internal|health|metrics)(\/|$)/
const notBuilt = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Omzien</title></head><body>
<h1>Omzien draait</h1>
<p>De schermen zijn nog niet gebouwd. Dat gaat vanzelf bij <code>npm start</code>, of met <code>npm run build</code>.</p>
<p lang="en">Omzien is running. Its screens have not been built yet: <code>npm start</code> or <code>npm run build</code> does so.</p>
<p><a href="/api/v1/openapi.json">OpenAPI</a> · <a href="/health/ready">health</a></p>
</body></html>
`

/**
 * The files of the web application. Every address without a file behind it is a page, and gets `index.html`; what has
 * a hash in its name never changes, and is kept by browsers; files compressed beforehand are sent so.
 */
export const registerWeb = async (app: FastifyInstance, root: string): Promise<void> => {
  const hasPages = () => existsSync(join(root, 'index.html'))
  if (existsSync(root))
    await app.register(fastifyStatic, {
      root,
      serve: false,
      preCompressed: true,
      dotfiles: 'ignore',
      cacheControl: false,
    })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = pathOf(request)
    if (notPages.test(path)) return reply.callNotFound()
    if (!hasPages()) return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
    return sendFile(reply, extname(path) ? path : '/index.html')
  })
}

const pathOf = ({ url }: FastifyRequest) => url.split('?', 1)[0] ?? '/'

const sendFile = (reply: FastifyReply, path: string) => {
  const isHashed = path.startsWith('/assets/')
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  return reply.sendFile(path)
}
