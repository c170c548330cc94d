import type { Text } from '../shared/i18n/define.ts'

/** Texts of resident, in Dutch. */
export const residentNl = {

} satisfies Record<string, Text>
