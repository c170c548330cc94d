import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { SignInProviderList, SignInReturn } from '../../contracts/api/identity.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { preferredLocale } from '../../kernel/text.ts'
import type { ProviderAuth } from '../auth/oidc.ts'
import { basePath, type Visit, visits } from '../auth/options.ts'
import type { Provider } from '../auth/providers.ts'
import { authHeaders, passCookies } from '../auth/wire.ts'
import { clientOf, type Identity } from '../identity.ts'
import { welcome } from '../sign-in.ts'
import { organisationOf } from '../store/organisations.ts'

const tags = ['sign-in']
const Params = Type.Object({ provider: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }) })

/** What an organisation's server sends back [RFC 6749, 4.1.2]; what it adds of its own is not ours to judge. */
const Answered = Type.Object(
  {
    code: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
    error: Type.Optional(Type.String()),
  },
  { additionalProperties: true },
)

/** The page that says in plain words that it did not work, and shows the other ways in. */
const failed = '/inloggen?fout=organisatie'
const visitsPerCode = 6

/** Signing in with the account of an organisation (OpenID Connect). The browser goes there and comes back. */
export const organisationSignInRoutes = (instance: FastifyInstance, identity: Identity): void => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { auth, limits, mailer, codesPerWindow } = identity

  app.get(
    '/sign-in/providers',
    {
      config: { ability: 'public' },
      schema: { tags, summary: 'The ways to sign in here', response: { 200: SignInProviderList } },
    },
    async () => ({
      items: auth.providers.map(({ id, name }) => ({ id, name, path: `/api/v1/sign-in/oidc/${id}` })),
      nextCursor: null,
      code: mailer.ready,
      passkey: true,
    }),
  )

  app.get(
    '/sign-in/oidc/:provider',
    {
      config: { ability: 'public' },
      schema: {
        tags,
        summary: 'Go to an organisation to sign in; the browser is sent on',
        params: Params,
        querystring: SignInReturn,
        response: { 302: Type.Null() },
      },
    },
    async (request, reply) => {
      const provider = providerOf(identity, request.params.provider)
      await limits.take('oidc', clientOf(request), codesPerWindow * visitsPerCode)
      const theirs = await identity.organisations.of(provider)
      if (!theirs) return reply.redirect(failed)
      return goThere(theirs, provider, request.query.to ?? '/', reply)
    },
  )

  app.get(
    '/sign-in/oidc/:provider/callback',
    {
      config: { ability: 'public' },
      schema: {
        tags,
        summary: 'Where an organisation sends people back to',
        params: Params,
        querystring: Answered,
        response: { 302: Type.Null() },
      },
    },
    async (request, reply) => {
      const provider = providerOf(identity, request.params.provider)
      await limits.take('oidc', clientOf(request), codesPerWindow * visitsPerCode)
      const theirs = await identity.organisations.of(provider)
      if (!theirs) return reply.redirect(failed)
      return comeBack(identity, theirs, provider, request, reply)
    },
  )
}

const providerOf = ({ auth }: Identity, id: string): Provider => {
  const provider = auth.providers.find(one => one.id === id)
  if (!provider) throw new HttpProblem('not-found')
  return provider
}

const goThere = async ({ api }: ProviderAuth, { id }: Provider, to: string, reply: FastifyReply) => {
  const { headers, response } = await api.signInSocial({
    body: { provider: id, callbackURL: to, errorCallbackURL: failed, disableRedirect: true },
    headers: new Headers(),
    returnHeaders: true,
  })
  if (!response.url) return reply.redirect(failed)
  passCookies(headers, reply)
  return reply.redirect(response.url)
}

const comeBack = async (
  identity: Identity,
  theirs: ProviderAuth,
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const visit: Visit = {}
  const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
  const address = `${identity.config.publicUrl}${basePath}/callback/${provider.id}${query}`
  const answer = await visits.run(visit, () => theirs.handler(new Request(address, { headers: authHeaders(request) })))
  const to = answer.headers.get('location')
  if (!to || answer.status >= 400) return reply.redirect(failed)
  if (visit.personId) await keepVisitor(identity, visit.personId, visit, provider, request)
  passCookies(answer.headers, reply)
  return reply.redirect(isOurs(to, identity.config.publicUrl) ? to : failed)
}

/** better-auth's own error page is not ours to show. */
const isOurs = (to: string, publicUrl: string) =>
  new URL(to, publicUrl).origin === new URL(publicUrl).origin && !new URL(to, publicUrl).pathname.startsWith(basePath)

const keepVisitor = async (
  identity: Identity,
  id: string,
  { name, email }: Visit,
  provider: Provider,
  request: FastifyRequest,
) => {
  const organisationId = await organisationOf(identity.database.prisma, provider.id)
  const locale = preferredLocale(request.headers['accept-language'])
  await welcome(identity, { id, name: name?.slice(0, 80), email: email?.slice(0, 254), locale, organisationId })
}
