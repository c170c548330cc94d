import type { Pool } from '../../../kernel/service.ts'

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

const text = `
  select exists (select from unnest($1::text[]) as w where w not in (select id from respite.bed_group)) as group,
    exists (select from unnest($2::text[]) as w where w not in (select id from respite.feature)) as feature`

/** Looks whether the municipality has all of these groups and features; says which of the two it lacks. */
export const unknownWord = async (
  pool: Pool,
  groups: string[],
  features: string[],
): Promise<'group' | 'feature' | undefined> => {
  // What cannot be a word need not reach the database, which takes not every text.
  if (!groups.every(word => slug.test(word))) return 'group'
  if (!features.every(word => slug.test(word))) return 'feature'
  const query = { name: 'respite words', text, values: [groups, features] }
  const [row] = (await pool.query<{ group: boolean; feature: boolean }>(query)).rows
  return row?.group ? 'group' : row?.feature ? 'feature' : undefined
}
