import type { Translation } from '../shared/i18n/define.ts'
import type { pointExchangeNl } from './messages.nl.ts'

/** Texts of support points as files, in English. */
export const pointExchangeEn: Translation<typeof pointExchangeNl> = {
  'pointExchange.title': 'Exchange support points',
}
