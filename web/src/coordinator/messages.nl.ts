import type { Text } from '../shared/i18n/define.ts'

/** Texts of coordinator, in Dutch. */
export const coordinatorNl = {

} satisfies Record<string, Text>
