import type { ServiceDeps } from '../../kernel/service.ts'
import { drawDemo } from '../area-import.ts'
import type { LevelImport } from '../rules/area-plan.ts'
import { saveSupportPoint } from '../store/support-points.ts'
import { demoDistricts } from './districts.ts'
import { demoSupportPoints } from './support-points.ts'

const drawn: LevelImport = {
  level: 'stadsdeel',
  features: demoDistricts.map(({ name, outline }) => ({ name, isPart: false, shape: [[outline]] })),
}

/** Puts the demo's areas and support points there, as far as they are not there yet; imported areas stay. */
export const seedPlaces = async ({ unitOfWork, config }: Pick<ServiceDeps, 'unitOfWork' | 'config'>): Promise<void> => {
  await drawDemo({ unitOfWork, municipality: config.MUNICIPALITY }, drawn)
  await unitOfWork.run(async work => {
    for (const point of demoSupportPoints) {
      const revision = await saveSupportPoint(work.db, point)
      const { id, name, place, functions, neighboursWelcome } = point
      const data = { name, place, functions, neighboursWelcome }
      if (revision) work.append({ type: 'support-point.defined', subject: id, data: { revision, ...data } })
    }
  })
}
