import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { IdParams } from '../../contracts/api/common.ts'
import { Passkey, PasskeyAnswer, PasskeyList, PasskeyOptions } from '../../contracts/api/identity.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem, type ProblemCode } from '../../kernel/http/problems.ts'
import { authHeaders, passCookies, refusal } from '../auth/wire.ts'
import { clientOf, type Identity } from '../identity.ts'
import { listPasskeys, removePasskey, toPasskey } from '../store/passkeys.ts'

/** Passkey ceremonies a client may begin for each code it may ask for. */
const ceremoniesPerCode = 6

/** Signing in with a passkey, and keeping one's passkeys. */
export const passkeyRoutes = (instance: FastifyInstance, identity: Identity): void => {
  signingIn(instance, identity)
  keeping(instance, identity)
}

const signingIn = (instance: FastifyInstance, identity: Identity) => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const tags = ['sign-in']
  const { auth, limits, codesPerWindow } = identity

  app.post(
    '/sign-in/passkey/options',
    {
      config: { ability: 'public' },
      schema: { tags, summary: 'What to ask the passkey, to sign in with it', response: { 200: PasskeyOptions } },
    },
    async (request, reply) => {
      await limits.take('passkey', clientOf(request), codesPerWindow * ceremoniesPerCode)
      const { api } = await auth.passkeys()
      // Without a session: any passkey the device has for us will do.
      return answer(
        reply,
        await api.generatePasskeyAuthenticationOptions({ headers: new Headers(), returnHeaders: true }),
      )
    },
  )

  app.post(
    '/sign-in/passkey/verify',
    {
      config: { ability: 'public' },
      schema: {
        tags,
        summary: 'Sign in with what the passkey answered; sets the session cookie',
        body: PasskeyAnswer,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { api } = await auth.passkeys()
      // Whatever the browser sent is checked there; a shape that does not fit is refused like a wrong signature.
      const body = request.body as never
      const { headers } = await orProblem(() =>
        api.verifyPasskeyAuthentication({ body, headers: authHeaders(request), returnHeaders: true }),
      )
      passCookies(headers, reply)
      return reply.code(204).send(null)
    },
  )
}

const keeping = (instance: FastifyInstance, identity: Identity) => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const tags = ['me']
  const config = { ability: ['manage', 'Account'] as ['manage', 'Account'] }
  const { auth, database, people, vault } = identity

  app.get(
    '/me/passkeys',
    { config, schema: { tags, summary: 'My passkeys', response: { 200: PasskeyList } } },
    async request => ({ items: await listPasskeys(database.prisma, askerOf(request).id), nextCursor: null }),
  )

  app.post(
    '/me/passkeys/options',
    {
      config,
      schema: { tags, summary: 'What to ask the device, to add a passkey', response: { 200: PasskeyOptions } },
    },
    async (request, reply) => {
      const { api } = await auth.passkeys()
      const made = await orProblem(() =>
        api.generatePasskeyRegistrationOptions({ headers: authHeaders(request), returnHeaders: true }),
      )
      // better-auth knows no names; the device shows this one to its owner.
      const person = await people.find(database.prisma, askerOf(request).id)
      const name = (person?.name && (await vault.open(person.name))) || 'Omzien'
      made.response.user = { ...made.response.user, name, displayName: name }
      return answer(reply, made)
    },
  )

  app.post(
    '/me/passkeys',
    {
      config: { ...config, posting: true },
      schema: { tags, summary: 'Keep a new passkey', body: PasskeyAnswer, response: { 201: Passkey } },
    },
    async (request, reply) => {
      const { api } = await auth.passkeys()
      const { response } = await orProblem(() =>
        api.verifyPasskeyRegistration({ body: request.body, headers: authHeaders(request), returnHeaders: true }),
      )
      return reply
        .code(201)
        .send(toPasskey({ ...response, createdAt: response.createdAt, aaguid: response.aaguid ?? null }))
    },
  )

  app.delete(
    '/me/passkeys/:id',
    { config, schema: { tags, summary: 'Forget a passkey', params: IdParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      if (!(await removePasskey(database.prisma, askerOf(request).id, request.params.id)))
        throw new HttpProblem('not-found')
      return reply.code(204).send(null)
    },
  )
}

const answer = <T>(reply: FastifyReply, { headers, response }: { headers: Headers; response: T }): T => {
  passCookies(headers, reply)
  return response
}

const words: Record<string, ProblemCode> = {
  SESSION_NOT_FRESH: 'sign-in-again',
  UNAUTHORIZED: 'session-ended',
}

/** @throws HttpProblem for what better-auth refuses: an old session, or a passkey that does not fit */
const orProblem = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    const code = refusal(error)
    throw code ? new HttpProblem(words[code] ?? 'passkey-failed') : error
  }
}
