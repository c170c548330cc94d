import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { urlOf } from '../../../infra/embedded/postgres.ts'
import { startOmzien } from '../../support/omzien.ts'
import { everywhere, planDuos } from '../../support/shifts.ts'
import { type SignedIn, signInNew } from './people.ts'
import { middle } from './stage.ts'

/** Omzien as `npm start` starts it, in a night in which a duo is on duty on every line. */
export interface Night {
  url: string
  databaseUrl: string
  /** What the keys of persons are wrapped with. */
  secret: string
  /** Night-team people who are awake, but not on duty. */
  watching: SignedIn[]
  /** Who may report something; half of them partners. */
  reporters: SignedIn[]
  stop(): Promise<void>
}

/** Starts it; the first step of the escalation tells the duo, the others come a day later. */
export const openNight = async ({ watching: count }: { watching: number }): Promise<Night> => {
  const { url, data, stop } = await startOmzien({ RATE_POSTING: '1000000000', RATE_SIGN_IN: '1000000' })
  const databaseUrl = urlOf(data)
  if (!databaseUrl) throw new Error('Omzien started without its embedded database: unset DATABASE_URL.')
  const people = (roles: string[], count: number) => signInNew(url, { roles, count, place: middle })
  const [manager] = await people(['manager'], 1)
  await setPolicy(url, manager as SignedIn)
  await planDuos(url, databaseUrl)
  const reporters = [...(await people(['partner'], 25)), ...(await people(['resident'], 25))]
  const watching = count > 0 ? await people(['night-team'], count) : []
  return { url, databaseUrl, secret: readFileSync(join(data, 'secret'), 'utf8').trim(), watching, reporters, stop }
}

const setPolicy = async (url: string, { cookie }: SignedIn) => {
  const steps = ['night-team', 'second-team', 'shift-lead', 'manager-on-call'].map((notify, i) => ({
    ...{ notify, after: i === 0 ? 'PT0S' : 'PT24H' },
  }))
  const answer = await fetch(`${url}/api/v1/escalation-policies/${everywhere}`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ steps }),
  })
  if (!answer.ok) throw new Error(`No policy: ${answer.status} ${await answer.text()}`)
}
