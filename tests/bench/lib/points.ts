import { urlOf } from '../../../infra/embedded/postgres.ts'
import { startOmzien } from '../../support/omzien.ts'
import { run } from './postgres.ts'
import { seedPoints } from './seed-points.ts'

/** Omzien as `npm start` starts it, with 100,000 support points in town. */
export interface PointStage {
  url: string
  databaseUrl: string
  stop(): Promise<void>
}

/** Starts it and fills it. */
export const openPoints = async (): Promise<PointStage> => {
  const { url, data, stop } = await startOmzien()
  const databaseUrl = urlOf(data)
  if (!databaseUrl) throw new Error('Omzien started without its embedded database: unset DATABASE_URL.')
  await seedPoints(databaseUrl)
  await run(databaseUrl, 'vacuum analyze')
  return { url, databaseUrl, stop }
}
