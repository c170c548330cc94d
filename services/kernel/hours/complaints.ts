import type { LocalText } from '../../contracts/api/common.ts'

/** What the library complains of most, in words for people; the rest of its words is written for programmers. */
const known: [RegExp, LocalText][] = [
  [/nothing meaningful/, { nl: 'Hier staan geen openingstijden in.', en: 'There are no opening hours in this.' }],
  [
    /starts outside of the current day|Time range.*outside/i,
    { nl: 'Een tijd begint na 24.00 uur.', en: 'A time begins after 24:00.' },
  ],
  [
    /Missing time separator|hyphen \(-\) or open end|point in time/i,
    {
      nl: 'Een tijd heeft een begin en een eind nodig, zoals 09:00-17:00.',
      en: 'A time needs a beginning and an end, such as 09:00-17:00.',
    },
  ],
  [
    /doesn.t have \d+ days|either has 28 or 29/,
    { nl: 'Deze dag bestaat niet in die maand.', en: 'There is no such day in that month.' },
  ],
  [
    /[Ss]chool holiday|\(SH\)/,
    { nl: 'Voor dat jaar zijn de schoolvakanties niet bekend.', en: 'The school holidays of that year are not known.' },
  ],
]

const marker = ' <--- ('
/** So many characters of where it went wrong are shown. */
const shown = 40

/** What was read up to where it stopped, and the rest of the word in which that was; no word is cut at its beginning. */
const stoppedAt = (message: string, end: number, notation: string) => {
  const read = message.slice(0, end)
  const rest = notation.startsWith(read) ? (/^[\p{L}\p{M}]+/u.exec(notation.slice(end))?.[0] ?? '') : ''
  const begin = Math.max(0, end - shown)
  const part = read.slice(begin)
  return (begin > 0 ? part.replace(/^\S+\s+/, '') : part).trim() + rest.slice(0, shown)
}

/** Why a notation cannot be read, from what the library threw: where it stopped, and the reason as far as we know it. */
export const complaintWords = (thrown: unknown, notation: string): LocalText => {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const end = message.indexOf(marker)
  const where = end < 0 ? '' : stoppedAt(message, end, notation)
  const words = known.find(([pattern]) => pattern.test(end < 0 ? message : message.slice(end, end + 300)))?.[1]
  if (!where) return words ?? { nl: 'Deze openingstijden begrijpen we niet.', en: 'We do not understand these hours.' }
  if (!words) return { nl: `We begrijpen dit stukje niet: ${where}`, en: `We do not understand this part: ${where}` }
  return { nl: `${words.nl} Kijk bij: ${where}`, en: `${words.en} Look at: ${where}` }
}
