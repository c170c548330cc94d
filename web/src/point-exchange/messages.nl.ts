import type { Text } from '../shared/i18n/define.ts'

/** Texts of support points as files, in Dutch. */
export const pointExchangeNl = {
  'pointExchange.title': { defaultMessage: 'Steunpunten uitwisselen', description: 'Title' },
} satisfies Record<string, Text>
