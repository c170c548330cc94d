import type { Translation } from '../shared/i18n/define.ts'
import type { pointsNl } from './messages.nl.ts'

/** Texts of the map and a support point, in English. */
export const pointsEn: Translation<typeof pointsNl> = {
  'points.title': 'Support point',
}
