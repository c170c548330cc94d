import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../infra/testing/database.ts'
import type { EventData } from '../contracts/events/index.ts'
import { areaReactions, locate } from './areas.ts'
import { MovableClock } from './clock.ts'
import { type Database, openDatabase } from './database.ts'
import type { LoggedEvent } from './log.ts'
import { UnitOfWork } from './unit-of-work.ts'

let database: TestDatabase
let identity: Database
let unitOfWork: UnitOfWork
beforeAll(async () => {
  database = await createTestDatabase()
  identity = openDatabase({ url: database.url, service: 'identity', connections: 2 })
  unitOfWork = new UnitOfWork(identity, new MovableClock())
})
afterAll(async () => {
  await identity.close()
  await database.drop()
})
beforeEach(() => identity.prisma.$executeRaw`delete from identity.area`)

const reactions = areaReactions('identity')
type State = EventData<'areas.defined'>['areas'][number]
const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const shape = (...polygons: number[][][][]): State['geometry'] => ({ type: 'MultiPolygon', coordinates: polygons })
const define = (id: string, more: Partial<State>) =>
  unitOfWork.run(async work => {
    const geometry = shape([square(4.9, 52.3, 0.1)])
    const state: State = { id, revision: 1, level: 'wijk', name: id, outside: false, geometry, ...more }
    await reactions['areas.defined']?.({ data: { areas: [state] } } as LoggedEvent<'areas.defined'>, work)
  })
const remove = (id: string, revision: number) =>
  unitOfWork.run(async work => {
    await reactions['areas.removed']?.({ data: { areas: [{ id, revision }] } } as LoggedEvent<'areas.removed'>, work)
  })
const find = (lon: number, lat: number) => locate(identity.prisma, 'identity', { lat, lon })

describe('which areas hold a point', () => {
  it('one of each level, largest first', async () => {
    await define('wijk-oost', {})
    await define('stadsdeel-oost', { level: 'stadsdeel' })
    await define('buurt-kade', { level: 'buurt', geometry: shape([square(4.92, 52.32, 0.01)]) })
    expect(await find(4.925, 52.325)).toEqual({ areas: ['stadsdeel-oost', 'wijk-oost', 'buurt-kade'], outside: false })
    expect(await find(4.95, 52.35)).toEqual({ areas: ['stadsdeel-oost', 'wijk-oost'], outside: false })
  })

  it('not in a hole, but in the island within it', async () => {
    await define('wijk-ring', {
      geometry: shape([square(4.9, 52.3, 0.1), square(4.93, 52.33, 0.04)], [square(4.94, 52.34, 0.01)]),
    })
    const holders = [await find(4.91, 52.31), await find(4.935, 52.335), await find(4.945, 52.345)]
    expect(holders.map(({ areas }) => areas)).toEqual([['wijk-ring'], [], ['wijk-ring']])
  })

  it('outside when it is in none, or in one that is only shown', async () => {
    await define('wijk-buiten', { outside: true })
    expect(await find(4.95, 52.35)).toEqual({ areas: ['wijk-buiten'], outside: true })
    expect(await find(5.5, 52.35)).toEqual({ areas: [], outside: true })
  })

  it('on a border in one area of a level, always the same', async () => {
    await define('wijk-b', { geometry: shape([square(4.875, 52.25, 0.125)]) })
    await define('wijk-a', { geometry: shape([square(4.75, 52.25, 0.125)]) })
    expect((await find(4.875, 52.3)).areas).toEqual(['wijk-a'])
  })

  it('a centimetre beside a border on the right side of it, also when it slants', async () => {
    const [from, to] = [
      [4.9, 52.3],
      [4.91, 52.31],
    ] as [number[], number[]]
    await define('wijk-above', { geometry: shape([[from, to, [4.9, 52.31], from]]) })
    await define('wijk-below', { geometry: shape([[from, to, [4.91, 52.3], from]]) })
    expect((await find(4.905 - 1e-7, 52.305 + 1e-7)).areas).toEqual(['wijk-above'])
    expect((await find(4.905 + 1e-7, 52.305 - 1e-7)).areas).toEqual(['wijk-below'])
  })
})

describe('events about an area that arrive in another order', () => {
  it('an older shape does not replace a newer one', async () => {
    await define('wijk-oost', { revision: 3, geometry: shape([square(4.8, 52.3, 0.05)]) })
    await define('wijk-oost', { revision: 2 })
    expect((await find(4.82, 52.32)).areas).toEqual(['wijk-oost'])
    expect((await find(4.95, 52.35)).areas).toEqual([])
  })

  it('an area that was removed does not come back, also when its removal came first', async () => {
    await remove('wijk-oost', 5)
    await define('wijk-oost', { revision: 4 })
    await define('wijk-west', { revision: 6 })
    await remove('wijk-west', 7)
    await define('wijk-west', { revision: 6 })
    expect((await find(4.95, 52.35)).areas).toEqual([])
  })

  it('an area that was removed and imported again is there', async () => {
    await define('wijk-oost', { revision: 1 })
    await remove('wijk-oost', 2)
    await define('wijk-oost', { revision: 3 })
    await remove('wijk-oost', 2)
    expect((await find(4.95, 52.35)).areas).toEqual(['wijk-oost'])
  })
})
