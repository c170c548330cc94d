import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { SignInCodeRequest, SignInCodeVerify } from '../../contracts/api/identity.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { preferredLocale } from '../../kernel/text.ts'
import { codeRules } from '../auth/auth.ts'
import { authHeaders, passCookies, refusal } from '../auth/wire.ts'
import { clientOf, type Identity } from '../identity.ts'
import { codeMail } from '../mail/texts.ts'
import { promote, welcome } from '../sign-in.ts'

const tags = ['sign-in']
/** Codes a client may try for each it may ask for: enough for a household that mistypes, too few to guess with. */
const triesPerCode = 6

/** Signing in with a code by e-mail. */
export const codeRoutes = (instance: FastifyInstance, identity: Identity): void => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { limits, auth, codesPerWindow } = identity

  app.post(
    '/sign-in/code',
    {
      config: { ability: 'public' },
      schema: {
        tags,
        summary: 'Send a sign-in code by e-mail; never says whether the address is known',
        body: SignInCodeRequest,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { email } = request.body
      if (!identity.mailer.ready) throw new HttpProblem('mail-not-configured')
      await limits.take('code client', clientOf(request), codesPerWindow)
      await limits.take('code address', auth.hashEmail(email), codesPerWindow)
      await sendCode(identity, email, request)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/sign-in/code/verify',
    {
      config: { ability: 'public' },
      schema: {
        tags,
        summary: 'Sign in with the code; sets the session cookie',
        body: SignInCodeVerify,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { email, code, name } = request.body
      await limits.take('code try', clientOf(request), codesPerWindow * triesPerCode)
      const { id, headers } = await enter(identity, email, code, request)
      await welcome(identity, { id, name, email, locale: preferredLocale(request.headers['accept-language']) })
      await promote(identity, id, email)
      passCookies(headers, reply)
      return reply.code(204).send(null)
    },
  )
}

const sendCode = async ({ auth, mailer, config }: Identity, email: string, request: FastifyRequest) => {
  const code = await auth.sessions.api.createVerificationOTP({
    body: { email: auth.hashEmail(email), type: 'sign-in' },
  })
  const locale = preferredLocale(request.headers['accept-language'])
  await mailer.send(codeMail(email.trim(), code, { locale, minutes: codeRules.life / 60, address: config.publicUrl }))
}

/** @throws HttpProblem wrong-code, whatever was wrong with it */
const enter = async ({ auth }: Identity, email: string, code: string, request: FastifyRequest) => {
  try {
    const { headers, response } = await auth.sessions.api.signInEmailOTP({
      body: { email: auth.hashEmail(email), otp: code },
      headers: authHeaders(request),
      returnHeaders: true,
    })
    return { id: response.user.id, headers }
  } catch (error) {
    if (refusal(error)) throw new HttpProblem('wrong-code')
    throw error
  }
}
