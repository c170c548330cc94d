import { urlOf } from '../../../infra/embedded/postgres.ts'
import { startOmzien } from '../../support/omzien.ts'
import { type SignedIn, signInNew } from './people.ts'
import { run } from './postgres.ts'
import { type SeededBed, seedBeds } from './seed-beds.ts'
import { middle } from './stage.ts'

/** Omzien as `npm start` starts it, with 2,000 beds and half a million stays. */
export interface BedStage {
  url: string
  databaseUrl: string
  beds: SeededBed[]
  /** People of neighbourhood teams, who look for beds. */
  team: SignedIn[]
  stop(): Promise<void>
}

/** Starts it and fills it. */
export const openBeds = async (): Promise<BedStage> => {
  const { url, data, stop } = await startOmzien({ RATE_POSTING: '1000000000', RATE_SIGN_IN: '1000000' })
  const databaseUrl = urlOf(data)
  if (!databaseUrl) throw new Error('Omzien started without its embedded database: unset DATABASE_URL.')
  const team = await signInNew(url, { roles: ['neighbourhood-team'], count: 200, place: middle })
  const beds = await seedBeds(databaseUrl)
  await run(databaseUrl, 'vacuum analyze')
  return { url, databaseUrl, beds, team, stop }
}
