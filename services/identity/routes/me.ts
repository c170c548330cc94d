import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Point } from '../../contracts/api/common.ts'
import { EraseMe, Me, MePatch, MyData } from '../../contracts/api/identity.ts'
import { locate } from '../../kernel/areas.ts'
import type { Db } from '../../kernel/database.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { clearSession, refreshSession } from '../auth/session-cookie.ts'
import type { Identity } from '../identity.ts'
import { removeKeys } from '../store/api-keys.ts'
import type { PersonChange, PersonRow } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'
import { toMe, toMyData } from '../views.ts'

const tags = ['me']
const config = { ability: ['manage', 'Account'] as ['manage', 'Account'] }

/** What I am to Omzien: to see, to change, to take along and to have forgotten. */
export const meRoutes = (instance: FastifyInstance, identity: Identity): void => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { people, unitOfWork } = identity

  app.get(
    '/me',
    { config: { ability: ['read', 'Account'] }, schema: { tags, summary: 'Who am I', response: { 200: Me } } },
    async (request, reply) => {
      await refreshSession(identity, request, reply)
      return toMe(identity, await myself(identity, request), askerOf(request).sessionId)
    },
  )

  app.patch(
    '/me',
    {
      config,
      schema: { tags, summary: 'Change my name, language or where I live', body: MePatch, response: { 200: Me } },
    },
    async request => {
      const { id, sessionId } = askerOf(request)
      const sealed = await sealPatch(identity, id, request.body)
      const row = await unitOfWork.run(async work => {
        const home = request.body.place === undefined ? {} : await homeOf(work.db, request.body.place)
        return people.change(work, id, { ...sealed, ...home }, id)
      })
      if (!row) throw new HttpProblem('session-ended')
      return toMe(identity, row, sessionId)
    },
  )

  app.get(
    '/me/data',
    { config, schema: { tags, summary: 'Everything kept here about me, to take along', response: { 200: MyData } } },
    async request => toMyData(identity, await myself(identity, request), askerOf(request).sessionId),
  )

  app.post(
    '/me/erase',
    {
      config,
      schema: { tags, summary: 'Forget me, for good', body: EraseMe, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await erase(identity, askerOf(request).id)
      await clearSession(identity, reply)
      return reply.code(204).send(null)
    },
  )
}

const myself = async ({ people, database }: Identity, request: FastifyRequest): Promise<PersonRow> => {
  const row = await people.find(database.prisma, askerOf(request).id)
  if (!row) throw new HttpProblem('session-ended')
  return row
}

const sealPatch = async ({ vault }: Identity, id: string, patch: MePatch): Promise<PersonChange> => ({
  ...(patch.name === undefined ? {} : { name: await vault.seal(id, patch.name.trim()) }),
  ...(patch.locale === undefined ? {} : { locale: patch.locale }),
  ...(patch.place ? { place: await vault.seal(id, JSON.stringify(patch.place)) } : {}),
  ...(patch.place === null ? { place: null } : {}),
})

/** @throws HttpProblem outside-region */
const homeOf = async (db: Db, place: Point | null): Promise<PersonChange> => {
  if (!place) return { homeAreas: [] }
  const { areas, outside } = await locate(db, 'identity', place)
  if (outside) throw fieldProblem('outside-region', '/place')
  return { homeAreas: areas }
}

/**
 * Ends the sessions, removes every way to sign in and empties the row, in one transaction. The key, without which
 * nothing sealed can be read any more, is removed by the reaction to `person.erased`: so it is, even if we are killed
 * in between.
 */
const erase = async ({ people, unitOfWork }: Identity, id: string): Promise<void> =>
  unitOfWork.run(async work => {
    await endSessions(work, id)
    await removeKeys(work, id)
    await work.db.identityUser.deleteMany({ where: { id } })
    await people.erase(work, id)
  })
