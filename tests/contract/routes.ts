import type { FastifyInstance } from 'fastify'
import type { Schema } from './schema-arbitrary.ts'

/** One way in: a method on a path, and what it takes. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With parameters in braces, under `/api/v1`. */
  path: string
  params: Record<string, Schema>
  query: Record<string, Schema>
  requiredQuery: string[]
  body: Schema | undefined
}

interface Operation {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Every route behind the public door, read from the OpenAPI document that is made from their schemas. */
export const allRoutes = (app: FastifyInstance): Route[] => {
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
  const outside = Object.entries(paths).filter(([path]) => !path.startsWith('/internal'))
  return outside.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toRoute(path, method, operation)),
  )
}

const toRoute = (path: string, method: string, { parameters = [], requestBody }: Operation): Route => {
  const of = (place: string) => parameters.filter(parameter => parameter.in === place)
  const named = (list: typeof parameters) => Object.fromEntries(list.map(({ name, schema }) => [name, schema]))
  return {
    method: method.toUpperCase() as Route['method'],
    path: path.replace(/^\/api\/v1/, ''),
    params: named(of('path')),
    query: named(of('query')),
    requiredQuery: of('query')
      .filter(parameter => parameter.required)
      .map(parameter => parameter.name),
    body: requestBody?.content['application/json']?.schema,
  }
}
