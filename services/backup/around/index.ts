import type { FastifyInstance } from 'fastify'
import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { aroundRoutes } from '../routes/around.ts'
import { crisisCardRoutes } from '../routes/crisis-card.ts'
import { removeCard } from '../store/crisis-card.ts'
import { keepSupportPoint } from '../store/near.ts'

/** Routes of what is around a call: crisis cards, earlier calls, what is near. */
export const aroundCallRoutes = (app: FastifyInstance, deps: ServiceDeps): void => {
  crisisCardRoutes(app, deps)
  aroundRoutes(app, deps)
}

/** Keeps the copy of the support points; a crisis card goes when its person does. */
export const aroundReactions: Reactions = {
  'support-point.defined': ({ subject, data }, { db }) => keepSupportPoint(db, subject, data),
  'support-points.defined': async ({ data: { points } }, { db }) => {
    for (const { id, ...point } of points) await keepSupportPoint(db, id, point)
  },
  'person.erased': ({ subject }, { db }) => removeCard(db, subject),
}
