import type { Translation } from '../shared/i18n/define.ts'
import type { activitiesNl } from './messages.nl.ts'

/** Texts of activities, in English. */
export const activitiesEn: Translation<typeof activitiesNl> = {
  'activities.title': 'Activities in the neighbourhood',
}
