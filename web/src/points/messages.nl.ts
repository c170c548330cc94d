import type { Text } from '../shared/i18n/define.ts'

/** Texts of the map and a support point, in Dutch. */
export const pointsNl = {
  'points.title': { defaultMessage: 'Steunpunt', description: 'Title' },
} satisfies Record<string, Text>
