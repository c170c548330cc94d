import type { NearCall } from '../../contracts/api/backup-calls.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { findCall } from '../reading.ts'
import { openParts, type Whereabouts } from '../sealing.ts'
import { supportPointsNear } from '../store/near.ts'

/** So many support points are shown (ours). */
const most = 5

/** What is near a call: support points. @throws HttpProblem not-found */
export const readNear = async (deps: ServiceDeps, asker: Asker, id: string): Promise<NearCall> => {
  const { whereabouts } = await findCall(deps, asker, id)
  const [where] = await openParts<Whereabouts>(deps.vault, [whereabouts])
  const place = where?.place && toCentimetres(where.place)
  const supportPoints = place ? await supportPointsNear(deps.database.prisma, place, most) : []
  return { supportPoints }
}

/** Any place on earth may be reported: of numbers a hair from zero the database's geometry says that they are none. */
const toCentimetres = ({ lat, lon }: Point): Point => ({ lat: Number(lat.toFixed(7)), lon: Number(lon.toFixed(7)) })
