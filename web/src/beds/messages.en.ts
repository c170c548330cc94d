import type { Translation } from '../shared/i18n/define.ts'
import type { bedsNl } from './messages.nl.ts'

/** Texts of finding a bed, a stay and the waiting list, in English. */
export const bedsEn: Translation<typeof bedsNl> = {
  'beds.title': 'Where is a bed?',
}
