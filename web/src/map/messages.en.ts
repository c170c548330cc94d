import type { Translation } from '../shared/i18n/define.ts'
import type { mapNl } from './messages.nl.ts'

/** Texts of map, in English. */
export const mapEn: Translation<typeof mapNl> = {

}
