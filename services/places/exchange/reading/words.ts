import type { Locale, LocalText } from '../../../contracts/api/common.ts'
import type { SupportPointWord } from '../../../contracts/api/support-points.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../../words.ts'

const lists = { functions: supportPointFunctions, groups: supportPointGroups, accessibility: supportPointAccessibility }
/** Kinds of words we have a list of. */
export type WordKind = keyof typeof lists

const index = (words: SupportPointWord[]) =>
  new Map(words.flatMap(({ id, name }) => [id, name.nl, name.en].map(said => [said.toLowerCase(), id] as const)))
const indexes = {
  functions: index(lists.functions),
  groups: index(lists.groups),
  accessibility: index(lists.accessibility),
}

/** The id of a word, by its id or by its name in either language; undefined when we do not know it. */
export const wordOf = (kind: WordKind, said: unknown): string | undefined =>
  indexes[kind].get(String(said).trim().toLowerCase())

/** The ids there are. */
export const wordsKnown = (kind: WordKind): string[] => lists[kind].map(({ id }) => id)

/** The words there are, as they may be written: the name in a language, and the id where that is another. */
export const wordsNamed = (kind: WordKind): LocalText => {
  const named = (locale: Locale) =>
    lists[kind].map(({ id, name }) => (name[locale].toLowerCase() === id ? id : `${name[locale]} (${id})`)).join(', ')
  return { nl: named('nl'), en: named('en') }
}
