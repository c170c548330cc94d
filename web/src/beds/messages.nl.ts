import type { Text } from '../shared/i18n/define.ts'

/** Texts of finding a bed, a stay and the waiting list, in Dutch. */
export const bedsNl = {
  'beds.title': { defaultMessage: 'Waar is een bed?', description: 'Title of the search for a bed' },
} satisfies Record<string, Text>
