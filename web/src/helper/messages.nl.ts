import type { Text } from '../shared/i18n/define.ts'

/** Texts of helper, in Dutch. */
export const helperNl = {

} satisfies Record<string, Text>
