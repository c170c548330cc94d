import type { Translation } from '../shared/i18n/define.ts'
import type { coverageNl } from './messages.nl.ts'

/** Texts of coverage, in English. */
export const coverageEn: Translation<typeof coverageNl> = {
  'coverage.title': 'Coverage',
}
