import type { Translation } from '../shared/i18n/define.ts'
import type { accountNl } from './messages.nl.ts'

/** Texts of account, in English. */
export const accountEn: Translation<typeof accountNl> = {}
