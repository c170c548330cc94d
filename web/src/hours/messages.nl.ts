import type { Text } from '../shared/i18n/define.ts'

/** Texts of opening hours, in Dutch. */
export const hoursNl = {
  'hours.title': { defaultMessage: 'Openingstijden', description: 'Title' },
} satisfies Record<string, Text>
