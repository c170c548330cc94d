import type { Point } from '../../contracts/api/common.ts'
import type { HelperProfile } from '../../contracts/api/volunteers.ts'

/** One of the demo's people who helps. */
export interface DemoHelper {
  /** The persona's fixed id (identity's demo). */
  id: string
  profile: HelperProfile
}

const everyDay = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: '00:00', to: '24:00' }))

/** Whoever tries the demo at night, or posts request after request, should still see helpers being asked. */
const helper = (id: string, place: Point): DemoHelper => ({
  id,
  profile: {
    kinds: [],
    languages: ['nl'],
    place,
    radius: 3000,
    availability: everyDay,
    exceptions: [],
    paused: false,
    maxOpenTasks: 1000,
    maxOffersPerWeek: 1000,
  },
})

/** The demo's helpers, a few minutes' walk from each other around the Dapperplein in Oost. */
export const demoHelpers = {
  joost: helper('01900000-0000-7000-8000-000000000002', { lat: 52.3609, lon: 4.9312 }),
  marisol: helper('01900000-0000-7000-8000-000000000003', { lat: 52.364, lon: 4.9346 }),
  wim: helper('01900000-0000-7000-8000-000000000004', { lat: 52.3588, lon: 4.9266 }),
}
