import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { urlOf } from '../../../infra/embedded/postgres.ts'
import { waitUntil } from '../../../services/kernel/wait.ts'
import { startOmzien } from '../../support/omzien.ts'
import { alwaysAvailable } from '../../support/person.ts'
import { type SignedIn, signInNew } from './people.ts'
import { run } from './postgres.ts'
import { seedRequests } from './seed.ts'
import { numbers, somewhere } from './town.ts'

/** Open requests in the database. */
const openRequests = 100_000
/** Residents who are signed in; so many of them help. */
const residents = 999
const helpers = 200

/** Omzien as `npm start` starts it, with a town full of people and requests. */
export interface Stage {
  url: string
  databaseUrl: string
  coordinator: SignedIn
  residents: SignedIn[]
  /** The first of the residents. */
  helpers: SignedIn[]
  /** Waits until everything that happened has been handled. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Where the helpers and the coordinator are. */
export const middle = { lat: 52.361, lon: 4.93 }

/** Starts it and fills it. */
export const openStage = async (): Promise<Stage> => {
  const omzien = await startOmzien({ RATE_POSTING: '1000000000', RATE_SIGN_IN: '1000000' })
  const { url, data } = omzien
  const databaseUrl = urlOf(data)
  if (!databaseUrl) throw new Error('Omzien started without its embedded database: unset DATABASE_URL.')
  const people = await fillTown(url)
  const settled = () => handled(databaseUrl)
  await settled()
  const secret = readFileSync(join(data, 'secret'), 'utf8').trim()
  await seedRequests({ databaseUrl, secret, count: openRequests })
  await run(databaseUrl, 'vacuum analyze')
  return { url, databaseUrl, ...people, settled, stop: omzien.stop }
}

const fillTown = async (url: string) => {
  const [coordinator] = await signInNew(url, { roles: ['coordinator'], count: 1, place: middle })
  const everybody = await signInNew(url, { roles: ['resident'], count: residents, place: middle })
  const next = numbers(2)
  for (const { cookie } of everybody.slice(0, helpers)) {
    const profile = { ...alwaysAvailable(somewhere(next), []), maxOpenTasks: 1000, maxOffersPerWeek: 1000 }
    const saved = await fetch(`${url}/api/v1/me/helper-profile`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(profile),
    })
    if (saved.status !== 200) throw new Error(`No helper: ${saved.status} ${await saved.text()}`)
  }
  return { coordinator: coordinator as SignedIn, residents: everybody, helpers: everybody.slice(0, helpers) }
}

const unhandled = `
  select exists (
    select 1 from kernel.consumer c join log.event e on e.position > c.swept and e.type = any (c.types)
    where not exists (select 1 from kernel.handled h where h.consumer = c.name and h.event_id = e.id)) as busy`

const handled = async (databaseUrl: string) => {
  const idle = async () => (await run<{ busy: boolean }>(databaseUrl, unhandled))[0]?.busy === false
  if (!(await waitUntil(idle, 300_000, 50))) throw new Error('Not everything was handled within five minutes.')
}
