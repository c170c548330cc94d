import type { Translation } from '../shared/i18n/define.ts'
import type { pointKeepingNl } from './messages.nl.ts'

/** Texts of keeping support points, in English. */
export const pointKeepingEn: Translation<typeof pointKeepingNl> = {
  'pointKeeping.title': 'Keep support points',
}
