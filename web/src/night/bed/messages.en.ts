import type { Translation } from '../../shared/i18n/define.ts'
import type { nightBedNl } from './messages.nl.ts'

/** Texts of the beds that the night team takes from within a call, in English. */
export const nightBedEn: Translation<typeof nightBedNl> = {
  'night.event.bed-taken': '{name} holds a bed',
  'night.event.bed-reserved': '{name} reserved the bed',
  'night.event.bed-arrived': 'Arrived at the place to stay',
  'night.event.bed-moved': 'Moved to another bed',
  'night.event.bed-expired': 'Bed lost: the time of holding it was over',
  'night.event.bed-gone': 'The bed was given up',
}
