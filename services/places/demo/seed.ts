import type { ServiceDeps } from '../../kernel/service.ts'
import { drawDemo } from '../area-import.ts'
import type { LevelImport } from '../rules/area-plan.ts'
import { blankPoint, findPoints, savePoints } from '../store/support-points.ts'
import { demoDistricts } from './districts.ts'
import { demoSupportPoints } from './support-points.ts'

const drawn: LevelImport = {
  level: 'stadsdeel',
  features: demoDistricts.map(({ name, outline }) => ({ name, isPart: false, shape: [[outline]] })),
}

/** Puts the demo's areas and support points there, as far as they are not there yet; what somebody changed stays. */
export const seedPlaces = async ({ unitOfWork, config }: Pick<ServiceDeps, 'unitOfWork' | 'config'>): Promise<void> => {
  await drawDemo({ unitOfWork, municipality: config.MUNICIPALITY }, drawn)
  await unitOfWork.run(async work => {
    const ids = demoSupportPoints.map(({ id }) => id)
    const known = await findPoints(work.db, ids)
    const missing = demoSupportPoints.filter(({ id }) => !known.get(id)?.confirmed_at)
    const confirmed_at = new Date(work.now.subtract({ hours: 30 * 24 }).epochMilliseconds)
    await savePoints(
      work,
      missing.map(({ place, ...point }) => ({ ...blankPoint(point.id), ...place, confirmed_at, ...point })),
    )
  })
}
