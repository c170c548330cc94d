import type { Translation } from '../shared/i18n/define.ts'
import type { helperNl } from './messages.nl.ts'

/** Texts of helper, in English. */
export const helperEn: Translation<typeof helperNl> = {

}
