import type { Text } from '../shared/i18n/define.ts'

/** Texts of map, in Dutch. */
export const mapNl = {

} satisfies Record<string, Text>
