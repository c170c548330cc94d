import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import type { AreaList } from '../contracts/api/places.ts'
import { openDatabase } from '../kernel/database.ts'
import { defineService } from '../kernel/service.ts'
import { UnitOfWork } from '../kernel/unit-of-work.ts'
import { importAreas } from './area-import.ts'
import { area, square } from './rules/testing.ts'
import { places } from './service.ts'

const heard: string[] = []
/** A service that notes which settings changed. */
const listener = defineService('identity', () => ({
  routes: () => {},
  reactions: { 'setting.changed': async ({ subject }) => void heard.push(subject) },
}))

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: [places, listener] })
})
afterAll(() => app.stop())

const neighbourhoods = [
  area('Rivierenbuurt', square(4.89, 52.34, 0.01)),
  area('Indische Buurt', square(4.93, 52.36, 0.01)),
]

it('an import that takes long holds up nobody: others read, write and hear of it meanwhile', async () => {
  const database = openDatabase({ url: app.databaseUrl, service: 'places', connections: 2 })
  const unitOfWork = new UnitOfWork(database, app.clock)
  const administrator = await app.as({ roles: ['administrator'] })
  const steps: string[] = []
  // Everything is written and not yet committed when support points are filed anew: here others take their turn.
  const onProgress = async (step: string) => {
    steps.push(step)
    if (step !== 'filing support points anew') return
    expect((await administrator.get('/areas?level=wijk')).json<AreaList>().items).toEqual([])
    expect((await administrator.patch('/settings', { 'offers.waveSize': 7 })).statusCode).toBe(200)
    await app.settled()
    expect(heard).toEqual(['offers.waveSize'])
  }
  await importAreas({ unitOfWork, municipality: 'Amsterdam', onProgress }, { level: 'wijk', features: neighbourhoods })
  await database.close()
  expect(steps).toEqual(['writing 2 areas', 'filing support points anew'])
  const ids = (await administrator.get('/areas?level=wijk')).json<AreaList>().items.map(item => item.id)
  expect(ids).toEqual(['wijk-indische-buurt', 'wijk-rivierenbuurt'])
})

it('of two imports at the same time one waits for the other, and both are there', async () => {
  const database = openDatabase({ url: app.databaseUrl, service: 'places', connections: 2 })
  const deps = { unitOfWork: new UnitOfWork(database, app.clock), municipality: 'Amsterdam' }
  const corners = [area('Waalstraat', square(4.892, 52.342, 0.002))]
  await Promise.all([
    importAreas(deps, { level: 'buurt', features: corners }),
    importAreas(deps, { level: 'wijk', features: neighbourhoods.slice(0, 1) }),
  ])
  await database.close()
  const { items } = (await (await app.as()).get('/areas')).json<AreaList>()
  expect(
    items.filter(item => item.level === 'wijk' || item.level === 'buurt').map(({ id, parent }) => [id, parent]),
  ).toEqual([
    ['wijk-rivierenbuurt', 'stadsdeel-zuid'],
    ['buurt-waalstraat', 'wijk-rivierenbuurt'],
  ])
})
