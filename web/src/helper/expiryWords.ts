import type { Say } from '../shared/i18n/Language.tsx'

/** How long an offer still stands, in words; whole minutes, so that it does not hurry anybody. */
export const expiryWords = (expiresAt: string, now: number, say: Say) => {
  const minutes = Math.ceil((Date.parse(expiresAt) - now) / 60_000)
  if (minutes <= 0) return say('helper.expiresNow')
  return minutes < 90
    ? say('helper.expiresMinutes', { minutes })
    : say('helper.expiresHours', { hours: Math.round(minutes / 60) })
}
