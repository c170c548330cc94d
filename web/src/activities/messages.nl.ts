import type { Text } from '../shared/i18n/define.ts'

/** Texts of activities, in Dutch. */
export const activitiesNl = {
  'activities.title': { defaultMessage: 'Activiteiten in de buurt', description: 'Title' },
} satisfies Record<string, Text>
