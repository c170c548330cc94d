import type { AreaLevel } from '../../contracts/api/places.ts'

/** The longest name an area may have, characters. */
export const longestName = 80

/** A name as written in a file: `Noord (2)` is a part of the district Noord. */
export const splitName = (text: string): { name: string; isPart: boolean } => {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const part = /^(.*\S) ?\(\d+\)$/.exec(clean)
  return part?.[1] ? { name: part[1], isPart: true } : { name: clean, isPart: false }
}

/** The part of an id that comes from a name: ASCII, lower case, dashes. Empty when the name has no letter or figure. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** Id of an area: `level-slug`. */
export const areaId = (level: AreaLevel, slug: string): string => `${level}-${slug}`

const spellings: [AreaLevel, RegExp][] = [
  ['stadsdeel', /stadsde(el|len)/i],
  ['gebied', /gebied(en)?/i],
  ['wijk', /wijk(en)?/i],
  ['buurt', /buurt(en)?/i],
]

/** The levels that can be imported; the municipality follows from them. */
export const importableLevels = spellings.map(([level]) => level)

/** The level a text such as a file name speaks of; undefined when it names none, or more than one. */
export const guessLevel = (text: string): AreaLevel | undefined => {
  const found = spellings.filter(([, spelling]) => spelling.test(text))
  return found.length === 1 ? found[0]?.[0] : undefined
}
