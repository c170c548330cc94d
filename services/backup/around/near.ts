import type { NearCall } from '../../contracts/api/backup-calls.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { findCall } from '../reading.ts'
import { openParts, type Whereabouts } from '../sealing.ts'
import { supportPointsNear } from '../store/near.ts'

/** So many support points are shown (ours). */
const most = 5

/** What is near a call: support points, and beds for this night. @throws HttpProblem not-found */
export const readNear = async (deps: ServiceDeps, asker: Asker, id: string): Promise<NearCall> => {
  const { whereabouts } = await findCall(deps, asker, id)
  const [where] = await openParts<Whereabouts>(deps.vault, [whereabouts])
  const supportPoints = where?.place ? await supportPointsNear(deps.database.prisma, where.place, most) : []
  return { supportPoints, ...bedsNear(where?.place) }
}

/** The free beds near a place. Nobody shares their beds here yet: they come with the service that keeps them. */
const bedsNear = (_place: Point | undefined): Pick<NearCall, 'beds' | 'bedsKnown'> => ({ beds: [], bedsKnown: false })
