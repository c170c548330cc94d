import type { Point } from '../../../services/contracts/api/common.ts'

/** Where this device is, or why we do not know: it may not tell, or it cannot. */
export type Finding = Point | 'denied' | 'unknown'

/** Asks this device where it is; never longer than fifteen seconds. */
export const findMe = (): Promise<Finding> =>
  new Promise(done => {
    if (!navigator.geolocation) return done('unknown')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: coords.latitude, lon: coords.longitude }),
      ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'denied' : 'unknown'),
      { timeout: 15_000, maximumAge: 30_000, enableHighAccuracy: true },
    )
  })
