import type { Text } from '../shared/i18n/define.ts'

/** Texts of coverage, in Dutch. */
export const coverageNl = {
  'coverage.title': { defaultMessage: 'Dekking', description: 'Title' },
} satisfies Record<string, Text>
