import type { NearCall } from '../../contracts/api/backup-calls.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { Asker } from '../../kernel/asker.ts'
import { openStateAt } from '../../kernel/open-state.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { findCall } from '../reading.ts'
import { openParts, type Whereabouts } from '../sealing.ts'
import { type NearPoint, supportPointsNear } from '../store/near.ts'

/** So many support points are shown, of so many that are nearest (ours). */
const [most, looked] = [5, 40]

/** What is near a call: support points, those that are open now before those that are not. @throws HttpProblem not-found */
export const readNear = async (deps: ServiceDeps, asker: Asker, id: string): Promise<NearCall> => {
  const { whereabouts } = await findCall(deps, asker, id)
  const [where] = await openParts<Whereabouts>(deps.vault, [whereabouts])
  const place = where?.place && toCentimetres(where.place)
  const supportPoints = place ? await supportPointsNear(deps.database.prisma, place, looked) : []
  const known = await Promise.all(supportPoints.map(point => withOpening(point, deps.clock.now())))
  return { supportPoints: known.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))).slice(0, most) }
}

const isOpen = ({ opening }: NearCall['supportPoints'][number]) => opening?.open === true

const withOpening = async (
  { hours, ...point }: NearPoint,
  now: Temporal.Instant,
): Promise<NearCall['supportPoints'][number]> => {
  const opening = await openStateAt(hours, now)
  return opening ? { ...point, opening } : point
}

/** Any place on earth may be reported: of numbers a hair from zero the database's geometry says that they are none. */
const toCentimetres = ({ lat, lon }: Point): Point => ({ lat: Number(lat.toFixed(7)), lon: Number(lon.toFixed(7)) })
