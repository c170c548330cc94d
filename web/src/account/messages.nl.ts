import type { Text } from '../shared/i18n/define.ts'

/** Texts of account, in Dutch. */
export const accountNl = {} satisfies Record<string, Text>
