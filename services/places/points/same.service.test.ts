import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation, PointKeeping, placeInNoord, placeInOost } from '../../../infra/testing/point-keeping.ts'
import { seed } from '../../../infra/testing/seed.ts'
import type { SupportPointPage } from '../../contracts/api/support-points.ts'
import { abilitiesOf } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { PointRow } from '../store/support-points.ts'
import { mayKeep, mayReview } from './rights.ts'

const organisations = [anOrganisation(), anOrganisation()]
let keeping: PointKeeping
beforeAll(async () => {
  keeping = await PointKeeping.build()
  const administrator = await keeping.app.as({ roles: ['administrator'] })
  for (const place of [placeInOost, placeInNoord])
    for (const organisationId of [...organisations, undefined]) {
      await keeping.add(administrator, { place, ...(organisationId ? { organisationId } : {}) })
    }
  // Half of them wait for a coordinator.
  await keeping.query('update places.support_point set reviewed = false where ascii(right(id, 1)) % 2 = 0')
})
afterAll(() => keeping?.stop())

const asker = fc.record({
  roles: fc.uniqueArray(fc.constantFrom('location-staff', 'coordinator', 'administrator', 'resident', 'manager')),
  areas: fc.uniqueArray(fc.constantFrom('stadsdeel-oost', 'stadsdeel-noord', 'stadsdeel-zuid')),
  organisationId: fc.constantFrom(...organisations, undefined),
})

test('the lists hold what the abilities say that somebody keeps or reviews, and nothing else', async () => {
  const rows = await keeping.query<PointRow>('select * from places.support_point')
  await fc.assert(
    fc.asyncProperty(asker, async ({ roles, areas, organisationId }) => {
      const who = { roles, areas, ...(organisationId ? { organisationId } : {}) } as Partial<Asker>
      const one = await keeping.app.as(who)
      const abilities = abilitiesOf(one.asker)
      const listed = async (list: string) =>
        (await one.get(`/support-points?${list}=true&limit=100`)).json<SupportPointPage>().items.map(({ id }) => id)
      const idsOf = (some: PointRow[]) => some.map(({ id }) => id).sort()
      expect((await listed('mine')).sort()).toEqual(idsOf(rows.filter(row => mayKeep(abilities, row))))
      const waiting = rows.filter(row => !row.reviewed && mayReview(abilities, row))
      expect((await listed('review')).sort()).toEqual(idsOf(waiting))
    }),
    { seed, numRuns: 60 },
  )
})
