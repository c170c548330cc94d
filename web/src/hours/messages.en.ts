import type { Translation } from '../shared/i18n/define.ts'
import type { hoursNl } from './messages.nl.ts'

/** Texts of opening hours, in English. */
export const hoursEn: Translation<typeof hoursNl> = {
  'hours.title': 'Opening hours',
}
