import { createHash } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { IdParams } from '../../../contracts/api/common.ts'
import { PictureQuery, SupportPointParams, SupportPointPicture } from '../../../contracts/api/support-points.ts'
import { largeBodies } from '../../../contracts/services.ts'
import { type Files, openFiles } from '../../../kernel/files.ts'
import { askerOf } from '../../../kernel/http/app.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import { addPicture, removePicture, storeFiles } from '../pictures/adding.ts'
import { encode } from '../pictures/encode.ts'
import { tidyNow } from '../pictures/leftovers.ts'
import { fileOf } from '../pictures/store.ts'
import { findSeen, keeperOf, mayKeep } from '../rights.ts'
import { findPicture, type PictureRow } from '../store/pictures.ts'

const tags = ['support points']
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']
const bodyLimit = largeBodies.find(({ path }) => path === '/support-points/:id/pictures')?.bytes ?? 0
const Binary = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })

/** The bytes of a picture: for whoever compares or looks through bodies, a hash of them. */
class SentPicture {
  readonly #bytes: Buffer
  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }
  get bytes(): Buffer {
    return this.#bytes
  }
  toJSON(): string {
    return createHash('sha256').update(this.#bytes).digest('hex')
  }
}

/** Pictures of support points, over HTTP. */
export const routes = (app: FastifyInstance, deps: ServiceDeps): void => {
  const files = openFiles(deps.config)
  showingRoute(app, deps, files)
  removingRoute(app, deps)
  // A door of its own: only here pictures are taken.
  void app.register(async door => {
    door.addContentTypeParser(pictureTypes, { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, new SentPicture(body as Buffer)),
    )
    addingRoute(door, deps, files)
  })
}

const viewOf = ({ id, alt, width, height }: PictureRow): Static<typeof SupportPointPicture> => ({
  ...{ id, url: `/api/v1/support-point-pictures/${id}`, alt, width, height },
})

const addingRoute = (plain: FastifyInstance, deps: ServiceDeps, files: Files) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/support-points/:id/pictures',
    {
      bodyLimit,
      schema: {
        tags,
        summary: 'Add a picture: a JPEG, PNG or WebP file of 5 MB at most; where it was taken is left out',
        params: SupportPointParams,
        querystring: PictureQuery,
        body: { content: Object.fromEntries(pictureTypes.map(type => [type, { schema: Type.Unsafe({}) }])) },
        response: { 201: SupportPointPicture },
      },
      config: { ability: ['update', 'SupportPoint'], posting: true },
    },
    async (request, reply) => {
      const { id: pointId } = request.params as Static<typeof SupportPointParams>
      const { alt } = request.query as Static<typeof PictureQuery>
      const encoded = await encode(await sentBytes(deps, request, pointId))
      const id = await storeFiles(deps, files, encoded)
      return (await deps.answerOnce(request, reply, async work => {
        const { width, height } = encoded
        const row = await addPicture(work, keeperOf(askerOf(request)), pointId, { id, alt, width, height })
        return { status: 201, body: viewOf(row), location: `/support-point-pictures/${id}` }
      })) as Static<typeof SupportPointPicture>
    },
  )
}

/** What was sent, by who may: before anything is unpacked. @throws HttpProblem not-found, forbidden, unsupported-media-type */
const sentBytes = async ({ database }: ServiceDeps, { body, abilities }: FastifyRequest, pointId: string) => {
  if (!(body instanceof SentPicture)) throw new HttpProblem('unsupported-media-type', { detail: notTaken })
  const point = await findSeen(database.prisma, abilities, pointId)
  if (!point) throw new HttpProblem('not-found')
  if (!mayKeep(abilities, point)) throw new HttpProblem('forbidden')
  return body.bytes
}

const notTaken = { nl: 'Stuur een foto: JPEG, PNG of WebP.', en: 'Send a picture: JPEG, PNG or WebP.' }

const showingRoute = (plain: FastifyInstance, { database }: ServiceDeps, files: Files) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/support-point-pictures/:id',
    {
      schema: {
        tags,
        summary: 'A picture, whole or small (WebP)',
        params: IdParams,
        querystring: Type.Object(
          { size: Type.Optional(Type.Enum(['large', 'small'])) },
          { additionalProperties: false },
        ),
        response: { 200: { content: { 'image/webp': { schema: Binary } } } },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      const picture = await findPicture(database.prisma, request.params.id)
      const point = picture && (await findSeen(database.prisma, request.abilities, picture.support_point_id))
      const bytes = point && (await files.get(fileOf(request.params.id, request.query.size ?? 'large')))
      if (!bytes) throw new HttpProblem('not-found')
      const caching = point.status === 'published' ? 'public, max-age=86400' : 'private, no-store'
      reply.header('cache-control', caching).header('x-content-type-options', 'nosniff').type('image/webp')
      return reply.send(bytes)
    },
  )
}

const removingRoute = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.delete(
    '/support-point-pictures/:id',
    {
      schema: { tags, summary: 'Take a picture away', params: IdParams, response: { 204: Type.Null() } },
      config: { ability: ['update', 'SupportPoint'] },
    },
    async (request, reply) => {
      await deps.unitOfWork.run(async work => {
        const picture = await findPicture(work.db, request.params.id)
        if (!picture) throw new HttpProblem('not-found')
        await removePicture(work, keeperOf(askerOf(request)), picture)
        await tidyNow(work)
      })
      return reply.code(204).send(null)
    },
  )
}
