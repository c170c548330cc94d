import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../infra/testing/database.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import type { RespiteFeed } from '../../contracts/api/respite-exchange.ts'
import type { BedPage, RespiteLocationPage } from '../../contracts/api/respite-locations.ts'
import { type StayPage, stayStatuses } from '../../contracts/api/respite-stays.ts'
import { demoPersonas } from '../../identity/demo/personas.ts'
import { identity } from '../../identity/service.ts'
import { places } from '../../places/service.ts'
import { respite } from '../service.ts'
import { demoLocations } from './locations.ts'
import { demoStays } from './stays.ts'

const districts = ['centrum', 'noord', 'nieuw-west', 'oost', 'west', 'westpoort', 'weesp', 'zuid', 'zuidoost']

test('the demo has beds in every part of town, and stays in every state; a second start changes nothing', async () => {
  const database = await createTestDatabase()
  const start = () => testRuntime({ services: [identity, places, respite], databaseUrl: database.url })
  for (let time = 0; time < 2; time++) {
    const app = await start()
    await app.settled()
    const ilse = await app.as({ ...demoPersonas.ilse })
    const all = (await ilse.get('/respite-locations?limit=100')).json<RespiteLocationPage>().items
    expect(all.map(({ id }) => id).sort()).toEqual(demoLocations.map(({ id }) => id).sort())
    const areas = new Set(all.flatMap(location => location.areas))
    expect(districts.filter(district => !areas.has(`stadsdeel-${district}`))).toEqual([])
    expect(all.filter(({ mayKeep }) => mayKeep).length).toBeGreaterThanOrEqual(2)
    expect((await ilse.get('/beds?limit=100')).json<BedPage>().items).toHaveLength(
      demoLocations.flatMap(({ beds }) => beds).length,
    )

    const rachid = await app.as({ ...demoPersonas.rachid })
    const stays = (await rachid.get('/stays?limit=100')).json<StayPage>().items
    expect(stays.map(({ id }) => id).sort()).toEqual(demoStays.map(({ id }) => id).sort())
    expect(new Set(stays.map(({ status }) => status))).toEqual(new Set(stayStatuses))
    expect(stays.filter(({ overdue }) => overdue).length).toBeGreaterThan(0)

    const feed = (await rachid.get('/respite-feed')).json<RespiteFeed>()
    for (const district of districts) {
      const near = all.filter(one => one.areas.includes(`stadsdeel-${district}`)).map(({ id }) => id)
      const here = feed.locations.filter(({ id }) => near.includes(id))
      const isFree = (night: number) => here.some(({ nights }) => nights[night]?.free['time-out'])
      expect(Array.from({ length: 30 }, (_, night) => isFree(night))).not.toContain(false)
    }
    const waiting = (await rachid.get('/waiting-list')).json<{ items: { status: string }[] }>().items
    expect(waiting.map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting'])

    const fatma = await app.as({ ...demoPersonas.fatma, areas: ['stadsdeel-oost'] })
    const [mine] = (await fatma.get('/me/stays')).json<StayPage>().items
    expect(mine).toMatchObject({ status: 'reserved', location: { bring: expect.any(String) } })
    await app.stop()
  }
  await database.drop()
})
