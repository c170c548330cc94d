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
 * 0.25 s, and 60 ms for the two weeks that are mostly asked for. A place that opens ten times a day has ten times, or as many more as its days differ.
 */
const most = { characters: 1000, times: 40, rules: 60, sun: 8 }

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const dates = new RegExp(`(?:\\d{4} )?${month} \\d{1,2}(?:-(?:\\d{4} )?(?:${month} )?\\d{1,2})?(?![\\d:])`, 'g')

/** How many times, rules and sunrises a notation speaks of, at least; it need not be one that can be read. */
const weigh = (notation: string) => {
  const undated = notation.replace(dates, '')
  return {
    times: Math.max(count(undated, /:/g) / 2, count(undated, /\d\s*[.h]?\s*\d*\s*(am|pm)?\s*[-–—]\s*\(?\d/gi)),
    rules: count(undated, /;|\|\||,\s*(?=[A-Za-z("])/g),
    sun: count(undated, /sun|da|du/gi),
  }
}

/**
 * Refuses a notation that costs too much to work out.
 * @throws HoursNotUnderstood
 */
export const assertCheap = (notation: string): void => {
  if (notation.length > most.characters) throw tooLong(notation.length)
  const { times, rules, sun } = weigh(notation)
  if (times > most.times || rules > most.rules || sun > most.sun) throw tooMany()
}

/** Whether it costs little to ask the library for its remarks: for ten nights it took half a second. */
export const isSimple = (notation: string): boolean => {
  const { times, rules } = weigh(notation)
  const nights = [...notation.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)].filter(
    ([, from = '', to = '']) => to <= from || to > '24',
  )
  return times <= 10 && rules <= 10 && nights.length <= 1
}

const tooLong = (characters: number) =>
  new HoursNotUnderstood({
    nl: `Deze openingstijden zijn te lang: ${characters} tekens, en er passen er ${most.characters}. Haal uitzonderingen weg die voorbij zijn.`,
    en: `These opening hours are too long: ${characters} characters where ${most.characters} fit. Take away exceptions that have passed.`,
  })

const tooMany = () =>
  new HoursNotUnderstood({
    nl: 'Dit zijn te veel verschillende tijden. Maak het eenvoudiger.',
    en: 'These are too many different times. Make it simpler.',
  })
