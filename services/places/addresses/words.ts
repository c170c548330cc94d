/** A text without accents and capitals: `Überhof` and `uberhof` are the same to who types. As `folded` of `local-store.ts`. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')

/** The words of what somebody types, folded. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * What may be sent on as a search: letters, digits and what stands between them in addresses. The service behind it has
 * a search language of its own, of which nobody who types an address means anything.
 */
export const plainQuery = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}'’.,/-]+/gu, ' ')
    .replace(/(^|\s)[-/]+/g, '$1')
    .trim()
