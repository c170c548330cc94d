import type { Translation } from '../shared/i18n/define.ts'
import type { residentNl } from './messages.nl.ts'

/** Texts of resident, in English. */
export const residentEn: Translation<typeof residentNl> = {

}
