import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  Handover,
  HandoverPage,
  HandoverParams,
  HandoverQuery,
  Notice,
  SignOff,
  TakeOn,
} from '../../contracts/api/backup-watch.ts'
import { IdParams } from '../../contracts/api/common.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { pageOfHandovers, type Reader } from '../after/handovers.ts'
import { readNotice } from '../after/notice.ts'
import { signOff, takeOn } from '../after/signing.ts'

const tags = ['backup: afterwards']
const readerOf = (request: FastifyRequest): Reader => ({ asker: askerOf(request), abilities: request.abilities })

/** What the night leaves for the day, over HTTP. */
export const handoverRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  readingRoutes(app, deps)
  writingRoutes(app, deps)
}

const readingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/handovers',
    {
      schema: {
        tags,
        summary: 'What the night that ended on a morning leaves for the day, per area',
        querystring: HandoverQuery,
        response: { 200: HandoverPage },
      },
      config: { ability: ['read', 'Handover'] },
    },
    request => pageOfHandovers(deps, readerOf(request), request.query),
  )
  app.get(
    '/backup-calls/:id/notice',
    {
      schema: {
        tags,
        summary: 'The notice to Vangnet & Advies about a call',
        params: IdParams,
        response: { 200: Notice },
      },
      config: { ability: ['read', 'Handover'] },
    },
    request => readNotice(deps, readerOf(request), request.params.id),
  )
}

const writingRoutes = (plain: FastifyInstance, deps: ServiceDeps) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/handovers/:id/take-on',
    {
      schema: {
        tags,
        summary: 'Take on what a call left open, or say who does',
        params: HandoverParams,
        body: TakeOn,
        response: { 200: Handover },
      },
      config: { ability: ['sign-off', 'Handover'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        return { status: 200, body: await takeOn(deps, work, readerOf(request), request.params.id, request.body) }
      })) as Handover,
  )
  app.post(
    '/handovers/:id/sign-off',
    {
      schema: {
        tags,
        summary: 'Read and signed off by the day team',
        params: HandoverParams,
        body: SignOff,
        response: { 200: Handover },
      },
      config: { ability: ['sign-off', 'Handover'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        return { status: 200, body: await signOff(deps, work, readerOf(request), request.params.id, request.body) }
      })) as Handover,
  )
}
