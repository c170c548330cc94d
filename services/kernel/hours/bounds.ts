import type { LocalText } from '../../contracts/api/common.ts'

/** The notation of opening hours cannot be read; the message says why in English, `words` for people. */
export class HoursNotUnderstood extends Error {
  readonly words: LocalText

  constructor(words: LocalText) {
    super(words.en)
    this.words = words
  }
}

/**
 * What reading and working out costs grows with the rules, and with the square of the times on one day: 83 times of five
 * minutes, which 1,000 characters can hold, took 0.6 s for eight weeks. Within these bounds the worst we found takes
 * 60 ms. Twenty a day is more than any place has.
 */
const most = { characters: 1000, times: 60, rules: 60 }

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * Refuses a notation that costs too much to work out.
 * @throws HoursNotUnderstood
 */
export const assertCheap = (notation: string): void => {
  if (notation.length > most.characters)
    throw new HoursNotUnderstood({
      nl: `Deze openingstijden zijn te lang: ${notation.length} tekens, en er passen er ${most.characters}. Haal uitzonderingen weg die voorbij zijn.`,
      en: `These opening hours are too long: ${notation.length} characters where ${most.characters} fit. Take away exceptions that have passed.`,
    })
  const times = count(notation, /\d\s*[:.h]?\s*\d*\s*(?:am|pm)?\s*[-–—]\s*\(?\s*(?:\d{1,2}\s*[:.h]|sun|da|du)/gi)
  const rules = count(notation, /;|\|\||,\s*(?=[A-Za-z(])/g)
  if (times > most.times || rules > most.rules)
    throw new HoursNotUnderstood({
      nl: 'Dit zijn te veel verschillende tijden. Maak het eenvoudiger.',
      en: 'These are too many different times. Make it simpler.',
    })
}
