import type { Translation } from '../shared/i18n/define.ts'
import type { coordinatorNl } from './messages.nl.ts'

/** Texts of coordinator, in English. */
export const coordinatorEn: Translation<typeof coordinatorNl> = {

}
