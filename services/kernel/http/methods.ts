import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProblem } from './problems.ts'

interface Path {
  matches: RegExp
  /** Parts that are written out: of two paths that fit, the one with more is meant. */
  written: number
  methods: Set<string>
}

/**
 * Answers 405 with `Allow` on a path that is there but does not take this method. What is only for other services is
 * not told of, nor is a path with a wildcard, which says nothing of what lies behind it.
 */
export const refuseOtherMethods = (app: FastifyInstance): void => {
  const paths = new Map<string, Path>()
  app.addHook('onRoute', ({ url, method, config }) => {
    if (url.includes('*') || config?.ability === 'internal') return
    const path = paths.get(url) ?? toPath(url)
    for (const one of [method].flat()) path.methods.add(one)
    paths.set(url, path)
  })
  app.addHook('onRequest', (request, _reply, done) => {
    const allowed = isElsewhere(request) ? methodsAt(paths, pathOf(request)) : []
    if (allowed.length === 0) return done()
    done(new HttpProblem('method-not-allowed', { headers: { allow: allowed.join(', ') } }))
  })
}

/** Has no route of its own here: none at all, or the one that hands everything on. */
const isElsewhere = ({ is404, routeOptions: { url } }: FastifyRequest) => is404 || url?.endsWith('*')

const pathOf = ({ url }: FastifyRequest) => {
  const path = url.split('?', 1)[0] ?? ''
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

const toPath = (url: string): Path => {
  const parts = url.split('/').map(part => part.replace(/[.+()[\]]/g, '\\$&').replace(/:\w+/, '[^/]+'))
  const written = parts.filter(part => !part.includes('[^/]+')).length
  return { matches: new RegExp(`^${parts.join('/')}$`), written, methods: new Set() }
}

const methodsAt = (paths: Map<string, Path>, path: string): string[] => {
  const fitting = [...paths.values()].filter(({ matches }) => matches.test(path))
  // The gateway asks this of every request that it hands on.
  if (fitting.length === 0) return []
  const most = Math.max(...fitting.map(({ written }) => written))
  return [...new Set(fitting.filter(({ written }) => written === most).flatMap(({ methods }) => [...methods]))].sort()
}
