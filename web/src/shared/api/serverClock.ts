/** How far this device's clock is behind the server's, milliseconds; the `Date` header is exact to a second. */
let behind = 0

/** Takes the server's time from an answer that just came in. */
export const noteServerTime = (date: string | null, now: number) => {
  const said = Date.parse(date ?? '')
  if (Number.isNaN(said)) return
  const found = said + 500 - now
  // Within the exactness of the header nothing is changed, so that a countdown does not go to and fro.
  if (Math.abs(found - behind) > 1500) behind = found
}

/** The server's time, as well as we know it: what counts for countdowns, whatever this device's clock says. */
export const serverTime = (now = Date.now()) => now + behind
