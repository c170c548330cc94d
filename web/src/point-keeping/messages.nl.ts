import type { Text } from '../shared/i18n/define.ts'

/** Texts of keeping support points, in Dutch. */
export const pointKeepingNl = {
  'pointKeeping.title': { defaultMessage: 'Steunpunten beheren', description: 'Title' },
} satisfies Record<string, Text>
