import type { FastifyInstance } from 'fastify'
import type { RespiteDeps } from '../deps.ts'
import * as beds from './routes/beds.ts'
import * as locations from './routes/locations.ts'
import * as vocabulary from './routes/vocabulary.ts'

export { refilingReactions, refilingTimers } from './refiling.ts'
export { beginVocabulary } from './vocabulary.ts'

/** Locations, beds, blocked periods and the words beds are found by. */
export const locationRoutes = (app: FastifyInstance, deps: RespiteDeps): void => {
  for (const { routes } of [locations, beds, vocabulary]) routes(app, deps)
}
