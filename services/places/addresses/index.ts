import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  Address,
  AddressParams,
  AddressQuery,
  AddressSuggestions,
  AtPointQuery,
} from '../../contracts/api/addresses.ts'
import { locate } from '../../kernel/areas.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { RateLimiter } from '../../kernel/http/rate.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { placeOf } from '../finding/asking.ts'
import { middleOfTheNetherlands } from '../routes/config.ts'
import { municipalityId } from '../rules/area-tree.ts'
import { middleOf } from '../store/areas.ts'
import { AddressFinder } from './finding.ts'
import type { FoundPlace } from './geocoder.ts'
import { createLocal } from './local.ts'
import { createPdok } from './pdok.ts'

const tags = ['places']

/** Letters typed for each post that is allowed: somebody who types an address asks some ten times. */
const perPost = 20

/** Addresses: found while typing, looked up, and by a point on the map. What is typed is written down nowhere. */
export const addressRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { config, logger } = deps
  const { prisma, pool } = deps.database
  const pdok = config.GEOCODER === 'local' ? undefined : createPdok(config.GEOCODER_URL)
  const finder = new AddressFinder({ pdok, local: createLocal(pool), logger })
  const limit = limitOf(config.RATE_POSTING * perPost * (config.demo ? 20 : 1))
  const here = async () => (await middleOf(prisma, municipalityId(config.MUNICIPALITY))) ?? middleOfTheNetherlands
  const answer = async (found: FoundPlace | undefined): Promise<Address> => {
    if (!found) throw new HttpProblem('not-found')
    return { ...found, ...(await locate(prisma, 'places', found.place)) }
  }

  app.get(
    '/addresses',
    {
      schema: {
        tags,
        summary: 'Addresses, while they are typed',
        querystring: AddressQuery,
        response: { 200: AddressSuggestions },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      limit(request, reply)
      const { q, near, limit: most = 8 } = request.query
      return finder.suggest(q, near === undefined ? await here() : placeOf(near), most)
    },
  )
  app.get(
    '/addresses/at-point',
    {
      schema: {
        tags,
        summary: 'The address nearest to a point, or else its area',
        querystring: AtPointQuery,
        response: { 200: Address },
      },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      limit(request, reply)
      return answer(await finder.reverse(placeOf(request.query.near)))
    },
  )
  app.get(
    '/addresses/:id',
    {
      schema: { tags, summary: 'Where a suggestion is', params: AddressParams, response: { 200: Address } },
      config: { ability: 'public' },
    },
    async (request, reply) => {
      limit(request, reply)
      return answer(await finder.lookup(request.params.id))
    },
  )
}

/** So many questions in ten minutes, of one person or one address. */
const limitOf = (most: number) => {
  const limiter = new RateLimiter(most, 10 * 60_000)
  return ({ asker, ip }: FastifyRequest, reply: FastifyReply) => {
    const wait = limiter.take(asker?.id ?? ip)
    if (wait === 0) return
    const headers = { 'retry-after': String(wait) }
    reply.headers(headers)
    throw new HttpProblem('too-many', { headers })
  }
}
