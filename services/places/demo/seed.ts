import type { ServiceDeps } from '../../kernel/service.ts'
import { drawDemo } from '../area-import.ts'
import { openedOf } from '../hours/opened.ts'
import type { LevelImport } from '../rules/area-plan.ts'
import { blankPoint, findPoints, savePoints } from '../store/support-points.ts'
import { demoDistricts } from './districts.ts'
import { demoSupportPoints } from './support-points.ts'

const drawn: LevelImport = {
  level: 'stadsdeel',
  features: demoDistricts.map(({ name, outline }) => ({ name, isPart: false, shape: [[outline]] })),
}

/** Puts the demo's areas and support points there, as far as they are not there yet; what somebody changed stays. */
export const seedPlaces = async ({ unitOfWork, config, database, clock }: SeedDeps): Promise<void> => {
  await drawDemo({ unitOfWork, municipality: config.MUNICIPALITY }, drawn)
  // What works hours out may take seconds to start on a busy machine: no transaction waits for that.
  const hours = (await missingFrom(database.prisma)).map(point => point.hours ?? null)
  await openedOf(hours, clock.now())
  await unitOfWork.run(async work => {
    const missing = await missingFrom(work.db)
    const confirmed_at = new Date(work.now.subtract({ hours: 30 * 24 }).epochMilliseconds)
    await savePoints(
      work,
      missing.map(({ place, ...point }) => ({ ...blankPoint(point.id), ...place, confirmed_at, ...point })),
    )
  })
}

type SeedDeps = Pick<ServiceDeps, 'unitOfWork' | 'config' | 'database' | 'clock'>

const missingFrom = async (db: Parameters<typeof findPoints>[0]) => {
  const ids = demoSupportPoints.map(({ id }) => id)
  const known = await findPoints(db, ids)
  return demoSupportPoints.filter(({ id }) => !known.get(id)?.confirmed_at)
}
