import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation, PointKeeping } from '../../../infra/testing/point-keeping.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'

const organisationId = anOrganisation()
let keeping: PointKeeping
let staff: TestAsker
let coordinator: TestAsker
beforeAll(async () => {
  keeping = await PointKeeping.build()
  const areas = ['stadsdeel-oost']
  staff = await keeping.person({ roles: ['location-staff'], areas, organisationId })
  coordinator = await keeping.person({ roles: ['coordinator'], areas })
  await keeping.person({ roles: ['location-staff'], areas, organisationId: anOrganisation() })
  await keeping.person({ roles: ['location-staff'], areas: ['stadsdeel-noord'], organisationId })
  await keeping.person({ roles: ['coordinator'], areas: ['stadsdeel-noord'] })
  // The demo's own points are not what this is about.
  await keeping.query("update places.support_point set status = 'closed'")
})
afterAll(() => keeping?.stop())

/** Who was asked on each of so many days: `staff`, `coordinator`, or somebody who should not be. */
const asked = async (days: number): Promise<Record<number, string[]>> => {
  const names = new Map([
    [staff.asker.id, 'staff'],
    [coordinator.asker.id, 'coordinator'],
  ])
  const found: Record<number, string[]> = {}
  for (let day = 1; day <= days; day++) {
    await keeping.app.moveClock('PT24H')
    const told = (await keeping.told()).map(({ to }) => names.get(to) ?? 'somebody else')
    if (told.length > 0) found[day] = told
  }
  return found
}

test('its staff are asked when it got old, after two weeks the coordinators, every month, until somebody confirms', async () => {
  const { id } = await keeping.add(coordinator, { organisationId })
  await keeping.app.moveClock('PT4296H') // 179 days: the look of the next day finds it old
  await keeping.told()
  expect(await asked(50)).toEqual({ 1: ['staff'], 15: ['coordinator'], 31: ['staff'], 45: ['coordinator'] })
  expect((await staff.get(`/support-points/${id}`)).json()).toMatchObject({ isOld: true })
  expect((await staff.post(`/support-points/${id}/confirm`, {})).json()).toMatchObject({ isOld: false })
  expect(await asked(40)).toEqual({})
  await staff.post(`/support-points/${id}/close`, {})
})

test('where nobody works who keeps it, the coordinators are asked at once, and no more than once a month', async () => {
  await keeping.add(coordinator, { organisationId: anOrganisation() })
  await keeping.app.moveClock('PT4296H')
  await keeping.told()
  expect(await asked(40)).toEqual({ 1: ['coordinator'], 31: ['coordinator'] })
})

test('a point that was closed or not published yet is asked about by nobody', async () => {
  await keeping.query("update places.support_point set status = 'closed'")
  await keeping.add(staff)
  await keeping.told()
  await keeping.app.moveClock('PT4800H')
  expect(await keeping.told()).toEqual([])
})
