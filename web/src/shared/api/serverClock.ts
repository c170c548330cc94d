import { dutchDate } from '../dutchTime.ts'

/** How far this device's clock is behind the server's, milliseconds; the `Date` header is exact to a second. */
let behind = 0
const hearers = new Set<() => void>()

/** This device's own clock: only for how long something takes here. What people are shown goes by the server's. */
export const deviceTime = () => Date.now()

/** Takes the server's time from an answer that just came in. */
export const noteServerTime = (date: string | null, now: number) => {
  const said = Date.parse(date ?? '')
  if (Number.isNaN(said)) return
  const found = said + 500 - now
  // Within the exactness of the header nothing is changed, so that a countdown does not go to and fro.
  if (Math.abs(found - behind) <= 1500) return
  behind = found
  for (const hear of hearers) hear()
}

/** Tells when the server's clock turns out to be another than was thought: at the first answer, or when it was moved. */
export const onServerTime = (hear: () => void) => {
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
  }
}

/** The server's time, as well as we know it: what counts as now, whatever this device's clock says. */
export const serverTime = (now = deviceTime()) => now + behind

/** Today in the Netherlands by the server's clock, as `2026-12-01`. */
export const serverDate = () => dutchDate(new Date(serverTime()))
