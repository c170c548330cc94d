import type { TSchema } from 'typebox'
import type { Offer } from '../../contracts/api/volunteers.ts'
import type { ServiceDeps } from '../../kernel/service.ts'

/** Where the routes are listed in the OpenAPI document. */
export const tags = ['volunteers']

/** The one answer a route has when all is well. */
export const ok = <T extends TSchema>(schema: T) => ({ 200: schema })

/** An answer of this service is always the offer as it became. */
export const answerOnce = (
  ...[deps, ...rest]: [ServiceDeps, ...Parameters<ServiceDeps['answerOnce']>]
): Promise<Offer> => deps.answerOnce(...rest) as Promise<Offer>
